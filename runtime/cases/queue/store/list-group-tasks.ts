import type { Knex } from 'knex';
import { groupFunction } from '../../../../engine/index.ts';
import type { HeldFunction } from '../queue-filter.ts';

/**
 * What groups were asked for and have not answered yet, as functions that their members hold: one for each scheme where
 * there is such a task.
 */
export async function listGroupTasks(
  db: Knex,
  groups: readonly { readonly id: string }[],
): Promise<readonly HeldFunction[]> {
  if (groups.length === 0) return [];
  const rows: readonly Omit<HeldFunction, 'route'>[] = await db('task')
    .distinct({ dispositif: 'dispositif_id' }, 'function')
    .whereLike('function', 'group:%')
    .whereIn(
      'function',
      groups.map(({ id }) => groupFunction(id)),
    );
  return rows.map((row) => ({ ...row, route: null }));
}
