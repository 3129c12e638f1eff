-- Older servers: may go on
-- What somebody waits for at a screen or a telephone stood in one line with the letters of a whole night.
alter table outbox add awaited boolean not null default false;
comment on column outbox.awaited is 'Whether a person waits for it: it is carried out before what follows of itself, however much of that there is. Some kinds always are (runtime/jobs/store/take-pending.ts).';
