/** Who a task is given to: looked up, never believed. */
import { isGroupFunction, routeOf, type Case, type Colleague } from '../../../engine/index.ts';
import { problem } from '../../http/problems.ts';
import { findHolder, findMember } from '../../identity/rights/store/agents.ts';
import type { Services } from '../../services.ts';

/** The colleague who is to do a task, by the name of the register. Throws `task-unknown`, or `account-unknown` for who does not hold its function. */
export async function findAssignee(
  { db }: Pick<Services, 'db'>,
  read: Pick<Case, 'tasks' | 'dispositif' | 'routes'>,
  taskId: string,
  userId: string,
): Promise<Colleague> {
  const task = read.tasks.find(({ id }) => id === taskId);
  if (!task) throw problem('task-unknown');
  const { function: held } = task;
  // A task that a group was asked for goes to one of its members.
  const row = isGroupFunction(held)
    ? await findMember(db, userId, held.slice(held.indexOf(':') + 1))
    : await findHolder(db, userId, {
        dispositif: read.dispositif.id,
        function: held,
        route: routeOf(read, held) ?? '',
      });
  if (!row) throw problem('account-unknown');
  return { userId: row.id, name: row.name };
}
