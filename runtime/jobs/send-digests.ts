/**
 * Sends agents the mail that counts what they have not read, at the hour that each chose. The next moment of each is a column of
 * what they chose; it is taken, what is counted is marked and the mail is ordered together, so that a crash tells nothing twice.
 */
import type { Knex } from 'knex';
import { isWorkingDay, localDate, type Instant } from '../../engine/index.ts';
import { readViewers } from '../identity/index.ts';
import {
  awaitDigests,
  composeDigest,
  nextDigest,
  takeDueDigests,
  takeUncounted,
  uncounted,
  type AgentChoice,
} from '../notices/index.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { insertRepetitions } from './store/insert-orders.ts';

const BATCH = 50;

/** Orders all mails whose time has come; gives how many agents were looked at. */
export async function sendDigests(services: WorkerServices): Promise<number> {
  let looked = 0;
  for (;;) {
    const some = await services.db.transaction((tx) => sendSome(services, tx, services.clock.now()));
    looked += some;
    if (some > 0) services.jobs.nudge();
    if (some < BATCH) return looked;
  }
}

async function sendSome(services: WorkerServices, tx: Knex.Transaction, now: Instant): Promise<number> {
  const due = await takeDueDigests(tx, now, BATCH);
  if (!isWorkingDay(localDate(now), services.clock.days())) {
    await putOff(services, tx, due, now);
    return due.size;
  }
  for (const viewer of await readViewers(tx, [...due.keys()])) {
    const choice = due.get(viewer.userId);
    if (!choice || !isAwaited(choice)) continue;
    const mail = composeDigest(await takeUncounted(services, tx, viewer, { off: uncounted(choice), at: now }));
    if (mail === null) continue;
    const { link, ...text } = mail;
    const key = `digest:${viewer.userId}:${now}`;
    const effect = { type: 'mail', key, message: 'notice', to: viewer.email, ...text, ...(link && { link }) } as const;
    await insertRepetitions(tx, null, [{ effect, notBefore: null }]);
  }
  return due.size;
}

/** The service may have closed that day since the mail was awaited: it leaves at the same hour of the next day of work. */
async function putOff(
  { clock }: WorkerServices,
  tx: Knex.Transaction,
  due: ReadonlyMap<string, AgentChoice>,
  now: Instant,
): Promise<void> {
  const moments = [...due].flatMap(([userId, { digestHour }]) =>
    digestHour === null ? [] : [{ userId, at: nextDigest(now, digestHour, clock.days()) }],
  );
  await awaitDigests(tx, moments);
}

const isAwaited = ({ digestHour }: AgentChoice): boolean => digestHour !== null;
