-- Searches look at the beginnings of words: such words are found in the order of a queue, or by an index, whatever there is of them.

create function split_words(value text) returns text[] language sql immutable parallel safe strict
  return array(
    select left(word, 60)
    from regexp_split_to_table(public.plain_text(value), E'[\\s!-/:-@\\[-`{-~\u00a0\u00ab\u00b7\u00bb\u2010-\u2027\u202f]+') with ordinality as part (word, place)
    where word <> '' order by place limit 200
  );
comment on function split_words is 'Words of a text in their order, in lower case and without accents, cut at blanks and punctuation.';

create function search_words(value text) returns tsvector language sql immutable parallel safe strict
  return array_to_tsvector(array(
    select unnest(array[word, ltrim(word, '0')]) as found from unnest(public.split_words(value)) word
    except select ''
  ));
comment on function search_words is 'What searches look in: the words of a text; numbers also without the zeros before them.';

create table search_word (
  word text primary key
);
comment on table search_word is 'Words of letters that cases were ever found by: what a word that finds nothing may have been meant for.';
comment on column search_word.word is 'The word, in lower case and without accents.';

drop index case_search;
alter table "case" alter column search drop default;
alter table "case" alter column search type tsvector using search_words(search);
alter table "case" alter column search set default '';
create index case_search on "case" using gin (search);
comment on column "case".search is 'Words that searches look for: number, name, indexed answers.';

alter table task add column search tsvector not null default '';
update task set search = "case".search from "case" where "case".id = task.case_id;
create index task_search on task using gin (search);
comment on column task.search is 'Words of its case, repeated so that a queue is searched without reading cases.';

insert into search_word
  select distinct word from "case" cross join unnest(tsvector_to_array(search)) word where word ~ '^\D{3,}$';
create index search_word_near on search_word using gin (word gin_trgm_ops);
comment on index search_word_near is 'Words that resemble one.';

-- A filter on a state, and the order in which requests came, are as much the order of an index as the rest.
create index case_open_state on "case" (dispositif_id, state, filed_at, id) where closed_at is null;
create index case_done_state on "case" (dispositif_id, state, closed_at, id) where closed_at is not null;
create index task_state_age on task (dispositif_id, function, route, case_state, opened_at, case_id, id) where assignee_id is null;
create index task_late_state on task (dispositif_id, function, route, case_state, due_at, case_id, id) where due_at is not null;
create index task_late_age on task (dispositif_id, function, route, opened_at, case_id, id) where due_at is not null;
comment on index case_open_state is 'Open cases in one state, the oldest first.';
comment on index case_done_state is 'Closed cases in one state, by their end.';
comment on index task_state_age is 'Tasks to take in one state, those that wait longest first.';
comment on index task_late_state is 'Tasks with a due date in one state, by that date.';
comment on index task_late_age is 'Tasks with a due date, those that wait longest first.';
