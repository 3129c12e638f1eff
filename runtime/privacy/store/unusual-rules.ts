/**
 * What is out of the ordinary among readings, each rule a select over what the others share. Applications are left out: they read
 * by a program that was declared. A rule tells of an agent, a day or a person, how many, and what that is held against.
 */
import type { UnusualReading } from '../../../schemas/types/api.ts';
import { IN_NOUMEA } from '../../store/in-noumea.ts';

/**
 * What rules share: the readings of the period with their day and hour in Nouméa, the cases that each agent read a day, the days
 * on which they read many, and who holds what their groups do, deputies of that time included.
 */
export const SHARED = `
told as materialized (
  select r.id, r.user_id, r.case_id, r.person_id, r.kind, r.at,
    (r.at ${IN_NOUMEA})::date as day, (r.at ${IN_NOUMEA})::time as hour
  from reading r
  where r.at >= :from::timestamp ${IN_NOUMEA} and r.at < (:to::date + 1)::timestamp ${IN_NOUMEA}
    and r.user_id not like 'application:%'),
daily as materialized (
  select user_id, day, count(distinct case_id) as cases, min(at) as first_at, max(at) as last_at, max(id) as last_id
  from told where case_id is not null and kind <> 'export' group by user_id, day),
busy as (select * from daily where cases >= :busy),
holder as materialized (
  select user_id, group_id from membership
  union
  select a.deputy_id, m.group_id from absence a join membership m on m.user_id = a.user_id
  where a.first_day <= :to::date and a.last_day >= :from::date),
related as (
  select distinct one.group_id as one, other.group_id as other
  from function_binding one join function_binding other using (dispositif_id, function)),
usual as (
  select user_id, percentile_cont(0.5) within group (order by cases) as median from (
    select user_id, (at ${IN_NOUMEA})::date as day, count(distinct case_id) as cases
    from reading
    where at >= (:from::date - :usualDays::int)::timestamp ${IN_NOUMEA}
      and at < :from::timestamp ${IN_NOUMEA}
      and case_id is not null and kind <> 'export' and user_id in (select user_id from busy)
    group by 1, 2) as before
  group by user_id having count(*) >= :known),
colleague as (
  select distinct b.user_id, other.user_id as other
  from busy b join membership mine on mine.user_id = b.user_id join related r on r.one = mine.group_id
    join membership other on other.group_id = r.other and other.user_id <> b.user_id),
theirs as (
  select c.user_id, percentile_cont(0.5) within group (order by d.cases) as median
  from colleague c join daily d on d.user_id = c.other
  group by c.user_id having count(distinct c.other) >= :colleagues),
seen as materialized (select distinct user_id, case_id, person_id from told where case_id is not null),
acted as materialized (
  select distinct s.user_id, s.case_id, s.person_id
  from seen s join case_event e on e.case_id = s.case_id and e.actor ->> 'userId' = s.user_id),
awaited as (
  select s.user_id, s.case_id from seen s join task k on k.case_id = s.case_id and k.assignee_id = s.user_id
  union
  select s.user_id, s.case_id
  from seen s join task k on k.case_id = s.case_id
    join function_binding b on b.dispositif_id = k.dispositif_id and b.function = k.function and b.route = k.route
    join holder h on h.group_id = b.group_id and h.user_id = s.user_id
  union
  select s.user_id, s.case_id
  from seen s join task k on k.case_id = s.case_id and k.function like 'group:%'
    join holder h on k.function = 'group:' || h.group_id and h.user_id = s.user_id),
idle as materialized (
  select s.user_id, s.case_id from seen s
  where not exists (select from acted a where a.user_id = s.user_id and a.case_id = s.case_id)
    and not exists (select from awaited w where w.user_id = s.user_id and w.case_id = s.case_id))`;

const DAY = `user_id, day, null::uuid as person_id`;
const WHEN = `min(at) as first_at, max(at) as last_at, max(id) as last_id`;

/** Each rule by its name: agent, day, person, how many, what that is held against, first and last moment, last reading. */
export const RULES: Readonly<Record<UnusualReading['rule'], string>> = {
  // More cases in a day than the agent usually reads.
  aboveUsual: `select ${DAY}, cases, median, first_at, last_at, last_id from busy join usual using (user_id)
    where cases >= :times * median`,
  // More than those who hold the same functions read in a day.
  aboveColleagues: `select ${DAY}, cases, median, first_at, last_at, last_id from busy join theirs using (user_id)
    where cases >= :times * median`,
  // On a Saturday, a Sunday or a public holiday.
  closedDay: `select ${DAY}, count(*), null::float8, ${WHEN} from told where day = any (:closed::date[]) group by user_id, day`,
  // On another day, before the hours of service or after them.
  offHours: `select ${DAY}, count(*), null::float8, ${WHEN} from told
    where day <> all (:closed::date[]) and (hour < :opens::time or hour >= :shuts::time) group by user_id, day`,
  // Many cases in lists that were taken out.
  largeExport: `select ${DAY}, count(distinct case_id), null::float8, ${WHEN} from told where kind = 'export' group by user_id, day
    having count(distinct case_id) >= :exported`,
  // Cases on which nothing awaits the agent, and on which they never did anything.
  nothingToDo: `select ${DAY}, count(distinct case_id), null::float8, ${WHEN} from told join idle using (user_id, case_id)
    where kind in ('case', 'file') group by user_id, day having count(distinct case_id) >= :idle`,
  // Often the same person, without having done anything on their cases.
  samePerson: `select user_id, null::date, person_id, count(*), null::float8, ${WHEN} from told t group by user_id, person_id
    having count(*) >= :person
      and not exists (select from acted a where a.user_id = t.user_id and a.person_id = t.person_id)`,
  // Their own file.
  ownFile: `select t.user_id, null::date, t.person_id, count(*), null::float8, min(t.at), max(t.at), max(t.id)
    from told t join person p on p.id = t.person_id and p.user_id = t.user_id group by t.user_id, t.person_id`,
  // The file of somebody of their own groups.
  colleagueFile: `select t.user_id, null::date, t.person_id, count(*), null::float8, min(t.at), max(t.at), max(t.id)
    from told t join person p on p.id = t.person_id and p.user_id <> t.user_id
    where exists (select from membership a join membership b using (group_id)
      where a.user_id = t.user_id and b.user_id = p.user_id) group by t.user_id, t.person_id`,
};
