/**
 * Asking to be told, and no more. What an account asks for holds at once; what is asked for an address waits until the link of a
 * mail is used, and what is answered says nothing of whether the address was known. Links prove themselves by their signature:
 * nothing that opens anything is kept.
 */
import type { Services } from '../services.ts';
import { createMailOrder, readSignedKey, signedKey } from '../identity/index.ts';
import type { AlertReader, Rhythm } from './alert.ts';
import { fr as messages } from './messages/fr.ts';
import { nextMail } from './rhythm.ts';
import {
  confirmSubscription,
  ensureReader,
  findReader,
  findSubscription,
  insertWish,
  setRhythm,
  stopSubscriptions,
  type KeptSubscription,
  type Wish,
} from './store/subscriptions.ts';

/** Pages that links of mails lead to. */
export const CONFIRM_ALERTS = '/alertes/confirmer';
export const MANAGE_ALERTS = '/alertes/gerer';
export const STOP_ALERTS = '/alertes/arreter';

type Asking = Pick<Services, 'db' | 'config' | 'log' | 'clock'>;
type Secret = Pick<Services['config'], 'secret'>;

/** Subscribes an account. */
export async function subscribeAccount({ db, clock }: Asking, userId: string, wish: Wish): Promise<void> {
  const now = clock.now();
  await db.transaction(async (tx) => {
    const id = await insertWish(tx, await ensureReader(tx, { userId }, wish.rhythm, now), wish, now);
    await confirmWithin(tx, id, now);
  });
}

/** Mails an address the link that subscribes it. @param about what it is about, in words */
export async function askForAddress(
  { db, config, log, clock }: Asking,
  typed: string,
  wish: Wish,
  about: string,
): Promise<void> {
  const email = typed.trim().toLowerCase();
  const now = clock.now();
  await db.transaction(async (tx) => {
    const id = await insertWish(tx, await ensureReader(tx, { email }, wish.rhythm, now), wish, now);
    const link = `${config.publicUrl}${CONFIRM_ALERTS}?cle=${signedKey('confirm-alert', id, config.secret)}`;
    await createMailOrder(config.secret, log)(tx, 'alert', { to: email, ...messages.confirm(about, link) });
  });
}

/** What a link would have hold; undefined when it is not ours, or what it named is forgotten. */
export async function openWish({ db, config, clock }: Asking, key: unknown): Promise<KeptSubscription | undefined> {
  const id = readSignedKey('confirm-alert', key, config.secret);
  return id === null ? undefined : findSubscription(db, id, clock.now());
}

/** Has it hold; gives the key by which its reader changes or stops it, undefined as `openWish` does. Used twice, it stays as it is. */
export async function confirmWish({ db, config, clock }: Asking, key: unknown): Promise<string | undefined> {
  const id = readSignedKey('confirm-alert', key, config.secret);
  if (id === null) return undefined;
  const found = await db.transaction((tx) => confirmWithin(tx, id, clock.now()));
  return found && manageKey(config, found.readerId);
}

async function confirmWithin(
  tx: Parameters<typeof confirmSubscription>[0],
  id: string,
  now: string,
): Promise<KeptSubscription | undefined> {
  const found = await findSubscription(tx, id, now);
  if (found && !found.confirmed) await confirmSubscription(tx, found, nextMail(now, found.rhythm), now);
  return found;
}

/** What stops and changes the alerts of a reader, for whoever holds one of their mails. */
export function manageKey({ secret }: Secret, readerId: string): string {
  return signedKey('manage-alerts', readerId, secret);
}

/** `unknown`: the key is not ours. `stopped`: it is, and its reader asked for nothing more. */
export type KeyReader =
  | { readonly type: 'found'; readonly reader: AlertReader }
  | { readonly type: 'unknown' | 'stopped' };

/** Whom a key is of. */
export async function readerOfKey({ db, config }: Asking, key: unknown): Promise<KeyReader> {
  const id = readSignedKey('manage-alerts', key, config.secret);
  if (id === null) return { type: 'unknown' };
  const reader = await findReader(db, id);
  return reader ? { type: 'found', reader } : { type: 'stopped' };
}

/** Stops one subscription of a reader, or all. */
export async function stopAlerts({ db }: Pick<Services, 'db'>, readerId: string, which: string): Promise<void> {
  await db.transaction((tx) => stopSubscriptions(tx, readerId, which));
}

/** Changes how often a reader is told by mail. */
export async function changeRhythm(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  readerId: string,
  rhythm: Rhythm,
): Promise<void> {
  await db.transaction((tx) => setRhythm(tx, readerId, rhythm, nextMail(clock.now(), rhythm)));
}
