/**
 * Tells the applicant that the service wrote to them: once, until they have read it, however many messages follow. Without
 * an address there is nobody to write to, which agents are told before they send.
 */
import type { Effect } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { personalPath } from '../../cases/read/personal-link.ts';
import { noteTold } from '../../cases/store/read-marks.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { composeMessageMail } from '../../notifications/index.ts';
import { findPerson } from '../../people/index.ts';
import { insertOrders } from '../store/insert-orders.ts';
import type { EffectHandler } from './effect-handler.ts';

/**
 * Orders that mail as an effect of its own, so that what failed to be sent is not told twice; nothing when there is no
 * address, or when the applicant was told since they last read.
 */
export const mailMessage: EffectHandler<Extract<Effect, { type: 'messageMail' }>> = async (
  services,
  tx,
  order,
  effect,
) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const to = found?.applicant.email ?? null;
  if (!found || to === null || !(await noteTold(tx, found.id))) return undefined;
  const { id, number, applicant } = found;
  const { identity } = await loadPinned(services, found);
  const hasAccount = ((await findPerson(tx, applicant.personId))?.userId ?? null) !== null;
  const path = hasAccount
    ? `/compte/demandes/${id}/messages`
    : personalPath(id, services.config.secret, services.clock.now());
  const mail = composeMessageMail({ number, scheme: identity.title }, { path, personal: !hasAccount });
  await insertOrders(tx, id, [{ type: 'mail', key: `${effect.key}:mail`, message: effect.message, to, ...mail }]);
  return () => services.jobs.nudge();
};
