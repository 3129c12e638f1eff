-- Older servers: may go on
-- A new table, which only the open data write and read.
create table open_figure (
  dispositif_id text primary key references dispositif on delete cascade,
  until date not null,
  figures json not null
);
comment on table open_figure is 'Figures of each scheme that anybody may read: requests by year, with small numbers withheld.';
comment on column open_figure.dispositif_id is 'Scheme.';
comment on column open_figure.until is 'Day in Nouméa before which requests are counted: the first of the month in which they were.';
comment on column open_figure.figures is 'What is counted and how many, as runtime/open-data shapes it; numbers that would tell of few people are not in it.';
