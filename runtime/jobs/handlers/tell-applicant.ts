/** Tells an applicant what no mail of the scheme tells them. */
import type { Effect } from '../../../engine/index.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { composeNotice, addresseeOf, tell } from '../../notices/index.ts';
import { insertRepetitions } from '../store/insert-orders.ts';
import type { EffectHandler } from './effect-handler.ts';
import { sendingOf } from './sending.ts';
import { tellMandated } from './tell-mandated.ts';

/** Somebody without an account and without an address is told by a letter of the scheme, or by whoever helps them. */
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
  if (!to) return () => services.jobs.nudge();
  // A link that asks to sign in leads nowhere for who has no account.
  const sent = to.userId === null ? { ...mail, link: null } : mail;
  const told = await tell(tx, { to, notice, mail: sent, quiet: effect.quiet }, sendingOf(services.config));
  await insertRepetitions(tx, found.id, told.effects);
  return () => services.jobs.nudge();
};
