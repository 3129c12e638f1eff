-- Older servers: may go on
-- Half of the names in which two letters were exchanged resemble nothing by their groups of three letters: a slip is looked for as such.

create function word_slips(word text) returns text[] language sql immutable parallel safe strict
  return array(
    select distinct left(word, place - 1) || substr(left(word, beginning), place + 1) as kept
    from generate_series(4, 6) beginning cross join generate_series(1, beginning) place
    where length(left(word, place - 1) || substr(left(word, beginning), place + 1)) = beginning - 1
  );
comment on function word_slips is 'The first four, five and six letters of a word, each with one left out. Two words of which one begins the other but for one slip (a letter wrong, left out, too many, or exchanged with the next) share one.';

alter table search_word add column slips text[] not null generated always as (word_slips(word)) stored;
comment on column search_word.slips is 'Its beginnings with one letter left out: see word_slips.';
create index search_word_slips on search_word using gin (slips);
comment on index search_word_slips is 'Words that begin as one typed but for one slip.';
