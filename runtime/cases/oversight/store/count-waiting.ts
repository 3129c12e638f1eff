import type { Knex } from 'knex';
import type { Instant } from '../../../../engine/index.ts';
import type { HeldFunction } from '../../queue/queue-filter.ts';

/** What waits for somebody in a step of a scheme, in all its functions. Moments are null where there is nothing. */
export interface WaitingStep {
  readonly dispositif: string;
  /** Top-level state of the cases. */
  readonly state: string;
  /** Tasks whose due date has passed, and the first of these dates. */
  readonly late: number;
  readonly oldest: Date | null;
  /** Of all tasks, those that nobody has taken. */
  readonly untaken: number;
}

/** One range of an index for each function: `task_late_state` for what is late, `task_state` for what nobody has taken. */
const WAITING = `
with held as (
  select * from unnest(:schemes::text[], :functions::text[], :routes::text[]) as held (dispositif, function, route)
), found as (
  select t.dispositif_id, t.case_state, count(*) as late, min(t.due_at) as oldest, 0 as untaken from held
    join task t on t.dispositif_id = held.dispositif and t.function = held.function and t.route = held.route
    where t.due_at < :now group by 1, 2
  union all
  select t.dispositif_id, t.case_state, 0, null, count(*) from held
    join task t on t.dispositif_id = held.dispositif and t.function = held.function and t.route = held.route
    where t.assignee_id is null group by 1, 2
)
select dispositif_id as dispositif, case_state as state, sum(late)::int as late, min(oldest) as oldest, sum(untaken)::int as untaken
from found group by 1, 2 order by late desc, untaken desc, dispositif, state`;

/** What is late and what nobody has taken, by step: what is late in most of its tasks first. */
export async function countWaiting(
  db: Knex,
  held: readonly HeldFunction[],
  now: Instant,
): Promise<readonly WaitingStep[]> {
  const { rows } = await db.raw<{ rows: WaitingStep[] }>(WAITING, {
    schemes: held.map(({ dispositif }) => dispositif),
    functions: held.map((one) => one.function),
    routes: held.map(({ route }) => route ?? ''),
    now,
  });
  return rows;
}
