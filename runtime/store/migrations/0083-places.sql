-- Older servers: must stop
-- An older server would write a case without the places of quotas that it holds, and more would be granted than there are.
alter table "case" add places jsonb;
comment on column "case".places is 'Places of quotas that it holds: what it counts under, by quota, empty where there is one count; null for none.';

create table case_place (
  dispositif_id text not null,
  quota text not null,
  key text not null,
  case_id uuid not null references "case" on delete cascade deferrable initially deferred,
  primary key (dispositif_id, quota, key, case_id)
);
comment on table case_place is 'Places of quotas, one row for each that a case holds, of whatever version of its scheme. The database keeps it as cases are written; erased cases that still hold a place keep it.';
comment on column case_place.dispositif_id is 'Scheme of the case.';
comment on column case_place.quota is 'Name of the quota in its rules.';
comment on column case_place.key is 'What it counts under, such as a commune; empty where there is one count.';
comment on column case_place.case_id is 'Case.';
create index case_place_case on case_place (case_id);
comment on index case_place_case is 'The places of a case, to be given back.';

create function keep_places() returns trigger language plpgsql as $$
begin
  delete from case_place p where p.case_id = new.id
    and not coalesce(new.places, '{}'::jsonb) @> jsonb_build_object(p.quota, p.key);
  insert into case_place (dispositif_id, quota, key, case_id)
    select new.dispositif_id, held.key, held.value, new.id from jsonb_each_text(new.places) held
    on conflict do nothing;
  return null;
end
$$;
comment on function keep_places is 'Keeps the places of a case beside it, in the transaction that writes it.';
create trigger case_placed after insert on "case" for each row when (new.places is not null) execute function keep_places();
create trigger case_replaced after update of places on "case" for each row
  when (new.places is distinct from old.places) execute function keep_places();
