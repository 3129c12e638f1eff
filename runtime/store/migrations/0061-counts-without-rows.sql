-- Older servers: may go on
-- The number beside each view is counted from an index alone, which must therefore tell by which route a case goes; what is waiting is
-- open. 1,000 open cases of a million took 5.2 ms by the rows and 0.7 by the index.
drop index case_open;
create index case_open on "case" (dispositif_id, filed_at, id) include (routes) where closed_at is null;
comment on index case_open is 'Open cases of a scheme in the order they came, with what tells who sees them.';
drop index case_waiting;
create index case_waiting on "case" (dispositif_id, filed_at, id) include (routes) where waiting is not null and closed_at is null;
comment on index case_waiting is 'Open cases of a scheme that wait for somebody else, in the order they came, with what tells who sees them.';
drop index case_done;
create index case_done on "case" (dispositif_id, closed_at, id) include (routes) where closed_at is not null;
comment on index case_done is 'Closed cases of a scheme in the order they ended, with what tells who sees them.';
