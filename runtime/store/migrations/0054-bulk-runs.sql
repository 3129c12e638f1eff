-- Older servers: may go on
-- What is done to many cases at once is carried out by workers, from tables of its own: an older worker never looks there, so that it waits for one of this version.
create table bulk_run (
  id uuid primary key,
  user_id text not null references "user" on delete cascade,
  deed text not null check (deed in ('act', 'take', 'assign', 'message')),
  title text not null,
  request jsonb not null,
  total integer not null,
  done integer not null default 0,
  refused integer not null default 0,
  begun_at timestamptz not null,
  touched_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  stopped boolean not null default false,
  seen boolean not null default false
);
comment on table bulk_run is 'What an agent does to many cases at once, carried out case after case by workers.';
comment on column bulk_run.id is 'Identifier, made by who asks: asked twice, it is begun once.';
comment on column bulk_run.user_id is 'Agent who asked; each case is judged by the rights they have at that moment.';
comment on column bulk_run.deed is 'act: an action of the scheme; take: tasks are taken; assign: they are given to a colleague; message: applicants are written to.';
comment on column bulk_run.title is 'Title of the action; empty for what is none.';
comment on column bulk_run.request is 'The action and its values, the colleague, or the message.';
comment on column bulk_run.total is 'Cases that it was asked for.';
comment on column bulk_run.done is 'Cases to which it was done.';
comment on column bulk_run.refused is 'Cases that it does not apply to.';
comment on column bulk_run.begun_at is 'When it was asked for.';
comment on column bulk_run.touched_at is 'When a case of it was last looked at: runs take turns.';
comment on column bulk_run.ended_at is 'When nothing of it was left to do; null until then.';
comment on column bulk_run.stopped is 'Its agent stopped it.';
comment on column bulk_run.seen is 'Its agent has seen how it ended.';
create index bulk_run_open on bulk_run (id) where ended_at is null;
comment on index bulk_run_open is 'What is to be carried out.';
create index bulk_run_user on bulk_run (user_id, begun_at desc);
comment on index bulk_run_user is 'What an agent asked for, the latest first.';
create index bulk_run_ended on bulk_run (ended_at) where ended_at is not null;
comment on index bulk_run_ended is 'What is over, the oldest first: it is kept for a set time.';

create table bulk_run_case (
  run_id uuid not null references bulk_run on delete cascade,
  position integer not null,
  case_id uuid not null references "case" on delete cascade,
  expected_version integer not null,
  status text not null default 'waiting' check (status in ('waiting', 'done', 'refused')),
  message text,
  attempts smallint not null default 0,
  primary key (run_id, position)
);
comment on table bulk_run_case is 'The cases of a bulk_run, marked in the transaction that changes the case: nothing is done twice, and nothing is forgotten.';
comment on column bulk_run_case.run_id is 'What is done to it.';
comment on column bulk_run_case.position is 'Its place in the order in which they are done.';
comment on column bulk_run_case.case_id is 'Case.';
comment on column bulk_run_case.expected_version is 'Version that the action was chosen on; 0 where none is quoted.';
comment on column bulk_run_case.status is 'waiting; done; refused: it does not apply, message says why.';
comment on column bulk_run_case.message is 'Why it does not apply; null where it does, or is not known yet.';
comment on column bulk_run_case.attempts is 'How often it failed for a reason that is not of the case.';
create index bulk_run_case_waiting on bulk_run_case (run_id, attempts, position) where status = 'waiting';
comment on index bulk_run_case_waiting is 'What is left of a run, in its order.';
create index bulk_run_case_case on bulk_run_case (case_id);
comment on index bulk_run_case_case is 'Removes them with their case.';
