-- Older servers: may go on
-- What falls due is counted once a day, case after case, so that a plan is read without looking at any. An erasure that an account ordered tells who, within the hash of its line: an older server takes such a line for one that was changed.
create table retention_count (
  generation int primary key,
  began_at timestamptz not null,
  counted_at timestamptz,
  cursor uuid not null default '00000000-0000-0000-0000-000000000000',
  looked int not null default 0,
  held int not null default 0
);
comment on table retention_count is 'Counts of what the retention of schemes will ask: the last one that was finished, and the one that goes on.';
comment on column retention_count.generation is 'Number of the count.';
comment on column retention_count.began_at is 'When it began.';
comment on column retention_count.counted_at is 'When it was finished; null while it goes on.';
comment on column retention_count.cursor is 'Last case that was looked at, in the order of identifiers.';
comment on column retention_count.looked is 'How many closed cases were looked at.';
comment on column retention_count.held is 'How many of them are kept whole as long as they may be contested.';

alter table erasure add ordered_by text;
comment on column erasure.ordered_by is 'Name of who ordered it by hand, within the hash of the row; null for what a night did.';

create table retention_due (
  generation int not null references retention_count on delete cascade,
  dispositif_id text not null,
  category text not null,
  title text not null,
  outcome text not null check (outcome in ('erase', 'anonymise', 'archive')),
  due text not null check (due ~ '^(overdue|later|[0-9]{4}-[0-9]{2})$'),
  cases int not null,
  primary key (generation, dispositif_id, category, title, outcome, due)
);
comment on table retention_due is 'What a count found.';
comment on column retention_due.generation is 'Count.';
comment on column retention_due.dispositif_id is 'Scheme.';
comment on column retention_due.category is 'Category of data, as privacy.json calls it.';
comment on column retention_due.title is 'What people call it, in the version of the cases.';
comment on column retention_due.outcome is 'What is done with it then.';
comment on column retention_due.due is 'overdue: its time is over; a month of the year that comes (YYYY-MM); later.';
comment on column retention_due.cases is 'In how many cases.';
