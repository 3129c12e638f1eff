-- Older servers: may go on
-- A column with a default, which an older server never writes.
alter table establishment add details jsonb not null default '{}';
comment on column establishment.details is 'What people gave of it in their requests, by the names that prefill has for it after « organisation. »; it comes before what the register has.';
