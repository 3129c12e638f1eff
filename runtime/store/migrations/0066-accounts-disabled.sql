-- Older servers: must stop
-- An older server would let who is disabled sign in again.
create table disabled_account (
  user_id text primary key references "user" on delete cascade,
  at timestamptz not null default now(),
  by_name text not null,
  reason text not null check (reason ~ '\S'),
  roles text[] not null,
  groups uuid[] not null
);
comment on table disabled_account is 'Accounts that cannot be used: nobody signs in with them, and they hold nothing until they are enabled again.';
comment on column disabled_account.user_id is 'Account.';
comment on column disabled_account.at is 'Since when.';
comment on column disabled_account.by_name is 'Name of who disabled it.';
comment on column disabled_account.reason is 'Why.';
comment on column disabled_account.roles is 'Roles that were taken, to be given back.';
comment on column disabled_account.groups is 'Groups that it was in, to be given back as far as they are still there.';

create table last_sign_in (
  user_id text primary key references "user" on delete cascade,
  at timestamptz not null
);
comment on table last_sign_in is 'When somebody last signed in with an account: sessions are removed once they have ended.';
comment on column last_sign_in.user_id is 'Account.';
comment on column last_sign_in.at is 'When.';
insert into last_sign_in (user_id, at) select "userId", max("createdAt") from session group by "userId";

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in (
  'access-set', 'function-bound', 'group-made', 'group-removed', 'token-made', 'token-revoked', 'invitation-sent',
  'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed', 'link-asked', 'link-confirmed',
  'link-ended', 'absence-said', 'absence-ended', 'session-ended', 'account-disabled', 'account-enabled'
));
