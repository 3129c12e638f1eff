/**
 * Tells an outside system, as Standard Webhooks say: the identifier lets the receiver know a repetition, the signature
 * who sends. Without an address the effect has nothing to do.
 */
import { createHmac } from 'node:crypto';
import type { Effect } from '../../../engine/index.ts';
import type { EffectHandler } from './effect-handler.ts';

const TIMEOUT_MS = 15_000;

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
  const timestamp = String(Math.floor(Date.now() / 1000));
  const response = await fetch(webhook.url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': sign(webhook.secret, `${id}.${timestamp}.${body}`),
    },
  });
  await response.body?.cancel();
  if (!response.ok) {
    const { status } = response;
    throw Object.assign(new Error(`the receiver of webhooks answered ${status}`), { status });
  }
  return undefined;
};

/** @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
function sign(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}
