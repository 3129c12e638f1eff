-- Older servers: may go on
-- An older server gives deputies nothing: they have their rights at their next request to a newer one.
create table absence (
  id uuid primary key,
  user_id text not null references "user" on delete cascade,
  deputy_id text not null references "user" on delete cascade,
  first_day date not null,
  last_day date not null,
  said_by text not null,
  said_at timestamptz not null,
  ended_at timestamptz,
  constraint absence_days check (last_day >= first_day),
  constraint absence_deputy check (deputy_id <> user_id)
);
comment on table absence is 'Agents who are absent, each with the colleague who holds their functions in these days. Each change is a line of right_change too.';
comment on column absence.id is 'Identifier, made by who says it: sent twice, it is there once.';
comment on column absence.user_id is 'Who is absent.';
comment on column absence.deputy_id is 'Who stands in: holds, from the first day to the last, what the groups of the absent one hold.';
comment on column absence.first_day is 'First day, in Nouméa.';
comment on column absence.last_day is 'Last day, in Nouméa, included.';
comment on column absence.said_by is 'Name of who said it.';
comment on column absence.said_at is 'When.';
comment on column absence.ended_at is 'When it was ended early, or given up before it began; null while it stands. From then on it gives nothing.';
create index absence_deputy_standing on absence (deputy_id, last_day) where ended_at is null;
comment on index absence_deputy_standing is 'Whose place somebody takes: asked at each request of somebody who is signed in.';
create index absence_user_standing on absence (user_id, last_day) where ended_at is null;
comment on index absence_user_standing is 'Until when somebody is absent.';
create trigger absence_told after insert or update or delete on absence for each row execute function tell_rights('deputy_id');

create function product_day() returns date language sql stable as $$
  select ((now() + coalesce((select (value #>> '{}')::float8 from setting where name = 'clock-offset'), 0) * interval '1 millisecond')
    at time zone 'Pacific/Noumea')::date
$$;
comment on function product_day is 'The day of the product in Nouméa: that of the clock, which a demonstration may have moved ahead.';

create function held_membership() returns table (user_id text, group_id uuid, absent_id text) language sql stable as $$
  select m.user_id, m.group_id, null::text from membership m
  union all
  select a.deputy_id, m.group_id, a.user_id from absence a join membership m on m.user_id = a.user_id
    where a.ended_at is null and a.last_day >= (select product_day()) and a.first_day <= (select product_day())
      and exists (select from user_role r where r.user_id = a.user_id and r.role = 'agent')
$$;
comment on function held_membership is 'Who is in which group today: members, and who stands in for an absent one (absent_id). What is held through groups is read from here, and nowhere from membership alone.';

alter table right_change drop constraint right_change_kind_check;
alter table right_change add constraint right_change_kind_check check (kind in ('access-set', 'function-bound', 'group-made', 'group-removed',
  'token-made', 'token-revoked', 'invitation-sent', 'invitation-withdrawn', 'invitation-accepted', 'second-factor-reset', 'account-closed',
  'link-asked', 'link-confirmed', 'link-ended', 'absence-said', 'absence-ended'));
