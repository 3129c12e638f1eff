-- Older servers: must stop
-- A search asks the index for the known words that begin as one typed: the list must hold all, also those with a digit further on,
-- which an older server does not keep.
insert into search_word
  select distinct word from "case" cross join unnest(tsvector_to_array(search)) word
  where word ~ '^[^0-9]{3}' on conflict do nothing;
create index search_word_beginning on search_word (word text_pattern_ops);
comment on index search_word_beginning is 'Words that begin as one typed, whatever the collation of the database.';
comment on table search_word is 'Words that cases were ever found by and that begin with three letters or more: what a word typed begins, or may have been meant for.';

-- For whom a case waits is said by its branches too: open cases that have some are woken, which writes their rows anew.
update "case" set wake_at = filed_at where closed_at is null and json_array_length(data -> 'states') > 1;
