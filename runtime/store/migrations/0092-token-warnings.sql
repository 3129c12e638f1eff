-- Older servers: may go on
-- An older server warns of nothing; what it leaves is told by the next sweep of a newer one.
alter table api_token add column warned_days smallint check (warned_days in (30, 7));
comment on column api_token.warned_days is 'How many days before its end it was last told of by mail; null as long as it was not.';
alter table application_token add column warned_days smallint check (warned_days in (30, 7));
comment on column application_token.warned_days is 'How many days before its end it was last told of by mail; null as long as it was not.';
