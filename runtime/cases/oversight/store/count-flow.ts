import type { Knex } from 'knex';
import type { Instant, LocalDate } from '../../../../engine/index.ts';
import { IN_NOUMEA } from '../../../store/in-noumea.ts';

/** What came and what ended in a week. */
export interface Week {
  /** Its Monday and its Sunday, in Nouméa. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Cases filed in it that are open now, and that have ended since. */
  readonly filedOpen: number;
  readonly filedDone: number;
  /** Cases that ended in it, whenever they were filed. */
  readonly closed: number;
}

/** From indexes alone (`case_filed`, `case_done`), over the weeks that are shown. */
const FLOW = `
with weeks as (
  select monday, monday + 6 as sunday from (
    select generate_series(this - (:weeks::int - 1) * 7, this, interval '7 days')::date as monday
    from (select date_trunc('week', :now::timestamptz ${IN_NOUMEA})::date as this) today
  ) mondays
), first as (
  select min(monday)::timestamp ${IN_NOUMEA} as at from weeks
), filed as (
  select date_trunc('week', filed_at ${IN_NOUMEA})::date as monday,
    count(*) filter (where closed_at is null) as open, count(*) filter (where closed_at is not null) as done
  from "case" where dispositif_id = any (:schemes) and filed_at >= (select at from first) group by 1
), closed as (
  select date_trunc('week', closed_at ${IN_NOUMEA})::date as monday, count(*) as count
  from "case" where dispositif_id = any (:schemes) and closed_at >= (select at from first) group by 1
)
select to_char(monday, 'YYYY-MM-DD') as "from", to_char(sunday, 'YYYY-MM-DD') as "to",
  coalesce(filed.open, 0)::int as "filedOpen", coalesce(filed.done, 0)::int as "filedDone", coalesce(closed.count, 0)::int as closed
from weeks left join filed using (monday) left join closed using (monday) order by monday`;

/** The last weeks of some schemes, the one that runs included, the oldest first. */
export async function countFlow(
  db: Knex,
  schemes: readonly string[],
  { now, weeks }: { readonly now: Instant; readonly weeks: number },
): Promise<readonly Week[]> {
  const { rows } = await db.raw<{ rows: Week[] }>(FLOW, { schemes: [...schemes], now, weeks });
  return rows;
}
