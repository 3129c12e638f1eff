/** Tells a webhook of an application what happened to a case. What does not arrive is ordered anew, so this effect is done either way. */
import type { Effect } from '../../../engine/index.ts';
import { deliverLane } from '../../applications/webhooks/index.ts';
import type { EffectHandler } from './effect-handler.ts';

export const deliver: EffectHandler<Extract<Effect, { type: 'delivery' }>> = async (
  services,
  tx,
  { id, caseId },
  { webhook },
) => {
  if (caseId === null) return undefined;
  await deliverLane(services, tx, { webhook, caseId }, id);
  return () => services.jobs.nudge();
};
