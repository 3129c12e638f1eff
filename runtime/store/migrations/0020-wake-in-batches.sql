-- The moment when time next changes a case is the column alone: cases whose time has come are woken many at a time, in this order.
drop index case_wake;
create index case_wake on "case" (wake_at, id) where wake_at is not null;
comment on index case_wake is 'Cases that time changes, the earliest first.';
comment on column "case".wake_at is 'Next moment when time changes it; who carries out effects looks for those that have come.';
update outbox set done_at = now() where type = 'wake' and done_at is null;
