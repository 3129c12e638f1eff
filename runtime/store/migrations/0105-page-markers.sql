-- Older servers: may go on
-- An agent points at a place on a document and says what is wrong there; the document itself stays as it was given.
create table page_marker (
  id uuid primary key,
  case_id uuid not null references "case" (id) on delete cascade,
  file_id uuid not null references file (id) on delete cascade,
  sha256 text not null,
  page integer not null check (page between 1 and 100000),
  x double precision not null check (x between 0 and 1),
  y double precision not null check (y between 0 and 1),
  remark text not null check (length(remark) between 1 and 2000),
  user_id text not null,
  user_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz,
  resolved_at timestamptz,
  resolved_by text
);
create index page_marker_case on page_marker (case_id, created_at);
comment on table page_marker is 'Places on documents of cases that agents point at, with what they say of each: read by agents who may open the document.';
comment on column page_marker.id is 'Identifier, made where it was placed.';
comment on column page_marker.case_id is 'The case.';
comment on column page_marker.file_id is 'The document.';
comment on column page_marker.sha256 is 'SHA-256 of the content on which it was placed.';
comment on column page_marker.page is 'Page, from 1; 1 for a picture.';
comment on column page_marker.x is 'How far from the left of the page as it lies in the file: 0 to 1 of its width.';
comment on column page_marker.y is 'How far from its top: 0 to 1 of its height.';
comment on column page_marker.remark is 'What is said of the place.';
comment on column page_marker.user_id is 'Who placed it, and alone changes or removes it.';
comment on column page_marker.user_name is 'Their name then.';
comment on column page_marker.created_at is 'When it was placed.';
comment on column page_marker.changed_at is 'When its remark or place was last changed; null for never.';
comment on column page_marker.resolved_at is 'Since when it is settled; null while it is not.';
comment on column page_marker.resolved_by is 'Name of who settled it.';
