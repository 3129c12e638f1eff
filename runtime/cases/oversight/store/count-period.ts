/**
 * Cases of a scheme over any days, split by all that figures split them by at once: what the page of a service, the file taken
 * from it and open data say of the same days is added up from the same rows.
 */
import type { Knex } from 'knex';
import type { Channel, LocalDate, Outcome } from '../../../../engine/index.ts';
import { IN_NOUMEA } from '../../../store/in-noumea.ts';

/** Days in Nouméa, both included; null for without a beginning. */
export interface Days {
  readonly from: LocalDate | null;
  readonly to: LocalDate;
}

/** Cases that were filed in one month of the days, by all that they are split by. */
export interface FiledCount {
  /** Such as 2026-11. */
  readonly month: string;
  readonly channel: Channel;
  readonly version: number;
  readonly state: string;
  /** How they ended; `open` for those that have not. */
  readonly outcome: Outcome | 'open';
  readonly count: number;
}

/** Cases that ended in one month of the days, whenever they were filed. */
export type EndedCount = Pick<FiledCount, 'month' | 'version' | 'state' | 'count'> & { readonly outcome: Outcome };

/**
 * Each month of the days as a span of moments: a month is counted by two moments of an index, and not worked out of each of its
 * cases. Days without a beginning begin with the first case.
 */
const MONTHS = `
select to_char(first, 'YYYY-MM') as month, greatest(first, since) ${IN_NOUMEA} as begins,
  least(first + interval '1 month', until) ${IN_NOUMEA} as ends
from (
  select (:to::date + 1)::timestamp as until, coalesce(:from::timestamp,
    (select min(filed_at) ${IN_NOUMEA} from "case" where dispositif_id = :scheme)) as since
) days cross join lateral generate_series(date_trunc('month', since), until - interval '1 day', interval '1 month') first`;

/** From `case_filed` alone. A case that has ended without saying how, was closed. */
const FILED = `
with months as materialized (${MONTHS})
select month, counted.* from months cross join lateral (
  select channel, dispositif_version as version, state,
    case when closed_at is null then 'open' else coalesce(outcome, 'closed') end as outcome, count(*)::int as count
  from "case" where dispositif_id = :scheme and filed_at >= begins and filed_at < ends group by 1, 2, 3, 4
) counted order by month, channel, version, state, outcome`;

/** From `case_done` alone. */
const ENDED = `
with months as materialized (${MONTHS})
select month, counted.* from months cross join lateral (
  select dispositif_version as version, state, coalesce(outcome, 'closed') as outcome, count(*)::int as count
  from "case" where closed_at is not null and dispositif_id = :scheme and closed_at >= begins and closed_at < ends
  group by 1, 2, 3
) counted order by month, version, state, outcome`;

/** Cases filed on some days. */
export async function countFiled(db: Knex, scheme: string, { from, to }: Days): Promise<readonly FiledCount[]> {
  const { rows } = await db.raw<{ rows: FiledCount[] }>(FILED, { scheme, from, to });
  return rows;
}

/** Cases that ended on some days. */
export async function countEnded(db: Knex, scheme: string, { from, to }: Days): Promise<readonly EndedCount[]> {
  const { rows } = await db.raw<{ rows: EndedCount[] }>(ENDED, { scheme, from, to });
  return rows;
}
