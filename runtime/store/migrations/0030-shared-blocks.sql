-- Older servers: must stop
-- A version that is pinned to a shared block cannot be loaded by an older server, which knows no such blocks.
alter table shared drop constraint shared_kind_check;
alter table shared add constraint shared_kind_check check (kind in ('list', 'block'));
comment on column shared.kind is 'What it is: a list that answers are chosen in, or a block of questions.';
comment on column shared_text.text is 'The text: the CSV of a list, the JSON Schema of a block.';
comment on column shared_version.about is 'What is shown of it without reading it: of a list, its rows and columns; of a block, its questions.';
