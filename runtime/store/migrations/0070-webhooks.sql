-- Older servers: may go on
-- An older worker takes an order of a delivery for done without doing it: the sweep of the next one finds it again.
create table webhook (
  id uuid primary key,
  application_id uuid not null references application on delete cascade,
  url text not null,
  kinds text[] not null check (cardinality(kinds) > 0),
  dispositifs text[] not null check (cardinality(dispositifs) > 0),
  secret_number integer not null default 1,
  rotated_at timestamptz,
  failing_since timestamptz,
  quiet_until timestamptz,
  disabled_at timestamptz,
  disabled_for text check (disabled_for in ('failing', 'gone')),
  created_by text not null,
  created_at timestamptz not null default now(),
  check ((disabled_at is null) = (disabled_for is null))
);
comment on table webhook is 'Addresses of business applications that are told what happens to cases (Standard Webhooks). One that is taken away is removed.';
comment on column webhook.id is 'Identifier.';
comment on column webhook.application_id is 'Application.';
comment on column webhook.url is 'Where it is told.';
comment on column webhook.kinds is 'Kinds of events that it is told of, see event_kind().';
comment on column webhook.dispositifs is 'Schemes whose cases it is told of, as long as the application reads them.';
comment on column webhook.secret_number is 'Which of its secrets is in use. None is kept: they are made of that of the installation.';
comment on column webhook.rotated_at is 'When the secret in use took the place of the one before, which signs beside it for a day; null for the first.';
comment on column webhook.failing_since is 'Since when nothing arrives; null when the last attempt succeeded.';
comment on column webhook.quiet_until is 'Until when nothing is tried, since nobody answered there.';
comment on column webhook.disabled_at is 'Since when nothing is sent, until an administrator has it go on; null while it is sent.';
comment on column webhook.disabled_for is 'failing: something could not be delivered for three days; gone: the receiver answered that it is no more (410).';
comment on column webhook.created_by is 'Name of who added it.';
comment on column webhook.created_at is 'When.';
create index webhook_of on webhook (application_id);
comment on index webhook_of is 'Webhooks by their application.';

create table application_event (
  id bigint primary key generated always as identity,
  place bigint unique,
  dispositif_id text not null,
  case_id uuid not null references "case" on delete cascade,
  seq integer not null,
  kind text not null,
  at timestamptz not null
);
comment on table application_event is 'What applications may be told of cases, without what it was: kept for thirty days for who missed it.';
comment on column application_event.id is 'Identifier; in the order of its case.';
comment on column application_event.place is 'Where it stands in the list that applications read on; given once it is committed, so that nothing comes before what was read.';
comment on column application_event.dispositif_id is 'Scheme.';
comment on column application_event.case_id is 'Case.';
comment on column application_event.seq is 'Number of the event in its case.';
comment on column application_event.kind is 'Kind, see event_kind().';
comment on column application_event.at is 'When it happened.';
create index application_event_new on application_event (id) where place is null;
comment on index application_event_new is 'Events that have no place yet.';
create index application_event_case on application_event (case_id);
comment on index application_event_case is 'Events by their case, with which they are removed.';
create index application_event_at on application_event (at);
comment on index application_event_at is 'Events by when they happened: they are kept for thirty days.';
create sequence application_event_place as bigint;

create table delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  event_id bigint not null references application_event on delete cascade,
  case_id uuid not null,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'withheld', 'skipped')),
  attempts integer not null default 0,
  not_before timestamptz,
  tries json not null default '[]',
  unique (webhook_id, event_id)
);
comment on table delivery is 'What a webhook is told, each with how it went; kept for seven days.';
comment on column delivery.id is 'Identifier, also webhook-id: the same however often it is sent.';
comment on column delivery.webhook_id is 'Webhook.';
comment on column delivery.event_id is 'What happened; of a case, what waits leaves in this order.';
comment on column delivery.case_id is 'Case.';
comment on column delivery.at is 'When it happened.';
comment on column delivery.state is 'waiting; done: it arrived; withheld: the application may not see it any more; skipped: an administrator let the next ones pass.';
comment on column delivery.attempts is 'Attempts that were refused, since it was last begun with.';
comment on column delivery.not_before is 'When it is tried next; null for at once.';
comment on column delivery.tries is 'The last twenty attempts: when, the status that was answered or why there was none, and milliseconds.';
create index delivery_waiting on delivery (webhook_id, case_id, event_id) where state = 'waiting';
comment on index delivery_waiting is 'What waits, in the order in which it leaves.';
create index delivery_event on delivery (event_id);
comment on index delivery_event is 'Deliveries by their event, with which they are removed.';
create index delivery_at on delivery (at);
comment on index delivery_at is 'Deliveries by when their event happened: they are kept for seven days.';
create index outbox_deliveries on outbox (done_at) where type = 'delivery';
comment on index outbox_deliveries is 'Orders of deliveries by when they were carried out: they are kept as long as the log.';

create function event_kind(type text, body json) returns text language sql immutable parallel safe as $$
  select case type when 'filed' then 'case.filed' when 'answersChanged' then 'case.corrected' when 'erased' then 'case.erased'
    when 'moved' then case when body ->> 'outcome' is null then 'case.moved' else 'case.closed' end end
$$;
comment on function event_kind is 'What applications are told of an event of a case; null for what is none of theirs, as what people write to each other.';

create function tell_applications() returns trigger language plpgsql as $$
begin
  -- Where no application reads, a case costs nothing more.
  if not exists (select from application where stopped_at is null) then return null; end if;
  with told as (
    insert into application_event (dispositif_id, case_id, seq, kind, at)
    select c.dispositif_id, f.case_id, f.seq, f.kind, f.at
    from (select case_id, seq, at, event_kind(type, body) as kind from fresh) f join "case" c on c.id = f.case_id
    where f.kind is not null and exists (select from application_grant g join application a on a.id = g.application_id
      where g.dispositif_id = c.dispositif_id and a.stopped_at is null)
    order by f.case_id, f.seq
    returning id, dispositif_id, case_id, kind, at
  ), due as (
    insert into delivery (id, webhook_id, event_id, case_id, at)
    select gen_random_uuid(), w.id, told.id, told.case_id, told.at from told join webhook w
      on told.kind = any (w.kinds) and told.dispositif_id = any (w.dispositifs)
    returning webhook_id, event_id, case_id
  )
  insert into outbox (case_id, key, type, payload)
  select due.case_id, key, 'delivery', json_build_object('type', 'delivery', 'key', key, 'webhook', due.webhook_id)
  from due join webhook w on w.id = due.webhook_id and w.disabled_at is null,
    lateral (select 'delivery:' || due.webhook_id || ':' || due.event_id as key) named;
  return null;
end $$;
comment on function tell_applications is 'Notes what applications may be told of new events, and orders that their webhooks are told, in the transaction of the events.';
create trigger case_event_told after insert on case_event referencing new table as fresh
  for each statement execute function tell_applications();

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in (
  'access-set', 'function-bound', 'group-made', 'group-removed', 'token-made', 'token-revoked', 'invitation-sent',
  'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed', 'link-asked', 'link-confirmed',
  'link-ended', 'absence-said', 'absence-ended', 'session-ended', 'account-disabled', 'account-enabled', 'application-declared',
  'application-stopped', 'webhook-added', 'webhook-removed', 'webhook-secret', 'webhook-enabled'
));
