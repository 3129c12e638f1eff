-- The whole first schema: who people are, what was published, what each case was, what must still be done because of it.
-- Comments on tables and columns are the data dictionary; keep them true.

create table if not exists migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
comment on table migration is 'Migrations that ran on this database.';
comment on column migration.name is 'File.';
comment on column migration.checksum is 'SHA-256 of the file when it ran.';
comment on column migration.applied_at is 'When.';

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only stable; this wrapper lets indexes use it. The dictionary is named, so the result never depends on a search path.
create function plain_text(value text) returns text language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, value));
comment on function plain_text is 'Lower case without accents: what searches compare.';

-- ── People and agents ────────────────────────────────────────────────────────────────────────────────────────────────
-- Tables "user", session, account and verification belong to better-auth; only it writes them.

create table "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
comment on table "user" is 'Account that can sign in (better-auth): citizens and agents alike.';
comment on column "user".id is 'Identifier of the account.';
comment on column "user".name is 'Name shown on screen.';
comment on column "user".email is 'Address used to sign in, lower case.';
comment on column "user"."emailVerified" is 'The owner has proved that the address is theirs.';
comment on column "user".image is 'Not used; required by better-auth.';
comment on column "user"."createdAt" is 'When the account was made.';
comment on column "user"."updatedAt" is 'When the account last changed.';

create table session (
  id text primary key,
  token text not null unique,
  "userId" text not null references "user" (id) on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index session_user_id on session ("userId");
comment on table session is 'Open sessions (better-auth).';
comment on column session.id is 'Identifier.';
comment on column session.token is 'Secret held by the browser in a signed cookie.';
comment on column session."userId" is 'Account signed in.';
comment on column session."expiresAt" is 'End of the session.';
comment on column session."ipAddress" is 'Address of the client at sign-in.';
comment on column session."userAgent" is 'Browser at sign-in.';
comment on column session."createdAt" is 'Sign-in.';
comment on column session."updatedAt" is 'Last renewal.';

create table account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  unique ("providerId", "accountId")
);
create index account_user on account ("userId");
comment on table account is 'Ways an account can sign in (better-auth): a password, or an identity provider.';
comment on column account.id is 'Identifier.';
comment on column account."accountId" is 'Identifier at the provider (OpenID `sub`).';
comment on column account."providerId" is '`credential` for a password, else the provider.';
comment on column account."userId" is 'Account.';
comment on column account."accessToken" is 'Token of the provider.';
comment on column account."refreshToken" is 'Token of the provider.';
comment on column account."idToken" is 'Identity token, used to sign out at the provider.';
comment on column account."accessTokenExpiresAt" is 'Its end.';
comment on column account."refreshTokenExpiresAt" is 'Its end.';
comment on column account.scope is 'Scopes granted.';
comment on column account.password is 'Hash of the password.';
comment on column account."createdAt" is 'When it was linked.';
comment on column account."updatedAt" is 'When it last changed.';

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
comment on table verification is 'Short-lived secrets of better-auth: address verification, password reset, OpenID state.';
comment on column verification.id is 'Identifier.';
comment on column verification.identifier is 'What is being verified.';
comment on column verification.value is 'Secret.';
comment on column verification."expiresAt" is 'Its end.';
comment on column verification."createdAt" is 'When it was made.';
comment on column verification."updatedAt" is 'When it last changed.';

