import type { Effect } from '../../../engine/types.ts';
import { loadPinned } from '../../cases/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { PermanentFailure, type EffectHandler } from './effect-handler.ts';

/** Sends a mail, or keeps it in the demonstration mailbox. One to nobody is a letter, which agents print from the case. */
export const sendMail: EffectHandler<Extract<Effect, { type: 'mail' }>> = async (services, tx, order, effect) => {
  if (effect.to === null) return undefined;
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const service = found ? (await loadPinned(services, found)).identity.service : null;
  const { to, subject, markdown } = effect;
  const result = await services.mailer.send({ effectId: order.id, to, subject, markdown, service });
  if (result.type === 'refused') throw new PermanentFailure('address-refused', result.message);
  return undefined;
};
