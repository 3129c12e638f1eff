-- Older servers: may go on
-- A table of its own, which an older server never asks for.
create table establishment (
  id uuid primary key,
  ridet text unique check (ridet ~ '^[0-9]{7}[.][0-9]{3}$'),
  name text not null check (name <> ''),
  legal_form text,
  activity text,
  rna text,
  address jsonb,
  email text check (email = lower(email)),
  phone text,
  closed_on date,
  listed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table establishment is 'Companies and associations, each by its establishment: from the register of establishments (cagou import establishments), or declared by somebody who acts for one that has no RIDET.';
comment on column establishment.id is 'Identifier.';
comment on column establishment.ridet is 'RIDET: seven digits, a dot, three digits. Null for an association that has none.';
comment on column establishment.name is 'Name of the company or association.';
comment on column establishment.legal_form is 'Legal form, as the register writes it; null for unknown.';
comment on column establishment.activity is 'Main activity, its NAF code; null for unknown.';
comment on column establishment.rna is 'Number in the register of associations; null for none or unknown.';
comment on column establishment.address is 'Address in the shape of the block adresse-nc; null for unknown.';
comment on column establishment.email is 'Address that the register knows, lower case: codes that prove who acts for it are sent there, and nobody changes it but the register. Null for unknown.';
comment on column establishment.phone is 'Telephone, E.164; null for unknown.';
comment on column establishment.closed_on is 'Day on which it closed, as the register says; null while it is open.';
comment on column establishment.listed_at is 'When the register was last seen to have it; null for what somebody declared.';
comment on column establishment.created_at is 'When it was entered.';
comment on column establishment.updated_at is 'When it last changed.';
create unique index establishment_rna on establishment (rna) where ridet is null;
comment on index establishment_rna is 'An association that has no RIDET is entered once.';
