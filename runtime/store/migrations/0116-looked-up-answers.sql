-- Older servers: may go on
-- A new column with a default and a new table: an older server keeps the column as it is, and shows no button that asks a source.
alter table case_draft add column looked jsonb not null default '[]';
comment on column case_draft.looked is 'What sources gave for answers of it, by the key they were asked by, so that what came from them can be told from what somebody wrote. It goes with the draft.';

create table lookup_call (
  id bigint primary key generated always as identity,
  draft_id uuid not null,
  dispositif_id text not null,
  lookup text not null,
  source text not null,
  askers text[] not null,
  at timestamptz not null default clock_timestamp(),
  outcome text check (outcome in ('found', 'unknown', 'away'))
);
comment on table lookup_call is 'When sources elsewhere were asked for a request that was being written: counted, so that nobody has the installation call without end, and kept for a year.';
comment on column lookup_call.id is 'Identifier.';
comment on column lookup_call.draft_id is 'Request that was being written, which may be gone.';
comment on column lookup_call.dispositif_id is 'Its scheme.';
comment on column lookup_call.lookup is 'Lookup of the form.';
comment on column lookup_call.source is 'Source that was asked.';
comment on column lookup_call.askers is 'Pseudonyms of the account or the browser that asked, and of the address where nobody was signed in.';
comment on column lookup_call.at is 'When it was asked.';
comment on column lookup_call.outcome is 'What came of it; null while it is asked.';
create index lookup_call_at on lookup_call (at);
comment on index lookup_call_at is 'Those of the last hour, and those to be forgotten.';
