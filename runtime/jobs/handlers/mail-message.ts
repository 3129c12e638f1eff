/**
 * Tells the applicant that the service wrote to them: each message is in their account, and one mail is sent until they have
 * read it, however many messages follow. Without an address a letter takes its place, which agents are told before they send.
 */
import type { Effect } from '../../../engine/index.ts';
import { loadPinned } from '../../cases/write/apply.ts';
import { personalPath } from '../../cases/read/personal-link.ts';
import { noteTold } from '../../cases/store/read-marks.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { messageNotice, addresseeOf, tell } from '../../notices/index.ts';
import { composeMessageMail } from '../../notifications/index.ts';
import { isReachedByLetter, lettersMessages, orderLetter } from '../../letters/index.ts';
import { insertRepetitions } from '../store/insert-orders.ts';
import type { EffectHandler } from './effect-handler.ts';
import { sendingOf } from './sending.ts';
import { tellMandated } from './tell-mandated.ts';

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
  const to = found && (await addresseeOf(tx, found));
  if (!found || !to) return undefined;
  const { id, number, applicant } = found;
  if (to.userId === null && isReachedByLetter({ ...to, email: applicant.email }))
    await orderLetter(services, tx, found, {
      of: { type: 'message', id: effect.message },
      title: lettersMessages.message,
    });
  const isReached = to.userId !== null || applicant.email !== null;
  const isFirst = isReached && (await noteTold(tx, id));
  const { identity } = await loadPinned(services, found);
  const scheme = identity.title;
  const inAccount = `/compte/demandes/${id}/messages`;
  const path = to.userId === null ? personalPath(id, services.config.secret, services.clock.now()) : inAccount;
  await tellMandated(services, tx, found, {
    notice: messageNotice({ id, number, scheme }, effect.key, services.clock.now()),
    mail: { ...composeMessageMail({ number, scheme }, { path: inAccount, personal: false }), link: null },
    quiet: !isFirst,
    awaited: true,
  });
  const mail = composeMessageMail({ number, scheme }, { path, personal: to.userId === null });
  const told = await tell(
    tx,
    {
      // Without an account, the address is the one that was given with the request.
      to: to.userId === null ? { ...to, email: applicant.email } : to,
      notice: messageNotice({ id, number, scheme }, effect.key, services.clock.now()),
      mail: { ...mail, link: null },
      quiet: !isFirst,
    },
    sendingOf(services.config),
  );
  await insertRepetitions(tx, id, told.effects, true);
  return () => services.jobs.nudge();
};
