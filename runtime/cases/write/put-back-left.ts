/** What somebody had taken goes back to those who hold its function, once their account is disabled. */
import type { Services } from '../../services.ts';
import { listLeftTasks } from '../store/tasks-left.ts';
import { applyCommand, type ApplyServices } from './apply.ts';
import { fr as messages } from '../messages/fr.ts';

const BATCH = 100;

/**
 * Puts back the tasks that disabled accounts have taken, by a command on each case; gives how many. Done again, it does what is
 * left: a server that is killed goes on with the next sweep. A case that refuses is told in the log, and left for that sweep.
 */
export async function putBackLeft(services: ApplyServices & Pick<Services, 'log'>): Promise<number> {
  const { db, log } = services;
  const actor = { type: 'system', name: messages.accountDisabled } as const;
  const refused = new Set<string>();
  let done = 0;
  for (;;) {
    const left = (await listLeftTasks(db, BATCH + refused.size)).filter(
      ({ caseId, id }) => !refused.has(`${caseId} ${id}`),
    );
    if (left.length === 0) return done;
    for (const { caseId, id } of left) {
      const result = await applyCommand(services, caseId, { type: 'releaseTask', task: id }, actor);
      if (result.type === 'applied') done += 1;
      else {
        log.warn({ case: caseId, code: result.code }, 'a task of a disabled account could not be put back');
        refused.add(`${caseId} ${id}`);
      }
    }
  }
}