create table person (
  id uuid primary key,
  user_id text unique references "user" (id) on delete set null,
  given_name text not null,
  family_name text not null,
  birth_name text,
  birth_date date,
  birth_place text,
  gender text,
  email text,
  phone text,
  address jsonb,
  verified smallint not null default 1 check (verified between 0 and 2),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_search on person using gin (plain_text(given_name || ' ' || family_name) gin_trgm_ops);
comment on table person is 'User register (GRU): natural persons, with or without an account.';
comment on column person.id is 'Identifier.';
comment on column person.user_id is 'Account of the person; null for someone helped at a counter or by letter.';
comment on column person.given_name is 'First names.';
comment on column person.family_name is 'Family name.';
comment on column person.birth_name is 'Name at birth.';
comment on column person.birth_date is 'Date of birth.';
comment on column person.birth_place is 'Place of birth.';
comment on column person.gender is 'Gender as the identity provider tells it.';
comment on column person.email is 'Address for notices; null when the person has none.';
comment on column person.phone is 'Telephone, E.164.';
comment on column person.address is 'Postal address, in the shape of block adresse-nc.';
comment on column person.verified is 'What vouches for the identity: 0 nothing, 1 declared by the person, 2 digital identity.';
comment on column person.created_at is 'When the person was first known.';
comment on column person.updated_at is 'When the entry last changed.';

create table agent_group (
  id uuid primary key,
  name text not null unique check (length(name) between 2 and 80),
  created_at timestamptz not null default now()
);
comment on table agent_group is 'Groups of agents (a service, a unit, a commission).';
comment on column agent_group.id is 'Identifier.';
comment on column agent_group.name is 'Name on screen.';
comment on column agent_group.created_at is 'When it was made.';

create table membership (
  user_id text not null references "user" (id) on delete cascade,
  group_id uuid not null references agent_group (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (user_id, group_id)
);
create index membership_group on membership (group_id);
comment on table membership is 'Agents in groups.';
comment on column membership.user_id is 'Agent.';
comment on column membership.group_id is 'Group.';
comment on column membership.created_at is 'Since when.';

create table user_role (
  user_id text not null references "user" (id) on delete cascade,
  role text not null check (role in ('agent', 'author', 'dpo', 'administrator')),
  primary key (user_id, role)
);
comment on table user_role is 'Roles over the whole site. What an agent may do on a case comes from groups and functions, not from here.';
comment on column user_role.user_id is 'Account.';
comment on column user_role.role is 'agent: enters the desk; author: enters the studio and publishes; dpo: reads the register and the reading log; administrator: people, groups, bindings, failed effects.';

create table invitation (
  id uuid primary key,
  email text not null,
  name text not null,
  roles text[] not null,
  group_ids uuid[] not null,
  token_hash text not null unique,
  invited_by text not null references "user" (id),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table invitation is 'Invitations of agents by e-mail.';
comment on column invitation.id is 'Identifier.';
comment on column invitation.email is 'Address invited.';
comment on column invitation.name is 'Name given by the administrator.';
comment on column invitation.roles is 'Roles the agent will have.';
comment on column invitation.group_ids is 'Groups the agent will be in.';
comment on column invitation.token_hash is 'SHA-256 of the secret in the link.';
comment on column invitation.invited_by is 'Administrator.';
comment on column invitation.expires_at is 'End of the link.';
comment on column invitation.accepted_at is 'When it was used.';
comment on column invitation.created_at is 'When it was sent.';

create table api_token (
  id uuid primary key,
  name text not null,
  token_hash text not null unique,
  user_id text not null references "user" (id) on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz
);
comment on table api_token is 'Tokens of programs (CLI, integrators); a token may do what its owner may.';
comment on column api_token.id is 'Identifier.';
comment on column api_token.name is 'What it is for.';
comment on column api_token.token_hash is 'SHA-256 of the token.';
comment on column api_token.user_id is 'Owner.';
comment on column api_token.created_at is 'When it was made.';
comment on column api_token.expires_at is 'Its end.';
comment on column api_token.last_used_at is 'Last use.';

create table setting (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);
comment on table setting is 'Settings that change while the server runs.';
comment on column setting.name is 'Name.';
comment on column setting.value is 'Value.';
comment on column setting.updated_at is 'When it last changed.';

-- ── Dispositifs ──────────────────────────────────────────────────────────────────────────────────────────────────────

create table dispositif (
  id text primary key,
  title text not null,
  current_version integer,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table dispositif is 'Schemes known here, published or being written.';
comment on column dispositif.id is 'Identifier, also its address.';
comment on column dispositif.title is 'Title of the version in force, else of the draft.';
comment on column dispositif.current_version is 'Version the public files under; null before the first publication.';
comment on column dispositif.created_at is 'When it was made.';
comment on column dispositif.updated_at is 'When it last changed.';

create table dispositif_version (
  dispositif_id text not null references dispositif (id),
  number integer not null check (number > 0),
  hash text not null,
  files jsonb not null,
  catalogue json not null,
  published_at timestamptz not null default now(),
  published_by text references "user" (id),
  primary key (dispositif_id, number)
);
comment on table dispositif_version is 'What was published: immutable, numbered, hashed.';
comment on column dispositif_version.dispositif_id is 'Scheme.';
comment on column dispositif_version.number is 'Number, from 1.';
comment on column dispositif_version.hash is 'SHA-256 of the sorted files.';
comment on column dispositif_version.files is 'The source: text of each file by path.';
comment on column dispositif_version.catalogue is 'dispositif.json as it was published, in its own order, so that lists compile nothing.';
comment on column dispositif_version.published_at is 'When.';
comment on column dispositif_version.published_by is 'Who; null when seeded.';

create table dispositif_draft (
  dispositif_id text primary key references dispositif (id) on delete cascade,
  files jsonb not null,
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text references "user" (id)
);
comment on table dispositif_draft is 'Work in progress of the studio.';
comment on column dispositif_draft.dispositif_id is 'Scheme.';
comment on column dispositif_draft.files is 'The source: text of each file by path.';
comment on column dispositif_draft.revision is 'Grows at each save; a save quotes it, so that two authors do not overwrite each other.';
comment on column dispositif_draft.updated_at is 'Last save.';
comment on column dispositif_draft.updated_by is 'Who saved.';

create table function_binding (
  dispositif_id text not null references dispositif (id) on delete cascade,
  function text not null,
  group_id uuid not null references agent_group (id) on delete cascade,
  primary key (dispositif_id, function, group_id)
);
create index function_binding_group on function_binding (group_id);
comment on table function_binding is 'Groups whose members hold a function of a scheme.';
comment on column function_binding.dispositif_id is 'Scheme.';
comment on column function_binding.function is 'Function.';
comment on column function_binding.group_id is 'Group.';

-- ── Filing ───────────────────────────────────────────────────────────────────────────────────────────────────────────

create table case_draft (
  id uuid primary key,
  dispositif_id text not null,
  dispositif_version integer not null,
  user_id text references "user" (id) on delete cascade,
  token_hash text,
  answers jsonb not null default '{}',
  channel text not null default 'online',
  received_on date,
  person_id uuid references person (id),
  mandate jsonb,
  case_id uuid unique,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (dispositif_id, dispositif_version) references dispositif_version (dispositif_id, number)
);
create index case_draft_user on case_draft (user_id) where case_id is null;
comment on table case_draft is 'Requests being written, kept as one types.';
comment on column case_draft.id is 'Identifier.';
comment on column case_draft.dispositif_id is 'Scheme.';
comment on column case_draft.dispositif_version is 'Version it is written under.';
comment on column case_draft.user_id is 'Citizen or, for assisted filing, agent who writes it; null before signing in.';
comment on column case_draft.token_hash is 'SHA-256 of the cookie that owns the draft before signing in.';
comment on column case_draft.answers is 'Answers so far, valid or not.';
comment on column case_draft.channel is 'Channel the request came by.';
comment on column case_draft.received_on is 'Day it was received, for a letter or a visit.';
comment on column case_draft.person_id is 'Assisted filing: the applicant.';
comment on column case_draft.mandate is 'Assisted filing or help: who fills for the applicant, and as what.';
comment on column case_draft.case_id is 'Case it became; filing the same draft twice gives the same case.';
comment on column case_draft.revision is 'Grows at each save.';
comment on column case_draft.created_at is 'When it was begun.';
comment on column case_draft.updated_at is 'Last save.';

create sequence case_number;
comment on sequence case_number is 'Running number of cases; one for all schemes, so that filings never wait for one another. Gaps are allowed.';

-- ── Cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────

create table "case" (
  id uuid primary key,
  number text not null unique,
  dispositif_id text not null,
  dispositif_version integer not null,
  version integer not null,
  state text not null,
  outcome text check (outcome in ('granted', 'refused', 'withdrawn', 'closed')),
  waiting text check (waiting in ('applicant', 'external')),
  channel text not null check (channel in ('online', 'counter', 'letter', 'email', 'phone')),
  person_id uuid not null references person (id),
  applicant_name text not null,
  filed_at timestamptz not null,
  closed_at timestamptz,
  due_at timestamptz,
  wake_at timestamptz,
  columns json not null default '[]',
  alerts json not null default '[]',
  search text not null default '',
  data json not null,
  updated_at timestamptz not null,
  foreign key (dispositif_id, dispositif_version) references dispositif_version (dispositif_id, number)
);
create index case_person on "case" (person_id, filed_at desc);
create index case_waiting on "case" (dispositif_id, filed_at, id) where waiting is not null;
create index case_done on "case" (dispositif_id, closed_at, id) where closed_at is not null;
create index case_open on "case" (dispositif_id) where closed_at is null;
create index case_wake on "case" (wake_at) where wake_at is not null;
create index case_search on "case" using gin (search gin_trgm_ops);
comment on table "case" is 'Projection of each case (dossier) from its events; only runtime/cases/apply writes it.';
comment on column "case".id is 'Identifier.';
comment on column "case".number is 'Number known to people.';
comment on column "case".dispositif_id is 'Scheme.';
comment on column "case".dispositif_version is 'Version the case is pinned to.';
comment on column "case".version is 'Number of its last event.';
comment on column "case".state is 'Top-level state.';
comment on column "case".outcome is 'How it ended; null while open.';
comment on column "case".waiting is 'Who else is awaited in its state.';
comment on column "case".channel is 'Channel it came by.';
comment on column "case".person_id is 'Applicant.';
comment on column "case".applicant_name is 'Name of the applicant, for lists.';
comment on column "case".filed_at is 'Filing.';
comment on column "case".closed_at is 'End.';
comment on column "case".due_at is 'Earliest due date of its open tasks and running clocks.';
comment on column "case".wake_at is 'Next moment when time changes it; the sweep restores lost timers from here.';
comment on column "case".columns is 'Columns of the queue, computed by the scheme.';
comment on column "case".alerts is 'Marks of the queue, computed by the scheme.';
comment on column "case".search is 'Plain text that searches look in: number, name, indexed answers.';
comment on column "case".data is 'The whole projected case, as the engine shapes it.';
comment on column "case".updated_at is 'Instant of its last event.';

create table case_event (
  case_id uuid not null references "case" (id) deferrable initially deferred,
  seq integer not null check (seq > 0),
  type text not null,
  at timestamptz not null,
  actor json not null,
  body json not null,
  hash text not null,
  primary key (case_id, seq)
);
comment on table case_event is 'What happened to each case. Append only: the case can be rebuilt from here and its pinned version.';
comment on column case_event.case_id is 'Case.';
comment on column case_event.seq is 'Number in the case, from 1, without gaps.';
comment on column case_event.type is 'Kind of event.';
comment on column case_event.at is 'When it happened.';
comment on column case_event.actor is 'Who did it.';
comment on column case_event.body is 'The whole event as the engine wrote it, to the letter: type json keeps the text that was hashed, and costs less to write than jsonb.';
comment on column case_event.hash is 'SHA-256 of the previous hash and the text of the event: a chain that shows any change.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'case_event is append only';
end $$;
create trigger case_event_append_only before update on case_event for each row execute function refuse_change();

create table task (
  case_id uuid not null references "case" (id) on delete cascade,
  id text not null,
  dispositif_id text not null,
  function text not null,
  title text not null,
  state text not null,
  case_state text not null,
  opinion text,
  assignee_id text references "user" (id) on delete set null,
  opened_at timestamptz not null,
  due_at timestamptz,
  primary key (case_id, id)
);
create index task_queue on task (dispositif_id, function, coalesce(due_at, 'infinity'), case_id, id) where assignee_id is null;
create index task_state on task (dispositif_id, function, case_state, coalesce(due_at, 'infinity'), case_id, id) where assignee_id is null;
create index task_mine on task (assignee_id, coalesce(due_at, 'infinity'), case_id, id) where assignee_id is not null;
create index task_late on task (dispositif_id, function, due_at, case_id, id) where due_at is not null;
comment on table task is 'Open tasks only: what someone has to do now. A row of a queue; only runtime/cases/apply writes it.';
comment on column task.case_id is 'Case.';
comment on column task.id is 'Identifier in the case.';
comment on column task.dispositif_id is 'Scheme, repeated so that a queue is one index.';
comment on column task.function is 'Function whose holders see it.';
comment on column task.title is 'What is to be done.';
comment on column task.state is 'State it belongs to.';
comment on column task.case_state is 'Top-level state of the case, repeated so that a queue of one state is one index.';
comment on column task.opinion is 'Opinion asked, when it is one.';
comment on column task.assignee_id is 'Agent who took it.';
comment on column task.opened_at is 'Since when.';
comment on column task.due_at is 'When it is late.';

create table outbox (
  id bigint generated always as identity primary key,
  case_id uuid,
  key text not null,
  type text not null,
  payload json not null,
  run_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  relayed_at timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  unique (case_id, key)
);
create index outbox_pending on outbox (id) where relayed_at is null;
create index outbox_open on outbox (run_at) where done_at is null and failed_at is null;
create index outbox_failed on outbox (failed_at) where failed_at is not null and done_at is null;
comment on table outbox is 'Effects, written in the transaction of the change that caused them. The row id is the job id; a row without done_at is never forgotten.';
comment on column outbox.id is 'Identifier, also the job''s.';
comment on column outbox.case_id is 'Case it comes from; null for effects of the site (invitation, password reset).';
comment on column outbox.key is 'Unique in the case: the same change never orders the same effect twice.';
comment on column outbox.type is 'Kind of effect.';
comment on column outbox.payload is 'The effect, texts filled in.';
comment on column outbox.run_at is 'Not before this moment (timers).';
comment on column outbox.created_at is 'When it was ordered.';
comment on column outbox.relayed_at is 'When it was handed to the queue.';
comment on column outbox.done_at is 'When it was carried out.';
comment on column outbox.failed_at is 'When all attempts were used up.';
comment on column outbox.attempts is 'Attempts so far.';
comment on column outbox.last_error is 'Last error, without personal data.';

-- ── Files, mails, readings ───────────────────────────────────────────────────────────────────────────────────────────

create table file (
  id uuid primary key,
  case_id uuid,
  draft_id uuid references case_draft (id) on delete set null,
  person_id uuid references person (id),
  kind text not null check (kind in ('answer', 'message', 'document', 'agent')),
  internal boolean not null default false,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  uploaded_by text,
  created_at timestamptz not null default now()
);
create index file_case on file (case_id);
create index file_draft on file (draft_id);
comment on table file is 'Stored files; the bytes are in the file store under the same identifier.';
comment on column file.id is 'Identifier.';
comment on column file.case_id is 'Case it belongs to; null while it hangs on a draft.';
comment on column file.draft_id is 'Draft it was uploaded to.';
comment on column file.person_id is 'Applicant it concerns.';
comment on column file.kind is 'answer: supporting document; message: attached to a message; document: produced letter; agent: added by an agent.';
comment on column file.internal is 'Not shown to the applicant.';
comment on column file.name is 'Name shown.';
comment on column file.media_type is 'Media type found in the content.';
comment on column file.size is 'Bytes.';
comment on column file.sha256 is 'Hash of the content.';
comment on column file.uploaded_by is 'Account that sent it; null for produced letters and unsigned drafts.';
comment on column file.created_at is 'When it was received.';

create table mailbox (
  id bigint generated always as identity primary key,
  effect_id bigint not null unique,
  to_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now()
);
comment on table mailbox is 'Mails kept instead of sent while no SMTP server is configured; shown in the demonstration mailbox.';
comment on column mailbox.id is 'Identifier.';
comment on column mailbox.effect_id is 'Outbox row: a mail is kept once.';
comment on column mailbox.to_address is 'Recipient.';
comment on column mailbox.subject is 'Subject.';
comment on column mailbox.text is 'Plain text.';
comment on column mailbox.html is 'HTML.';
comment on column mailbox.created_at is 'When.';

create table reading (
  id bigint generated always as identity primary key,
  user_id text not null,
  user_name text not null,
  case_id uuid not null,
  person_id uuid not null,
  file_id uuid,
  reason text not null,
  at timestamptz not null default now()
);
create index reading_person on reading (person_id, at desc);
create index reading_case on reading (case_id, at desc);
comment on table reading is 'Every reading of a case or a file by an agent. Shown to the applicant.';
comment on column reading.id is 'Identifier.';
comment on column reading.user_id is 'Agent.';
comment on column reading.user_name is 'Name of the agent at that time.';
comment on column reading.case_id is 'Case read.';
comment on column reading.person_id is 'Applicant concerned.';
comment on column reading.file_id is 'File read; null for the case itself.';
comment on column reading.reason is 'Why it was allowed: function held and scheme, in plain words.';
comment on column reading.at is 'When.';
