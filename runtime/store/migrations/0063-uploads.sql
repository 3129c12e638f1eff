-- Older servers: may go on
-- A table that an older server never asks; a file that it receives still comes in one request.
create table upload (
  id uuid primary key,
  draft_id uuid references case_draft on delete cascade,
  case_id uuid references "case" on delete cascade,
  pointer text,
  name text not null,
  length bigint not null check (length > 0),
  uploaded_by text,
  touched_at timestamptz not null default now(),
  claimed_at timestamptz,
  outcome jsonb,
  constraint upload_place check ((draft_id is null) <> (case_id is null))
);
comment on table upload is 'Files that come piece by piece, and go on where the line was cut. The bytes wait in the file store under the same identifier; a day after the last of them, both are removed.';
comment on column upload.id is 'Identifier, of these bytes alone: the file that they become has another.';
comment on column upload.draft_id is 'Request being written that it is for.';
comment on column upload.case_id is 'Case that it is for.';
comment on column upload.pointer is 'Question that it answers; null for a message.';
comment on column upload.name is 'Name that its sender gives it.';
comment on column upload.length is 'Bytes that it will have, as its sender says.';
comment on column upload.uploaded_by is 'Account that sends it; null for who is not signed in.';
comment on column upload.touched_at is 'When bytes of it last came.';
comment on column upload.claimed_at is 'Since when a server judges what has come whole; null while none does.';
comment on column upload.outcome is 'The file that it became, or why it was refused; null until it was judged.';
create index upload_draft on upload (draft_id);
create index upload_case on upload (case_id);
create index upload_touched on upload (touched_at);
