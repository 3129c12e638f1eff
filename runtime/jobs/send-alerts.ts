/**
 * Works out what is new, and orders the mails that tell it. What a reader was told is a number in their row: it is moved and the
 * mail is ordered together, so that a crash tells nothing twice and leaves nothing out.
 */
import type { Knex } from 'knex';
import type { Effect, Instant } from '../../engine/index.ts';
import {
  aboutInWords,
  composeAlerts,
  gatherNews,
  lastNews,
  listSubscriptions,
  listUntold,
  lockDueReaders,
  MANAGE_ALERTS,
  manageKey,
  markTold,
  nextMail,
  STOP_ALERTS,
  type AlertReader,
} from '../alerts/index.ts';
import { findTitle } from '../dispositifs/store/find-title.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { insertRepetitions } from './store/insert-orders.ts';

/** Of one transaction. */
const BATCH = 50;
/** What one mail tells at most; the page of the reader has the rest. */
const MOST = 50;
/** Subscriptions that it names. */
const NAMED = 5;

type Telling = Pick<WorkerServices, 'db' | 'clock' | 'config' | 'jobs'>;

/** Gathers what is new, and orders all mails whose time has come; gives how many. */
export async function sendAlerts(services: Telling): Promise<number> {
  await gatherNews(services);
  let sent = 0;
  for (;;) {
    const some = await services.db.transaction((tx) => sendSome(services, tx, services.clock.now()));
    sent += some.sent;
    if (some.sent > 0) services.jobs.nudge();
    if (some.looked < BATCH) return sent;
  }
}

async function sendSome(
  services: Telling,
  tx: Knex.Transaction,
  now: Instant,
): Promise<{ readonly looked: number; readonly sent: number }> {
  const due = await lockDueReaders(tx, now, BATCH);
  const upTo = due.length === 0 ? '0' : await lastNews(tx);
  let sent = 0;
  for (const reader of due) {
    const mail = await mailOf(services, tx, reader, upTo);
    if (mail) await insertRepetitions(tx, null, [{ effect: mail, notBefore: null }]);
    sent += Number(mail !== null);
    await markTold(tx, reader.id, upTo, nextMail(now, reader.rhythm));
  }
  return { looked: due.length, sent };
}

/** Null when there is nothing to tell. */
async function mailOf(
  { config }: Pick<WorkerServices, 'config'>,
  tx: Knex.Transaction,
  { id, email }: AlertReader,
  upTo: string,
): Promise<Extract<Effect, { type: 'mail' }> | null> {
  const { news, more } = await listUntold(tx, id, { upTo, limit: MOST });
  if (news.length === 0) return null;
  const followed = await listSubscriptions(tx, id);
  const abouts: string[] = [];
  for (const one of followed.slice(0, NAMED)) {
    const title = one.about === 'scheme' ? ((await findTitle(tx, one.subject)) ?? null) : null;
    abouts.push(aboutInWords(one, () => title));
  }
  const others = followed.length - abouts.length;
  const key = manageKey(config, id);
  return {
    type: 'mail',
    key: `alerts:${id}:${upTo}`,
    message: 'alert',
    to: email,
    ...composeAlerts({ news, more, abouts, others, managePath: `${MANAGE_ALERTS}?cle=${key}` }),
    unsubscribe: `${STOP_ALERTS}?cle=${key}`,
  };
}
