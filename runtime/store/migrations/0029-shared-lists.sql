-- Older servers: must stop
-- A version that is pinned to a shared list cannot be loaded by an older server, which knows no such lists.
create table shared_text (
  hash text primary key,
  text text not null
);
comment on table shared_text is 'What shared things say, once whoever publishes it: immutable.';
comment on column shared_text.hash is 'SHA-256 of the text.';
comment on column shared_text.text is 'The text: the CSV of a list.';

create table shared (
  kind text not null check (kind in ('list')),
  id text not null,
  title text not null,
  current_version integer not null,
  primary key (kind, id)
);
comment on table shared is 'What is published by itself, for several schemes to be pinned to.';
comment on column shared.kind is 'What it is.';
comment on column shared.id is 'Identifier, by which schemes name it.';
comment on column shared.title is 'Title given with its last version.';
comment on column shared.current_version is 'Its last version.';

create table shared_version (
  kind text not null,
  id text not null,
  number integer not null check (number > 0),
  hash text not null references shared_text,
  about json not null,
  published_at timestamptz not null default now(),
  published_by text references "user" (id),
  primary key (kind, id, number),
  foreign key (kind, id) references shared
);
comment on table shared_version is 'What was published of shared things: immutable, numbered, hashed. Schemes are pinned to these.';
comment on column shared_version.kind is 'What it is.';
comment on column shared_version.id is 'Identifier.';
comment on column shared_version.number is 'Number, from 1.';
comment on column shared_version.hash is 'What it says.';
comment on column shared_version.about is 'What is shown of it without reading it: of a list, its rows and columns.';
comment on column shared_version.published_at is 'When.';
comment on column shared_version.published_by is 'Who; null when seeded.';
