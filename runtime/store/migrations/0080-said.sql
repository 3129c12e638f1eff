-- Older servers: may go on
-- Messages are found by their words. The database keeps these itself as messages are written and erased, whichever server writes them.
create table said (
  case_id uuid not null references "case" on delete cascade deferrable initially deferred,
  seq int not null,
  message text not null,
  dispositif_id text not null,
  at timestamptz not null,
  words tsvector not null,
  primary key (case_id, seq)
);
comment on table said is 'What applicants and agents wrote to each other, as words to be found. One row a message that still says something.';
comment on column said.case_id is 'Case.';
comment on column said.seq is 'Number of the event that it is.';
comment on column said.message is 'Identifier of the message within its case.';
comment on column said.dispositif_id is 'Scheme of the case.';
comment on column said.at is 'When it was written.';
comment on column said.words is 'Its first two hundred words, as searches compare them.';
create index said_newest on said (dispositif_id, at desc);
comment on index said_newest is 'Messages of a scheme, the newest first: what many hold is met soon.';
create index said_words on said using gin (words);
comment on index said_words is 'Messages by their words: what few hold is found at once.';

create table said_word (like search_word including all);
comment on table said_word is 'Words of letters that messages ever had: what a word that finds none may have been meant for.';
comment on column said_word.word is 'The word, in lower case and without accents.';
comment on column said_word.slips is 'Its beginnings with one letter left out: see word_slips.';

create function keep_said() returns trigger language plpgsql as $$
begin
  delete from said where case_id = new.case_id and seq = new.seq;
  insert into said select new.case_id, new.seq, new.body #>> '{message,id}', c.dispositif_id, new.at, search_words(new.body #>> '{message,text}')
    from "case" c where c.id = new.case_id and new.body #>> '{message,text}' <> '';
  insert into said_word select distinct word from said s cross join unnest(tsvector_to_array(s.words)) word
    where s.case_id = new.case_id and s.seq = new.seq and word ~ '^[^0-9]{3}' order by word on conflict do nothing;
  return null;
end
$$;
comment on function keep_said is 'Keeps the words of a message beside it; one whose words are erased has none.';
create trigger case_event_said after insert or update on case_event for each row when (new.type = 'messageSent') execute function keep_said();

insert into said select e.case_id, e.seq, e.body #>> '{message,id}', c.dispositif_id, e.at, search_words(e.body #>> '{message,text}')
  from case_event e join "case" c on c.id = e.case_id where e.type = 'messageSent' and e.body #>> '{message,text}' <> '';
insert into said_word select distinct word from said cross join unnest(tsvector_to_array(words)) word where word ~ '^[^0-9]{3}';
