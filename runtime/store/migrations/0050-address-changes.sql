-- Older servers: may go on
-- A table of its own, which an older server never asks for.
create table address_change (
  id uuid primary key,
  user_id text not null references "user" on delete cascade,
  former text not null,
  address text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  constraint address_change_differs check (former <> address)
);
comment on table address_change is 'Changes of the address of an account: asked for, confirmed from the new address, or ended from the old one. What was confirmed stays, so that cases filed with a former address are found by it.';
comment on column address_change.id is 'Identifier; the links of both mails are signed for it.';
comment on column address_change.user_id is 'Account.';
comment on column address_change.former is 'Address before, lower case.';
comment on column address_change.address is 'New address, lower case.';
comment on column address_change.asked_at is 'When it was asked for.';
comment on column address_change.confirmed_at is 'When the link of the mail to the new address was used; null before.';
comment on column address_change.ended_at is 'When it was given up, replaced by another one or taken back from the old address; null for none of it.';
create index address_change_user on address_change (user_id, asked_at);
comment on index address_change_user is 'Changes of an account.';
create index address_change_former on address_change (former) where confirmed_at is not null and ended_at is null;
comment on index address_change_former is 'Accounts that had an address.';

alter table account_mail drop constraint account_mail_kind_check;
alter table account_mail add constraint account_mail_kind_check check (kind in ('verify', 'reset', 'exists', 'change', 'keep'));
comment on column account_mail.kind is 'verify: confirm the address; reset: choose a new password; exists: there is an account already; change: confirm another address; keep: take a change of address back.';
