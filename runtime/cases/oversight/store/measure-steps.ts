import type { Knex } from 'knex';
import type { LocalDate } from '../../../../engine/index.ts';
import { IN_NOUMEA } from '../../../store/in-noumea.ts';

/** How long cases stay in a step of their scheme. */
export interface StepStay {
  readonly state: string;
  /** Stays that were measured: a case may come back to a step. */
  readonly stays: number;
  /** Seconds: half of the stays are shorter, and nine in ten. */
  readonly median: number;
  readonly p90: number;
}

/** How long cases take from their filing to their end; null when none has ended. */
export interface WholeStay {
  readonly cases: number;
  /** Seconds. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** Cases of a scheme that are measured: those that ended last, on some days where these are said. */
export interface MeasuredCases {
  readonly scheme: string;
  /** As many at most. */
  readonly cases: number;
  /** Days in Nouméa on which they ended, both included. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const LAST = `select id, filed_at, closed_at from "case"
  where dispositif_id = :scheme and closed_at is not null
    and closed_at >= coalesce(:from::timestamp, '-infinity') ${IN_NOUMEA}
    and closed_at < coalesce((:to::date + 1)::timestamp, 'infinity') ${IN_NOUMEA}
  order by closed_at desc, id desc limit :cases`;

/**
 * Events are read of so many cases and no more, by their own key: what it costs does not grow with the years. A case enters
 * its first step as it is filed; a move within branches of a step is none.
 */
const STAYS = `
with last as materialized (${LAST}), entered as (
  select e.case_id, e.seq, e.at, case when e.type = 'moved' then e.body ->> 'state'
    when json_typeof(e.body -> 'machine') = 'string' then e.body ->> 'machine'
    else (select name from json_object_keys(e.body -> 'machine') name limit 1) end as state
  from last join case_event e on e.case_id = last.id
  where e.type = 'filed' or e.type = 'moved'
    and exists (select from json_array_elements_text(e.body -> 'entered') entry where entry = e.body ->> 'state')
), stays as (
  select state, extract(epoch from lead(at) over (partition by case_id order by seq) - at)::float8 as seconds from entered
)
select state, count(*)::int as stays, percentile_cont(0.5) within group (order by seconds) as median,
  percentile_cont(0.9) within group (order by seconds) as p90
from stays where seconds is not null group by state order by median desc, state`;

const WHOLE = `
with last as (${LAST})
select count(*)::int as cases, percentile_cont(0.5) within group (order by seconds) as median,
  percentile_cont(0.9) within group (order by seconds) as p90
from (select extract(epoch from closed_at - filed_at)::float8 as seconds from last) durations`;

/** How long the measured cases stayed in each step, and how long they took. */
export async function measureSteps(
  db: Knex,
  { scheme, cases, from, to }: MeasuredCases,
): Promise<{ readonly steps: readonly StepStay[]; readonly whole: WholeStay }> {
  const asked = { scheme, cases, from: from ?? null, to: to ?? null };
  const { rows: steps } = await db.raw<{ rows: StepStay[] }>(STAYS, asked);
  const { rows } = await db.raw<{ rows: WholeStay[] }>(WHOLE, asked);
  return { steps, whole: rows[0] ?? { cases: 0, median: null, p90: null } };
}

/** What was done in the measured cases, as their events tell. */
const DEEDS = `
with last as materialized (${LAST}), told as (
  select e.case_id, bool_or(e.type = 'correctionRequested') as corrected,
    bool_or(e.type = 'acted' and e.actor ->> 'type' = 'time' and e.body ->> 'action' = any (:silent::text[])) as tacit
  from last join case_event e on e.case_id = last.id
  where e.type in ('correctionRequested', 'acted') group by e.case_id
)
select (count(*) filter (where corrected))::int as corrected, (count(*) filter (where tacit))::int as tacit from told`;

/** Cases of the measured ones whose applicant was asked to correct answers, and those that silence decided. */
export interface Deeds {
  readonly corrected: number;
  readonly tacit: number;
}

/** @param silent actions that time carries out when a legal delay ends */
export async function measureDeeds(
  db: Knex,
  { scheme, cases, from, to }: MeasuredCases,
  silent: readonly string[],
): Promise<Deeds> {
  const asked = { scheme, cases, from: from ?? null, to: to ?? null, silent: [...silent] };
  const { rows } = await db.raw<{ rows: Deeds[] }>(DEEDS, asked);
  return rows[0] ?? { corrected: 0, tacit: 0 };
}
