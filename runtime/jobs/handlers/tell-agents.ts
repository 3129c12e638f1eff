/** Tells agents at their desks what others did: those who are named, else those who work on the case, and who takes their places. */
import type { Knex } from 'knex';
import { mayBeTold, type Case, type Effect } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { lastToAsk } from '../../cases/store/last-to-ask.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { withDeputies } from '../../identity/absences/store/absences.ts';
import { actorFor, readViewers } from '../../identity/index.ts';
import { composeAgentNotice, tellAgents as giveNotice } from '../../notices/index.ts';
import type { EffectHandler } from './effect-handler.ts';

type Ordered = Extract<Effect, { type: 'agentNotice' }>;

/** Nobody is told of a case that they may not see, whoever named them. */
export const tellAgents: EffectHandler<Ordered> = async (services, tx, order, effect) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const notice = found && composeAgentNotice(found, effect, services.clock.now());
  if (!found || !notice) return undefined;
  const compiled = await loadPinned(services, found);
  const meant = await withDeputies(tx, effect.to ?? (await workersOn(tx, found)));
  const named = meant.filter((id) => id !== effect.by.userId);
  const readers = (await readViewers(tx, named)).filter((viewer) =>
    mayBeTold(compiled, found, actorFor(viewer, found), effect.about),
  );
  const told = await giveNotice(
    tx,
    readers.map(({ userId }) => userId),
    notice,
  );
  return () => services.changes.tell(told);
};

/** Those who have taken a task of the case; when nobody has, who last wrote to the applicant or asked for a correction. */
async function workersOn(tx: Knex.Transaction, { id, tasks }: Case): Promise<readonly string[]> {
  const holders = tasks.flatMap(({ assignee, opinion }) => (assignee && opinion === null ? [assignee.userId] : []));
  if (holders.length > 0) return [...new Set(holders)];
  const last = await lastToAsk(tx, id);
  return last === null ? [] : [last];
}
