/**
 * Tells an outside system what a scheme asks for, as Standard Webhooks say: the identifier lets the receiver know a repetition, the
 * signature who sends. Without an address the effect has nothing to do.
 */
import type { Effect } from '../../../engine/index.ts';
import { postWebhook } from '../../http/outgoing/post-webhook.ts';
import { anywhere } from '../../http/outgoing/reach.ts';
import type { EffectHandler } from './effect-handler.ts';

const TIMEOUT_MS = 15_000;

/**
 * Posts `{ type, caseId, data }` to the address of the installation. Throws when it does not answer with success in
 * time: it is tried again.
 */
export const sendWebhook: EffectHandler<Extract<Effect, { type: 'webhook' }>> = async (
  services,
  _tx,
  order,
  effect,
) => {
  const { webhook } = services.config;
  if (webhook === null) return undefined;
  const status = await postWebhook({
    url: webhook.url,
    secrets: [webhook.secret],
    id: `effect-${order.id}`,
    body: JSON.stringify({ type: effect.name, caseId: order.caseId, data: effect.payload }),
    reach: anywhere,
    patience: TIMEOUT_MS,
  });
  if (status < 200 || status > 299)
    throw Object.assign(new Error(`the receiver of webhooks answered ${status}`), { status });
  return undefined;
};
