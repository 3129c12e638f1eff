/**
 * Writes to those who must give an opinion: the agent who took its task, else every member of the groups that may, else
 * the service. Each gets a notice at their desk and, unless they turned it off, a mail of their own at once, ordered in the
 * transaction that marks this effect as done.
 */
import type { Knex } from 'knex';
import { findOpinion, isGroupFunction, routeOf, type Case, type Effect } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { PermanentFailure, type EffectHandler } from './effect-handler.ts';
import { insertOrders } from '../store/insert-orders.ts';
import { listWrittenTo, type WrittenTo } from '../../identity/rights/store/agents.ts';
import { composeOpinionNotice, readAgentChoices, tellAgents } from '../../notices/index.ts';

/** Nothing is written to anybody about an opinion that is no longer awaited, unless to say so of one that was withdrawn. */
export const mailOpinion: EffectHandler<Extract<Effect, { type: 'opinionMail' }>> = async (
  services,
  tx,
  order,
  effect,
) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const opinion = found?.opinions[effect.opinion];
  const isSo = effect.reason === 'withdrawn' ? opinion?.closedBy === 'withdrawn' : opinion?.status === 'asked';
  if (!found || !opinion || !isSo) return undefined;
  const compiled = await loadPinned(services, found);
  const name = findOpinion(compiled.workflow, opinion)?.function ?? '';
  const asked = await listAsked(tx, found, { opinion: opinion.id, function: name });
  const { email } = compiled.identity.service;
  if (asked.length === 0 && email === undefined)
    throw new PermanentFailure('recipient-missing', 'nobody holds the function, and the service has no address');
  const notice = composeOpinionNotice(compiled, found, effect, services.clock.now());
  const users = asked.map(({ userId }) => userId);
  const told = notice ? await tellAgents(tx, users, notice) : [];
  const choices = await readAgentChoices(tx, users);
  const to =
    asked.length === 0
      ? [email ?? '']
      : asked.flatMap((one) => (choices.get(one.userId)?.mailOff.includes('opinion') ? [] : [one.email]));
  const mails = to.map((address, at): Effect => ({
    type: 'mail',
    key: `${effect.key}:${at + 1}`,
    message: effect.reason,
    to: address,
    subject: effect.subject,
    markdown: effect.markdown,
    reader: 'agent',
  }));
  await insertOrders(tx, found.id, mails);
  return () => {
    services.changes.tell(told);
    services.jobs.nudge();
  };
};

async function listAsked(
  tx: Knex.Transaction,
  found: Case,
  asked: { readonly opinion: string; readonly function: string },
): Promise<readonly WrittenTo[]> {
  const { tasks, dispositif } = found;
  const holder = tasks.find(({ opinion }) => opinion === asked.opinion)?.assignee?.userId;
  if (holder !== undefined) return listWrittenTo(tx, { type: 'user', id: holder });
  const name = asked.function;
  return isGroupFunction(name)
    ? listWrittenTo(tx, { type: 'group', id: name.slice(name.indexOf(':') + 1) })
    : listWrittenTo(tx, {
        type: 'function',
        dispositif: dispositif.id,
        function: name,
        route: routeOf(found, name) ?? '',
      });
}
