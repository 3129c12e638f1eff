-- Older servers: may go on
-- A column with a default, which an older server leaves empty: nothing is said then of when.
alter table person add column verified_at timestamptz;
comment on column person.verified_at is 'When the identity service last vouched for the identity; null for never, or not known.';
