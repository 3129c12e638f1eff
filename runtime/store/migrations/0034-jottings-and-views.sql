-- Older servers: may go on
-- What an agent types on a case and has not sent is on the server as they type: going on, reloading or signing out loses
-- nothing, and no device keeps anything of a case.
create table jotting (
  case_id uuid not null references "case" (id) on delete cascade,
  user_id text not null references "user" (id) on delete cascade,
  place text not null,
  value json not null,
  revision bigint not null,
  saved_at timestamptz not null default now(),
  primary key (case_id, user_id, place)
);
create index jotting_saved_at on jotting (saved_at);
comment on table jotting is 'What agents have begun to write on cases and have not sent: read by who wrote it alone.';
comment on column jotting.case_id is 'The case.';
comment on column jotting.user_id is 'Who writes.';
comment on column jotting.place is 'Where on the screen of the case: a message, a note, the dialog of an action.';
comment on column jotting.value is 'What is typed; the desk alone reads it.';
comment on column jotting.revision is 'Grows with each save, and is never used twice: milliseconds of the save, or one more than the last.';
comment on column jotting.saved_at is 'When it was last saved: what is left alone for long is forgotten.';

-- A view may be called anything (« . » is no part of an address), and the colleagues of a group may be given it.
alter table queue_view
  add column id uuid not null default gen_random_uuid(),
  add column group_id uuid references agent_group (id) on delete cascade,
  add constraint queue_view_id_key unique (id);
create index queue_view_group on queue_view (group_id) where group_id is not null;
comment on column queue_view.id is 'Identifier.';
comment on column queue_view.group_id is 'Group whose members find it too; null for who named it alone.';
