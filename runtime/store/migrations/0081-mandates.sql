-- Older servers: may go on
-- An older server gives who is appointed nothing: they act at their next request to a newer one.
create table mandate (
  id uuid primary key,
  principal_id uuid not null references person on delete cascade,
  agent_id uuid references person on delete set null,
  agent_name text not null check (agent_name <> ''),
  email text not null check (email = lower(email)),
  schemes text[] check (cardinality(schemes) > 0),
  last_day date,
  earlier boolean not null default false,
  token_hash text,
  link_ends_at timestamptz not null,
  given_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('principal', 'agent', 'day', 'closing')),
  constraint mandate_agent check (agent_id is null or agent_id <> principal_id),
  constraint mandate_ended check ((ended_at is null) = (ended_by is null))
);
comment on table mandate is 'Whom people appointed to act for them. One that is accepted and not ended, and whose last day is not over, lets its agent file and follow requests of its schemes in the name of its principal. Each step is a line of right_change too.';
comment on column mandate.id is 'Identifier.';
comment on column mandate.principal_id is 'Who appoints, and in whose name requests are filed.';
comment on column mandate.agent_id is 'Who is appointed; null before they accept, and once the register knows them no more.';
comment on column mandate.agent_name is 'Their name: as the principal wrote it, then that of the account that accepted.';
comment on column mandate.email is 'Address that the link was sent to, lower case.';
comment on column mandate.schemes is 'Schemes that it is for; null for all.';
comment on column mandate.last_day is 'Last day, in Nouméa, included; null for none.';
comment on column mandate.earlier is 'Whether it also opens requests that were filed before it was accepted.';
comment on column mandate.token_hash is 'SHA-256 of the secret of the link; null once it was used, or serves no more.';
comment on column mandate.link_ends_at is 'When the link ceases to serve.';
comment on column mandate.given_at is 'When the principal appointed.';
comment on column mandate.accepted_at is 'When it was accepted; null while it waits.';
comment on column mandate.ended_at is 'When it ended, or was refused or taken back; null while it stands.';
comment on column mandate.ended_by is 'By its principal, its agent, its last day, or the closing of an account.';
create index mandate_principal on mandate (principal_id, given_at desc);
comment on index mandate_principal is 'Whom a person appointed.';
create index mandate_agent on mandate (agent_id) where ended_at is null;
comment on index mandate_agent is 'For whom a person acts: asked at each request of somebody who is signed in.';
create unique index mandate_token on mandate (token_hash) where token_hash is not null;
comment on index mandate_token is 'Finds the mandate of a link.';
create unique index mandate_accepted on mandate (principal_id, agent_id) where accepted_at is not null and ended_at is null;
comment on index mandate_accepted is 'Somebody acts for a person under one mandate at a time.';
create index mandate_day on mandate (last_day) where ended_at is null and last_day is not null;
comment on index mandate_day is 'Mandates whose last day is over.';

alter table case_draft add mandate_id uuid references mandate on delete set null;
comment on column case_draft.mandate_id is 'Mandate under which it was begun: its principal holds it, and its agent as long as the mandate stands. Null for none.';
create index case_draft_mandate on case_draft (mandate_id) where mandate_id is not null;
comment on index case_draft_mandate is 'What was begun under a mandate.';

comment on column account_mail.kind is 'verify: confirm the address; reset: choose a new password; exists: there is an account already; change: confirm another address; keep: take a change of address back; link: a code for who asks to act for an establishment, or the link of a mandate; alert: what is new of schemes.';

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in (
  'access-set', 'function-bound', 'group-made', 'group-removed', 'token-made', 'token-revoked', 'invitation-sent',
  'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed', 'link-asked', 'link-confirmed',
  'link-ended', 'absence-said', 'absence-ended', 'session-ended', 'account-disabled', 'account-enabled', 'application-declared',
  'application-stopped', 'webhook-added', 'webhook-removed', 'webhook-secret', 'webhook-enabled', 'mandate-given',
  'mandate-accepted', 'mandate-ended'
));
