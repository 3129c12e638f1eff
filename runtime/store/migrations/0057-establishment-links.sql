-- Older servers: must stop
-- An older server would let nobody but who filed see a request of a company or an association, and would let them in after they left it.
create table establishment_link (
  id uuid primary key,
  establishment_id uuid not null references establishment on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('representative', 'mandatary')),
  asked_at timestamptz not null,
  proof text,
  code_hash text,
  code_sent_at timestamptz,
  code_tries int not null default 0,
  confirmed_at timestamptz,
  confirmed_by text check (confirmed_by in ('code', 'representative', 'administrator')),
  ended_at timestamptz,
  ended_by text check (ended_by in ('holder', 'representative', 'administrator', 'closing')),
  constraint establishment_link_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
  constraint establishment_link_ended check ((ended_at is null) = (ended_by is null))
);
comment on table establishment_link is 'Who acts, acted or asks to act for a company or an association. A link that is confirmed and not ended lets its person see its requests and its record. Each change is a line of right_change too.';
comment on column establishment_link.id is 'Identifier.';
comment on column establishment_link.establishment_id is 'Company or association.';
comment on column establishment_link.person_id is 'Person.';
comment on column establishment_link.role is 'representative: its legal representative, who says who else acts for it; mandatary: somebody whom it appointed.';
comment on column establishment_link.asked_at is 'When the person asked.';
comment on column establishment_link.proof is 'What they wrote for whoever confirms it; null for nothing.';
comment on column establishment_link.code_hash is 'HMAC of the code that was sent to the address that the register knows; null when none serves.';
comment on column establishment_link.code_sent_at is 'When it was sent.';
comment on column establishment_link.code_tries is 'Wrong codes typed since.';
comment on column establishment_link.confirmed_at is 'When it was confirmed; null while it is asked for.';
comment on column establishment_link.confirmed_by is 'By the code, by a legal representative who acts for it already, or by an administrator.';
comment on column establishment_link.ended_at is 'When it ended, or was refused or given up; null while it stands.';
comment on column establishment_link.ended_by is 'By its holder, a legal representative, an administrator, or the closing of the account.';
create unique index establishment_link_standing on establishment_link (establishment_id, person_id) where ended_at is null;
comment on index establishment_link_standing is 'A person has one link to an establishment at a time.';
create index establishment_link_person on establishment_link (person_id) where ended_at is null;
comment on index establishment_link_person is 'For whom a person acts: asked at each request of somebody who is signed in.';
create index establishment_link_awaited on establishment_link (asked_at) where confirmed_at is null and ended_at is null;
comment on index establishment_link_awaited is 'Links that wait to be confirmed.';

alter table "case" add establishment_id uuid references establishment;
comment on column "case".establishment_id is 'Company or association that the request belongs to; null for a request of the person themselves.';
create index case_establishment on "case" (establishment_id, filed_at desc) where establishment_id is not null;
comment on index case_establishment is 'Requests of a company or an association.';

alter table case_draft add establishment_id uuid references establishment;
comment on column case_draft.establishment_id is 'Company or association that it is written for; null for none.';

alter table file add establishment_id uuid references establishment;
comment on column file.establishment_id is 'Company or association whose document it is: it lies in its wallet, and in nobody else''s. Null for none.';
create index file_establishment on file (establishment_id) where establishment_id is not null;
comment on index file_establishment is 'Documents of a company or an association.';

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check check (kind in ('verify', 'reset', 'exists', 'change', 'keep', 'link'));
comment on column account_mail.kind is 'verify: confirm the address; reset: choose a new password; exists: there is an account already; change: confirm another address; keep: take a change of address back; link: a code for who asks to act for an establishment.';

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in ('access-set', 'function-bound', 'group-made', 'group-removed',
  'token-made', 'token-revoked', 'invitation-sent', 'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed',
  'link-asked', 'link-confirmed', 'link-ended'));
