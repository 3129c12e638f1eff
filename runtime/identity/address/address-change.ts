/**
 * The address of an account, changed with a proof of both. The new one proves itself by the link of a mail, which changes it;
 * the old one is told at once, and its link takes the change back, before it is made and for some days after. Cases and all
 * else hang on the person, so that nothing follows the old address: who is given it later has an account of their own.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Instant } from '../../../engine/index.ts';
import { findPersonOfUser, updatePerson } from '../../people/index.ts';
import { orderEmail } from '../../people/store/order-contact.ts';
import { dropUnprovenSignUpWithin } from '../accounts.ts';
import { createMailOrder } from '../limits/limited-mail.ts';
import { fr as messages } from '../messages/fr.ts';
import { dropResetLinks } from '../passwords/store/drop-reset-links.ts';
import { lockRights } from '../rights/store/right-changes.ts';
import { readSignedKey, signedKey } from '../signed-key.ts';
import { findAccount, findConfirmedAccount, lockAccountName, setAddress } from '../store/accounts.ts';
import { secureAccount } from './secure-account.ts';
import {
  endChangesSince,
  endPendingChanges,
  findAddressChange,
  findPendingChange,
  insertAddressChange,
  markConfirmed,
  type AddressChange,
} from './store/address-changes.ts';

const HOUR_MS = 3_600_000;
/** How long the link of the mail to the new address serves. */
export const CONFIRM_HOURS = 24;
/** How long after the change the old address takes it back. */
export const KEEP_DAYS = 3;

/** What a link is about; `expired` for one that is not ours, has served, or is too old. */
export type OpenChange = Pick<AddressChange, 'former' | 'address'> & { readonly confirmed: boolean };
/** `taken`: another account has the address by now. */
export type ChangeOutcome = 'done' | 'expired' | 'taken';

/** What pages and programs ask about the address of an account. */
export interface AddressChanges {
  /** Orders both mails. What is answered does not say whether the new address has an account already; its mail does. */
  ask(account: { readonly userId: string; readonly email: string }, address: string, now: Instant): Promise<void>;
  /** What waits for its link to be used; null for nothing. */
  pendingOf(userId: string, now: Instant): Promise<{ readonly email: string; readonly askedAt: Instant } | null>;
  giveUp(userId: string, now: Instant): Promise<void>;
  /** What the link of the mail to the new address would change; null when it no longer serves. */
  readonly toConfirm: (key: unknown, now: Instant) => Promise<OpenChange | null>;
  readonly confirm: (key: unknown, now: Instant) => Promise<ChangeOutcome>;
  /** What the link of the mail to the old address would take back; null when it no longer serves. */
  readonly toTakeBack: (key: unknown, now: Instant) => Promise<OpenChange | null>;
  /** The account as it was; all sessions end, and its password opens nothing: somebody else knew it. */
  readonly takeBack: (key: unknown, now: Instant) => Promise<ChangeOutcome>;
}

interface Settings {
  readonly db: Knex;
  readonly log: Logger;
  readonly config: { readonly publicUrl: string; readonly secret: string };
}

