-- Older servers: may go on
-- A new table: an older server tells again of what was looked at.
create table unusual_check (
  rule text not null,
  user_id text not null,
  day date,
  person_id uuid,
  last_at timestamptz not null,
  note text not null default '',
  checked_by text not null,
  checked_at timestamptz not null default now(),
  unique nulls not distinct (rule, user_id, day, person_id)
);
comment on table unusual_check is 'Readings out of the ordinary that the data-protection officer looked at. What was found is worked out anew each time; this says which of it was looked at, up to which reading.';
comment on column unusual_check.rule is 'Rule that told of it.';
comment on column unusual_check.user_id is 'Agent who read.';
comment on column unusual_check.day is 'Day of the readings; null where the rule looks at a whole period.';
comment on column unusual_check.person_id is 'Person concerned; null for several.';
comment on column unusual_check.last_at is 'Last reading that was looked at: a later one is told of again.';
comment on column unusual_check.note is 'What the officer wrote of it; may be empty.';
comment on column unusual_check.checked_by is 'Name of who looked at it.';
comment on column unusual_check.checked_at is 'When.';
