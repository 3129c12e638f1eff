-- A second factor for those who work here, and for whoever wants one: codes of an application, recovery codes, passkeys.
alter table "user" add column "twoFactorEnabled" boolean not null default false;
comment on column "user"."twoFactorEnabled" is 'A code is asked after the password (better-auth).';

create table "twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null unique references "user" (id) on delete cascade,
  verified boolean not null default false,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
comment on table "twoFactor" is 'Second factors (better-auth): the secret shared with an application, and recovery codes.';
comment on column "twoFactor".id is 'Identifier.';
comment on column "twoFactor".secret is 'Secret of the application, encrypted under the installation''s secret.';
comment on column "twoFactor"."backupCodes" is 'Recovery codes that are left, encrypted in the same way.';
comment on column "twoFactor"."userId" is 'Account.';
comment on column "twoFactor".verified is 'A code of the application was given once: before, nothing is asked.';
comment on column "twoFactor"."failedVerificationCount" is 'Wrong codes one after the other.';
comment on column "twoFactor"."lockedUntil" is 'No code is judged before; null when any is.';

create table passkey (
  id text primary key,
  user_id text not null references "user" (id) on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_user on passkey (user_id);
comment on table passkey is 'Passkeys: keys of a device or a password manager that sign in by themselves (WebAuthn).';
comment on column passkey.id is 'Identifier of the credential, in base64url.';
comment on column passkey.user_id is 'Account.';
comment on column passkey.name is 'Device on which it was made, in words.';
comment on column passkey.public_key is 'Public key (COSE).';
comment on column passkey.counter is 'Uses that the authenticator counted; one that goes back tells of a copy.';
comment on column passkey.transports is 'How the authenticator can be reached, a hint for browsers.';
comment on column passkey.created_at is 'When it was made.';
comment on column passkey.last_used_at is 'Last sign-in with it; null for never.';

alter table session add column "secondFactor" boolean not null default false;
comment on column session."secondFactor" is 'A code, a passkey or the identity service vouched for it: the password alone did not open it.';

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in (
  'access-set', 'function-bound', 'group-made', 'group-removed', 'token-made', 'token-revoked', 'invitation-sent',
  'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset'));
