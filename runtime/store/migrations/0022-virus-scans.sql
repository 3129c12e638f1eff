-- What the virus scanner said of each file. Those that came before there was one were never shown to it.
alter table file
  add column scan text not null default 'not-asked' check (scan in ('not-asked', 'pending', 'clean', 'infected')),
  add column scan_tried_at timestamptz;
create index file_scan_pending on file (scan_tried_at nulls first, id) where scan = 'pending';
comment on column file.scan is 'not-asked: no scanner was set, or we made it; pending: it waits for the scanner and nobody reads it; clean; infected: nobody reads it.';
comment on column file.scan_tried_at is 'When a file that waits was last shown to the scanner.';
comment on index file_scan_pending is 'Files that wait for the scanner, the least lately tried first.';
