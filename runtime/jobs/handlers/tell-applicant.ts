/** Tells an applicant what no mail of the scheme tells them. */
import type { Knex } from 'knex';
import type { Case, Effect } from '../../../engine/index.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { composeNotice, addresseeOf, tell, type Addressee } from '../../notices/index.ts';
import { isDecisionEnclosed, isReachedByLetter, noticeLetter, orderLetter } from '../../letters/index.ts';
import { insertRepetitions } from '../store/insert-orders.ts';
import type { EffectHandler, WorkerServices } from './effect-handler.ts';
import { sendingOf } from './sending.ts';
import { tellMandated } from './tell-mandated.ts';

/** Somebody without an account and without an address is told by a letter; a document that was made is one itself. */
export const tellApplicant: EffectHandler<Extract<Effect, { type: 'notice' }>> = async (
  services,
  tx,
  order,
  effect,
) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const to = found && (await addresseeOf(tx, found));
  if (!found) return undefined;
  const { identity } = await loadPinned(services, found);
  const { notice, mail } = composeNotice({ ...found, scheme: identity.title }, effect, services.clock.now());
  await tellMandated(services, tx, found, { notice, mail, quiet: effect.quiet });
  await postNotice(services, tx, found, effect, to);
  if (!to) return () => services.jobs.nudge();
  // A link that asks to sign in leads nowhere for who has no account.
  const sent = to.userId === null ? { ...mail, link: null } : mail;
  const told = await tell(tx, { to, notice, mail: sent, quiet: effect.quiet }, sendingOf(services.config));
  await insertRepetitions(tx, found.id, told.effects);
  return () => services.jobs.nudge();
};

/** By a letter, to who is reached in no other way; a document that was made is one itself. */
async function postNotice(
  services: WorkerServices,
  tx: Knex.Transaction,
  found: Case,
  { about, quiet, ...effect }: Extract<Effect, { type: 'notice' }>,
  to: Addressee | undefined,
): Promise<void> {
  if (about === 'document' || quiet || !isReachedByLetter(to)) return;
  if (about === 'decision' && isDecisionEnclosed(found)) return;
  const compiled = await loadPinned(services, found);
  await orderLetter(services, tx, found, noticeLetter(compiled, found, { ...effect, about, quiet }));
}
