-- A function that is only consulted is shown the cases put to it, and no other. Who searches the register of people leaves a line.
alter table "case" add column asked text[] not null default '{}';
update "case" c set asked = put.functions from (
  select e.case_id, array_agg(distinct f.dispositif_id || '/' || (e.body -> 'task' ->> 'function') || '/'
    || coalesce(f.routes ->> (e.body -> 'task' ->> 'function'), '')) as functions
  from case_event e join "case" f on f.id = e.case_id
  where e.type = 'taskOpened' and e.body -> 'task' ->> 'opinion' is not null and e.body -> 'task' ->> 'function' not like 'group:%'
  group by e.case_id
) put where put.case_id = c.id;
create index case_asked on "case" using gin (asked);
comment on column "case".asked is 'Functions whose opinion was asked, each as scheme/function/route.';
comment on index case_asked is 'Finds the cases put to a function that is only consulted.';

alter table reading alter column case_id drop not null;
comment on table reading is 'Every reading of a case, a file or an entry of the register of people by an agent. Shown to the person.';
comment on column reading.case_id is 'Case read; null for an entry of the register, found by a search.';
comment on column reading.person_id is 'Applicant concerned, or person found.';
