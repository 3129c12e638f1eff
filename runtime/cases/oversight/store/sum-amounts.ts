import type { Knex } from 'knex';
import type { AmountEntry } from '../../../../engine/index.ts';
import type { Days } from './count-period.ts';
import { IN_NOUMEA } from '../../../store/in-noumea.ts';

/** Money lines of one kind. */
export interface AmountSum {
  readonly entry: AmountEntry['entry'];
  /** Cases that have some, and the F CFP of all of them. */
  readonly cases: number;
  readonly sum: number;
  /** What half of these cases have at most. */
  readonly median: number;
}

/** From `case_event_amount`: of all schemes, the money lines of these days and no other events. */
const AMOUNTS = `
with entered as (
  select e.case_id, e.body #>> '{amount,entry}' as entry, sum((e.body #>> '{amount,amount}')::numeric) as amount
  from case_event e join "case" c on c.id = e.case_id and c.dispositif_id = :scheme
  where e.type = 'amountEntered' and e.at >= :from::timestamp ${IN_NOUMEA}
    and e.at < (:to::date + 1)::timestamp ${IN_NOUMEA}
  group by 1, 2
)
select entry, count(*)::int as cases, sum(amount)::float8 as sum, percentile_cont(0.5) within group (order by amount)::float8 as median
from entered group by entry`;

/** Money lines entered on some days in the cases of a scheme, by kind; a kind without is left out. */
export async function sumAmounts(
  db: Knex,
  scheme: string,
  { from, to }: Days & { readonly from: string },
): Promise<readonly AmountSum[]> {
  const { rows } = await db.raw<{ rows: AmountSum[] }>(AMOUNTS, { scheme, from, to });
  return rows;
}