/** Changes over the given database. */
export function createAddressChanges({ db, log, config }: Settings): AddressChanges {
  const { publicUrl, secret } = config;
  const order = createMailOrder(secret, log);
  const link = (path: string, key: string): string => `${publicUrl}${path}?cle=${key}`;
  const keepLink = (id: string): string => link(KEEP_PATH, signedKey('keep-address', id, secret));
  const open = (key: unknown, how: Way, now: Instant): Promise<AddressChange | null> =>
    openChange(db, readSignedKey(how, key, secret), how, now);

  return {
    async ask({ userId, email: former }, typed, now) {
      const address = typed.trim().toLowerCase();
      const change = { id: randomUUID(), user_id: userId, former, address, asked_at: new Date(now) };
      const confirmLink = link(CONFIRM_PATH, signedKey('confirm-address', change.id, secret));
      await db.transaction(async (tx) => {
        await endPendingChanges(tx, userId, change.asked_at);
        await insertAddressChange(tx, change);
        const isFree = (await findConfirmedAccount(tx, address)) === null;
        const asked = isFree ? messages.confirmAddress(confirmLink) : messages.addressTaken;
        await order(tx, 'change', { to: address, ...asked });
        await order(tx, 'keep', { to: former, ...messages.addressAsked(keepLink(change.id)) });
      });
    },
    async pendingOf(userId, now) {
      const found = await findPendingChange(db, userId, confirmableSince(now));
      return found ? { email: found.address, askedAt: found.asked_at.toISOString() } : null;
    },
    giveUp: (userId, now) => endPendingChanges(db, userId, new Date(now)),
    toConfirm: async (key, now) => presentOpen(await open(key, 'confirm-address', now)),
    async confirm(key, now) {
      const asked = await open(key, 'confirm-address', now);
      if (!asked) return 'expired';
      return db.transaction(async (tx) => {
        const outcome = await confirmWithin(tx, asked.id, now);
        const changed = messages.addressChanged(keepLink(asked.id));
        if (outcome === 'done') await order(tx, 'keep', { to: asked.former, ...changed });
        return outcome;
      });
    },
    toTakeBack: async (key, now) => presentOpen(await open(key, 'keep-address', now)),
    async takeBack(key, now) {
      const asked = await open(key, 'keep-address', now);
      if (!asked) return 'expired';
      return db.transaction(async (tx) => {
        const outcome = await takeBackWithin(tx, asked.id, now);
        if (outcome === 'done') await order(tx, 'keep', { to: asked.address, ...messages.addressKept });
        return outcome;
      });
    },
  };
}

/** Pages that the links lead to. */
export const CONFIRM_PATH = '/adresse/confirmer';
export const KEEP_PATH = '/adresse/annuler';

type Way = 'confirm-address' | 'keep-address';

const confirmableSince = (now: Instant): Date => new Date(Date.parse(now) - CONFIRM_HOURS * HOUR_MS);

/** Whether a change may still be confirmed, or taken back. */
export function isOpen(
  { asked_at: asked, confirmed_at: confirmed, ended_at: ended }: AddressChange,
  how: Way,
  now: Instant,
): boolean {
  if (ended !== null) return false;
  if (confirmed === null) return asked > confirmableSince(now);
  return how === 'keep-address' && Date.parse(now) < confirmed.getTime() + KEEP_DAYS * 24 * HOUR_MS;
}

async function openChange(tx: Knex, id: string | null, how: Way, now: Instant): Promise<AddressChange | null> {
  const change = id === null ? undefined : await findAddressChange(tx, id);
  return change && isOpen(change, how, now) ? change : null;
}

function presentOpen(change: AddressChange | null): OpenChange | null {
  return change && { former: change.former, address: change.address, confirmed: change.confirmed_at !== null };
}

async function confirmWithin(tx: Knex.Transaction, id: string, now: Instant): Promise<ChangeOutcome> {
  await lockRights(tx);
  const change = await openChange(tx, id, 'confirm-address', now);
  const account = change && (await lockAccountName(tx, change.user_id));
  if (!change || !account || account.email !== change.former) return 'expired';
  if (!(await moveTo(tx, change.user_id, change.address))) return 'taken';
  await markConfirmed(tx, id, new Date(now));
  // Links that were mailed to the old address would choose a password.
  await dropResetLinks(tx, change.user_id);
  return 'done';
}

async function takeBackWithin(tx: Knex.Transaction, id: string, now: Instant): Promise<ChangeOutcome> {
  await lockRights(tx);
  const change = await openChange(tx, id, 'keep-address', now);
  const account = change && (await lockAccountName(tx, change.user_id));
  if (!change || !account) return 'expired';
  if (account.email !== change.former && !(await moveTo(tx, change.user_id, change.former))) return 'taken';
  await endChangesSince(tx, change, new Date(now));
  await secureAccount(tx, { userId: account.id, name: account.name, email: change.former }, change.asked_at);
  return 'done';
}

/** Gives an account an address, in the register and for its cases too; false when another account has it. */
async function moveTo(tx: Knex.Transaction, userId: string, address: string): Promise<boolean> {
  await dropUnprovenSignUpWithin(tx, address);
  if ((await findAccount(tx, address)) !== null) return false;
  await setAddress(tx, userId, address);
  const person = await findPersonOfUser(tx, userId);
  if (person) {
    await updatePerson(tx, person, { email: address });
    await orderEmail(tx, person.id, address);
  }
  return true;
}
