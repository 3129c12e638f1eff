-- Older servers: may go on
-- A table of its own, a column with a default and two more kinds of a line that an older server only shows.
create table account_closing (
  id uuid primary key,
  user_id text references "user" on delete set null,
  person_id uuid,
  asked_at timestamptz not null,
  closes_at timestamptz not null,
  taken_back_at timestamptz,
  closed_at timestamptz,
  erased jsonb
);
comment on table account_closing is 'Accounts whose holders asked that they be closed: those that wait, those that were kept after all, and those that are closed. Holds no name and no address.';
comment on column account_closing.id is 'Identifier.';
comment on column account_closing.user_id is 'Account; null once it is gone.';
comment on column account_closing.person_id is 'Entry in the register; it may be gone.';
comment on column account_closing.asked_at is 'When it was asked for.';
comment on column account_closing.closes_at is 'From when on it is carried out.';
comment on column account_closing.taken_back_at is 'When its holder kept the account after all; null for never.';
comment on column account_closing.closed_at is 'When it was carried out; null before.';
comment on column account_closing.erased is 'How much was erased, by kind; null before.';
create unique index account_closing_open on account_closing (user_id) where taken_back_at is null and closed_at is null;
comment on index account_closing_open is 'One wait an account.';
create index account_closing_due on account_closing (closes_at) where taken_back_at is null and closed_at is null;
comment on index account_closing_due is 'Closings to be carried out, the earliest first.';

alter table person add left_at timestamptz;
comment on column person.left_at is 'When the account of the person was closed; null for who has one or never had.';
create index person_left on person (id) where left_at is not null and (email is not null or phone is not null or address is not null);
comment on index person_left is 'People without an account any more who are still reached for open requests.';

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in ('access-set', 'function-bound', 'group-made', 'group-removed',
  'token-made', 'token-revoked', 'invitation-sent', 'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed'));
