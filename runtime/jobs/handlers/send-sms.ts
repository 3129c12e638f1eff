import type { Effect } from '../../../engine/index.ts';
import { isStillNews } from '../../notices/index.ts';
import { PermanentFailure, type EffectHandler } from './effect-handler.ts';

/** Sends a text message, unless what it repeats was read or has come to nothing while it waited for the morning. */
export const sendSms: EffectHandler<Extract<Effect, { type: 'sms' }>> = async ({ sms }, tx, order, effect) => {
  if (sms === null || !(await isStillNews(tx, effect.notice))) return undefined;
  const result = await sms.send({ effectId: order.id, to: effect.to, text: effect.text });
  if (result.type === 'refused') throw new PermanentFailure('sms-refused', result.message);
  return undefined;
};
