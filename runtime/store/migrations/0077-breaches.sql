-- Older servers: may go on
-- The notebook of breaches is new: an older server does not show it.
create table breach (
  id uuid primary key,
  number text not null unique,
  began_at timestamptz not null default now(),
  began_by text not null,
  entry jsonb not null,
  discovered_at timestamptz not null,
  revision int not null default 1,
  kept_at timestamptz not null,
  kept_by text not null,
  closed_at timestamptz
);
comment on table breach is 'Breaches of personal data, as the data-protection officer notes them (RGPD, article 33.5): what stands now; what was decided and when is in breach_line.';
comment on column breach.id is 'Identifier, made by who begins it: sent twice, it is there once.';
comment on column breach.number is 'Number in the notebook: the year and the order in it.';
comment on column breach.began_at is 'When the entry was begun.';
comment on column breach.began_by is 'Name of who began it.';
comment on column breach.entry is 'What is known, as the API gives it (BreachEntry).';
comment on column breach.discovered_at is 'When it was discovered, as the entry says: the list is in this order.';
comment on column breach.revision is 'How often it was kept: what is typed over another is refused.';
comment on column breach.kept_at is 'When what is typed was kept last.';
comment on column breach.kept_by is 'Name of who typed it.';
comment on column breach.closed_at is 'When it was closed; null while it is followed up.';
create index breach_order on breach (discovered_at desc, id desc);
comment on index breach_order is 'The notebook, the latest discovered first.';

create table breach_line (
  id uuid primary key,
  breach_id uuid not null references breach,
  seq int not null,
  at timestamptz not null,
  by_name text not null,
  kind text not null check (kind in ('begun', 'entry', 'note', 'closed', 'reopened')),
  text text not null,
  entry jsonb not null,
  hash text not null,
  unique (breach_id, seq)
);
comment on table breach_line is 'What was done about a breach, line after line, never changed: each bears the hash of itself and of the one before.';
comment on column breach_line.id is 'Identifier, made by who writes it: sent twice, it is there once.';
comment on column breach_line.breach_id is 'Breach.';
comment on column breach_line.seq is 'Order in the breach, from 1.';
comment on column breach_line.at is 'When it was written.';
comment on column breach_line.by_name is 'Name of who wrote it.';
comment on column breach_line.kind is 'begun; entry: what stood before more was typed, by somebody else or after ten minutes; note: what somebody wrote; closed, reopened.';
comment on column breach_line.text is 'What it says; empty where its kind says all.';
comment on column breach_line.entry is 'The entry as it was then: what was changed since is seen beside it.';
comment on column breach_line.hash is 'SHA-256 of the hash of the line before and of this line as canonical JSON.';
create trigger breach_line_kept before update or delete or truncate on breach_line for each statement execute function keep_rows();
