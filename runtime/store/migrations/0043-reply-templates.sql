-- Older servers: may go on
-- Agents write the same sentences all day: a group keeps its own, for one scheme or for all of them.
create table reply_template (
  id uuid primary key default gen_random_uuid(),
  group_id uuid not null references agent_group (id) on delete cascade,
  dispositif_id text,
  title text not null,
  body text not null,
  tags text[] not null default '{}',
  revision integer not null default 1,
  written_by text not null,
  written_at timestamptz not null default now()
);
create index reply_template_group on reply_template (group_id);
comment on table reply_template is 'Sentences that agents of a group use again, in corrections and in messages.';
comment on column reply_template.id is 'Identifier.';
comment on column reply_template.group_id is 'The group whose members use and write it.';
comment on column reply_template.dispositif_id is 'The scheme it is for; null for any.';
comment on column reply_template.title is 'What it is found by.';
comment on column reply_template.body is 'The sentence; {nom} and the like stand for what the case has there.';
comment on column reply_template.tags is 'Words that it is found by too.';
comment on column reply_template.revision is 'Grows with each change.';
comment on column reply_template.written_by is 'Name of who wrote it last.';
comment on column reply_template.written_at is 'When it was written last.';
