-- Older servers: may go on
-- What administrators set is new: an older server goes on with what its environment says.
create table setting_change (
  id bigint generated always as identity primary key,
  name text not null check (name in ('workDays', 'brand', 'contact', 'officeHours', 'limits')),
  value jsonb,
  before jsonb,
  reason text not null,
  undoes bigint references setting_change,
  at timestamptz not null default now(),
  by_user text,
  by_name text not null
);
comment on table setting_change is 'What administrators set, change after change: the last one of a name is what holds. Rows are only ever added.';
comment on column setting_change.id is 'Identifier, in the order of the changes.';
comment on column setting_change.name is 'What is set.';
comment on column setting_change.value is 'What it became, as the API gives it; null for what the installation came with.';
comment on column setting_change.before is 'What it was before; null for what the installation came with.';
comment on column setting_change.reason is 'Why, in the words of who changed it.';
comment on column setting_change.undoes is 'The change that this one undoes; null for most.';
comment on column setting_change.at is 'When.';
comment on column setting_change.by_user is 'Account that changed it.';
comment on column setting_change.by_name is 'Their name at that time.';
create index setting_change_name on setting_change (name, id desc);
comment on index setting_change_name is 'What holds of each, and how it came to be so.';
create trigger setting_change_kept before update or delete or truncate on setting_change for each statement execute function keep_rows();
create function tell_settings() returns trigger language plpgsql as $$
begin
  perform pg_notify('settings_changed', '');
  return null;
end
$$;
comment on function tell_settings is 'Tells all servers that what administrators set has changed.';
create trigger setting_change_told after insert on setting_change for each statement execute function tell_settings();
