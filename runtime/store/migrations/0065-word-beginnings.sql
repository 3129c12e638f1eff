-- Older servers: may go on
-- Several beginnings of words that many cases hold are looked for together by the first letters of each, which an index has whole: of a
-- million cases 2 ms, and 30 to gather all that begin somehow.
create function word_beginnings(words tsvector) returns tsvector
language sql immutable parallel safe strict
return array_to_tsvector(array(
  select distinct left(word, 4) from unnest(tsvector_to_array(words)) word where word ~ '^[^0-9]{3}'
));
comment on function word_beginnings is 'First four letters of each word that a case is found by and that begins with three characters which are no digits.';
create index task_beginnings on task using gin (word_beginnings(search));
comment on index task_beginnings is 'Tasks by the first letters of the words that their case is found by.';
create index case_beginnings_open on "case" using gin (word_beginnings(search)) where closed_at is null;
comment on index case_beginnings_open is 'Open cases by the first letters of the words that they are found by.';
create index case_beginnings_done on "case" using gin (word_beginnings(search)) where closed_at is not null;
comment on index case_beginnings_done is 'Closed cases by the first letters of the words that they are found by.';
