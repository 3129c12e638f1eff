import type { Knex } from 'knex';
import type { Instant } from '../../../../engine/index.ts';

/** What an agent has taken. */
export interface AgentLoad {
  readonly id: string;
  readonly name: string;
  /** Open cases with a task of theirs. */
  readonly open: number;
  /** Their tasks whose due date has passed. */
  readonly late: number;
}

/** From `task_load` alone: a task is open as long as it is a row. */
const LOAD = `
select u.id, u.name, load.open, load.late from (
  select assignee_id, count(distinct case_id)::int as open, (count(*) filter (where due_at < :now))::int as late
  from task where dispositif_id = any (:schemes) and assignee_id is not null group by assignee_id
) load join "user" u on u.id = load.assignee_id
order by load.late desc, load.open desc, u.name collate french, u.id`;

/** What each agent has taken in some schemes, who is late first. */
export async function countLoad(db: Knex, schemes: readonly string[], now: Instant): Promise<readonly AgentLoad[]> {
  const { rows } = await db.raw<{ rows: AgentLoad[] }>(LOAD, { schemes: [...schemes], now });
  return rows;
}
