-- Older servers: must stop
-- A draft is what its steps have made: an older server saves it without writing one, and pages that follow the steps would not see it.
create table draft_step (
  dispositif_id text not null references dispositif_draft on delete cascade,
  revision integer not null,
  key text not null,
  deed json not null,
  changes json not null,
  back json not null,
  author text references "user" (id),
  at timestamptz not null default now(),
  primary key (dispositif_id, revision),
  unique (dispositif_id, key)
);
comment on table draft_step is 'The journal of a draft: what authors did, one row a revision. Drafts begun before it was kept have none of their first ones.';
comment on column draft_step.dispositif_id is 'Scheme.';
comment on column draft_step.revision is 'Revision that it made.';
comment on column draft_step.key is 'Made by the page that did it: a step that is sent twice is kept once.';
comment on column draft_step.deed is 'What was done: a gesture of the studio, text typed, files given whole, or another step taken back.';
comment on column draft_step.changes is 'What it changed in the files, as text.';
comment on column draft_step.back is 'What takes it back.';
comment on column draft_step.author is 'Who did it; null for nobody in person.';
comment on column draft_step.at is 'When it was kept.';
