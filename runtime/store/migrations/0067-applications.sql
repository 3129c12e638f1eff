-- Older servers: may go on
-- Tables of their own, and kinds of lines that an older server does not write; it only shows them by their code.
create table application (
  id uuid primary key,
  name text not null check (name ~ '\S'),
  purpose text not null check (purpose ~ '\S'),
  contact text not null,
  ends_at timestamptz not null,
  stopped_at timestamptz,
  created_by text not null,
  created_at timestamptz not null default now()
);
comment on table application is 'Business applications that read cases by the API, each for a purpose and as far as was declared.';
comment on column application.id is 'Identifier.';
comment on column application.name is 'What people call it: who has a request reads it beside each reading.';
comment on column application.purpose is 'What it reads for, as it is told to the persons concerned.';
comment on column application.contact is 'Address of who answers for it.';
comment on column application.ends_at is 'From when on it reads nothing any more, unless it is declared longer.';
comment on column application.stopped_at is 'Since when it was stopped for good; null while it was not.';
comment on column application.created_by is 'Name of who declared it.';
comment on column application.created_at is 'When.';
create unique index application_name on application (lower(name)) where stopped_at is null;
comment on index application_name is 'Two that read are not called alike.';

create table application_grant (
  application_id uuid not null references application on delete cascade,
  dispositif_id text not null references dispositif on delete cascade,
  categories text[] not null,
  identity boolean not null,
  primary key (application_id, dispositif_id)
);
comment on table application_grant is 'Schemes whose cases an application reads, and what of them.';
comment on column application_grant.application_id is 'Application.';
comment on column application_grant.dispositif_id is 'Scheme.';
comment on column application_grant.categories is 'Categories of privacy.json whose answers it reads, by name.';
comment on column application_grant.identity is 'Whether it reads who asks, as their account says.';

create table application_token (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  token_hash text not null unique,
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz
);
comment on table application_token is 'Tokens of applications; the secret itself is not kept. One that is revoked is removed.';
comment on column application_token.id is 'Identifier.';
comment on column application_token.application_id is 'Application.';
comment on column application_token.token_hash is 'SHA-256 of the token.';
comment on column application_token.created_by is 'Name of who made it.';
comment on column application_token.created_at is 'When.';
comment on column application_token.expires_at is 'End.';
comment on column application_token.last_used_at is 'Last use, to the minute.';
create index application_token_of on application_token (application_id);

create index case_changed on "case" (dispositif_id, updated_at, id);
comment on index case_changed is 'Cases of a scheme in the order of their last change: what an application reads since it last asked.';

comment on column reading.user_id is 'Agent; application:<identifier> for an application.';
comment on column reading.user_name is 'Name of the agent or application at that time.';

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in (
  'access-set', 'function-bound', 'group-made', 'group-removed', 'token-made', 'token-revoked', 'invitation-sent',
  'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed', 'link-asked', 'link-confirmed',
  'link-ended', 'absence-said', 'absence-ended', 'session-ended', 'account-disabled', 'account-enabled', 'application-declared', 'application-stopped'
));
