/**
 * Tells a webhook what happened to one case, the earliest first: what comes after waits for what came before, and other cases do not. Each attempt is written in the transaction of its order, which orders the next one.
 */
import { performance } from 'node:perf_hooks';
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import { postWebhook } from '../../http/outgoing/post-webhook.ts';
import { OutOfReach } from '../../http/outgoing/within-reach.ts';
import { reachOf } from '../../http/outgoing/reach.ts';
import type { Services } from '../../services.ts';
import { afterFailure, type Attempt } from './patience.ts';
import { secretsNow } from './secret.ts';
import { holdLane, nextInLane, orderLane, orderNext, type Lane, type NextDelivery } from './store/lane.ts';
import { disable, markArriving, markFailing, postpone, recordTry, withhold, type Try } from './store/record-attempt.ts';
import { tellAdministrators } from './tell-administrators.ts';

type DeliverServices = Pick<Services, 'clock' | 'config'>;

/** Who does not answer by then is tried again. */
const PATIENCE_MS = 10_000;

/**
 * Sends what is next in a lane. One alone: what arrived is written before the next one leaves, so that after a crash only the last
 * one is repeated, and none comes before what was heard already.
 * @param order row of the outbox
 */
export async function deliverLane(
  services: DeliverServices,
  tx: Knex.Transaction,
  lane: Lane,
  order: string,
): Promise<void> {
  await holdLane(tx, lane);
  const now = services.clock.now();
  const next = await nextInLane(tx, lane, now);
  // Where it was disabled, or is to be tried later, somebody else orders it, or has.
  if (!next || next.disabled || isLater(next.notBefore, now)) return;
  if (next.quietUntil && isLater(next.quietUntil, now)) {
    const until = next.quietUntil.toISOString();
    await postpone(tx, next.id, until);
    await orderLane(tx, lane, until);
    return;
  }
  if (!next.mayRead) await withhold(tx, next.id);
  else if (!(await send(services, tx, lane, next))) return;
  await orderNext(tx, lane, order);
}

/** Whether it arrived; the next attempt is ordered when it did not. */
async function send(services: DeliverServices, tx: Knex.Transaction, lane: Lane, next: NextDelivery): Promise<boolean> {
  const at = services.clock.now();
  const begun = performance.now();
  const attempt = await tryIt(services, lane, next, at);
  const tried: Try = {
    at,
    status: attempt.type === 'unreachable' ? null : attempt.status,
    why: attempt.type === 'unreachable' ? attempt.why : null,
    took: Math.round(performance.now() - begun),
  };
  if (attempt.type === 'arrived') {
    await recordTry(tx, next.id, tried, { state: 'done' });
    await markArriving(tx, lane.webhook);
    return true;
  }
  const since = next.failingSince?.toISOString() ?? at;
  const then = afterFailure(attempt, next.attempts + 1, since, at);
  const notBefore = then.type === 'again' ? then.at : null;
  // Where nobody is there, how long that lasts counts, and not how often it was tried.
  await recordTry(tx, next.id, tried, { state: 'waiting', notBefore, counts: attempt.type === 'refused' });
  await markFailing(tx, lane.webhook, since, then.type === 'again' ? then.quietUntil : null);
  if (then.type === 'again') await orderLane(tx, lane, then.at);
  else if (await disable(tx, lane.webhook, then.why, at)) await tellAdministrators(tx, lane.webhook, then.why);
  return false;
}

async function tryIt(
  { config }: DeliverServices,
  { webhook, caseId }: Lane,
  next: NextDelivery,
  now: Instant,
): Promise<Attempt> {
  try {
    const status = await postWebhook({
      url: next.url,
      secrets: secretsNow(config.secret, { ...next, id: webhook }, now),
      id: next.id,
      body: bodyOf(config.publicUrl, caseId, next),
      reach: reachOf(config.webhookNetworks),
      patience: PATIENCE_MS,
    });
    return { type: status >= 200 && status <= 299 ? 'arrived' : 'refused', status };
  } catch (error) {
    if (error instanceof OutOfReach) return { type: 'unreachable', why: 'out-of-reach' };
    const slow = error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
    return { type: 'unreachable', why: slow ? 'too-slow' : 'no-answer' };
  }
}

/** What happened to which case and where it is read: nothing that somebody answered or wrote. The same at each attempt. */
function bodyOf(publicUrl: string, caseId: string, { event }: NextDelivery): string {
  return JSON.stringify({
    type: event.kind,
    timestamp: event.at.toISOString(),
    data: {
      event: event.id,
      case: caseId,
      number: event.number,
      dispositif: event.dispositif,
      version: event.seq,
      url: `${publicUrl}/api/v1/application/cases/${caseId}`,
    },
  });
}

const isLater = (moment: Date | null, now: Instant): boolean => moment !== null && moment.getTime() > Date.parse(now);
