-- A name that many bear may be rare among the cases that ended: each side has its words, and a case is on one of them.
drop index case_search;
create index case_search_open on "case" using gin (search) where closed_at is null;
create index case_search_done on "case" using gin (search) where closed_at is not null;
comment on index case_search_open is 'Open cases by their words.';
comment on index case_search_done is 'Closed cases by their words.';
