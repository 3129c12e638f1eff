-- Older servers: may go on
-- A code of an application opens one session, though it is the right one for a minute and a half (RFC 6238, 5.2).
create table used_code (
  user_id text not null references "user" (id) on delete cascade,
  code text not null,
  at timestamptz not null default clock_timestamp(),
  primary key (user_id, code)
);
create index used_code_at on used_code (at);
comment on table used_code is 'Codes of applications (second factors) that were accepted within the last minutes: none is accepted twice.';
comment on column used_code.user_id is 'Account.';
comment on column used_code.code is 'Its six digits, which open nothing any more.';
comment on column used_code.at is 'When it was accepted; forgotten some minutes later, when no application shows it any more.';
comment on index used_code_at is 'Codes to forget.';
