-- Limits on guessing passwords and on mails about accounts, counted for all server processes together.
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account text not null,
  client text not null,
  device text
);
create index sign_in_attempt_account on sign_in_attempt (account, at);
create index sign_in_attempt_client on sign_in_attempt (client, at) where device is null;
create index sign_in_attempt_at on sign_in_attempt (at);
comment on table sign_in_attempt is 'Passwords that are being judged or were wrong within the last hour; a right one takes its row away. Rows are removed after an hour.';
comment on column sign_in_attempt.id is 'Identifier.';
comment on column sign_in_attempt.at is 'When it was tried.';
comment on column sign_in_attempt.account is 'HMAC of the address that was typed, whether or not an account has it.';
comment on column sign_in_attempt.client is 'HMAC of the network address it came from.';
comment on column sign_in_attempt.device is 'Hash of the device that the account knows, when the attempt was counted as its; null for any other.';

create table known_device (
  user_id text not null references "user" (id) on delete cascade,
  device text not null,
  last_seen_at timestamptz not null default now(),
  primary key (user_id, device)
);
comment on table known_device is 'Browsers from which an account was signed in to: somebody else''s wrong passwords do not shut them out.';
comment on column known_device.user_id is 'Account.';
comment on column known_device.device is 'SHA-256 of the secret in the browser''s cookie.';
comment on column known_device.last_seen_at is 'Last sign-in from it; the five seen last are known.';

create table account_mail (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  recipient text not null,
  kind text not null check (kind in ('verify', 'reset', 'exists'))
);
create index account_mail_recipient on account_mail (recipient, kind, at);
create index account_mail_at on account_mail (at);
comment on table account_mail is 'Mails about accounts that anybody can have sent to an address, counted so that nobody fills a mailbox. Rows are removed after a day.';
comment on column account_mail.id is 'Identifier.';
comment on column account_mail.at is 'When it was ordered.';
comment on column account_mail.recipient is 'HMAC of the address.';
comment on column account_mail.kind is 'verify: confirm the address; reset: choose a new password; exists: there is an account already.';

create index session_expires_at on session ("expiresAt");
