/**
 * Tells an outside system, as Standard Webhooks say: the identifier lets the receiver know a repetition, the signature
 * who sends. Without an address the effect has nothing to do.
 */
import type { Effect } from '../../../engine/index.ts';
import { webhookSigner } from '../../http/webhook-signer.ts';
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
  const body = JSON.stringify({ type: effect.name, caseId: order.caseId, data: effect.payload });
  const id = `effect-${order.id}`;
  const now = new Date();
  const response = await fetch(webhook.url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': webhookSigner(webhook.secret).sign(id, now, body),
    },
  });
  await response.body?.cancel();
  if (!response.ok) {
    const { status } = response;
    throw Object.assign(new Error(`the receiver of webhooks answered ${status}`), { status });
  }
  return undefined;
};
