-- Older servers: may go on
-- New columns with a default, and a new table; an older server goes on offering what was withdrawn, as it did before.
alter table dispositif
  add column standing text not null default 'offered' check (standing in ('offered', 'withdrawn', 'archived')),
  add column standing_since timestamptz,
  add column standing_reason text;
comment on column dispositif.standing is 'offered: requests are received as its version says; withdrawn: no new ones; archived: likewise, and out of the list of the studio.';
comment on column dispositif.standing_since is 'When it was withdrawn or archived; null when it is offered.';
comment on column dispositif.standing_reason is 'Why, as its sheet tells people; null when it is offered, or was never published.';

create table standing_change (
  id bigint generated always as identity primary key,
  dispositif_id text not null references dispositif on delete cascade,
  standing text not null,
  reason text,
  changed_at timestamptz not null,
  changed_by text references "user" (id)
);
create index standing_change_of on standing_change (dispositif_id, id);
comment on table standing_change is 'Each time that a scheme was withdrawn, archived or brought back.';
comment on column standing_change.id is 'Order.';
comment on column standing_change.dispositif_id is 'Scheme.';
comment on column standing_change.standing is 'What it became.';
comment on column standing_change.reason is 'Why, as people are told.';
comment on column standing_change.changed_at is 'When.';
comment on column standing_change.changed_by is 'Who.';
