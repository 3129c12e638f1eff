/** Changes of the addresses of accounts, as they are kept. */
import type { Knex } from 'knex';
import type { Instant } from '../../../../engine/index.ts';

/** Two days: twice as long as a link serves. */
const KEPT_MS = 2 * 86_400_000;

/** A row of `address_change`. Addresses are in small letters. */
export interface AddressChange {
  readonly id: string;
  readonly user_id: string;
  readonly former: string;
  readonly address: string;
  readonly asked_at: Date;
  readonly confirmed_at: Date | null;
  readonly ended_at: Date | null;
}

type NewChange = Pick<AddressChange, 'id' | 'user_id' | 'former' | 'address' | 'asked_at'>;

/** Keeps a change that is asked for. */
export async function insertAddressChange(tx: Knex.Transaction, change: NewChange): Promise<void> {
  await tx('address_change').insert(change);
}

/** A change by its identifier; undefined when there is none. */
export async function findAddressChange(tx: Knex, id: string): Promise<AddressChange | undefined> {
  return tx<AddressChange>('address_change').where({ id }).first();
}

/** What an account asked for after a moment, and is neither confirmed nor ended. */
export async function findPendingChange(tx: Knex, userId: string, after: Date): Promise<AddressChange | undefined> {
  return pending(tx, userId).where('asked_at', '>', after).orderBy('asked_at', 'desc').first();
}

/** Ends what an account asked for and was not confirmed. */
export async function endPendingChanges(tx: Knex, userId: string, at: Date): Promise<void> {
  await pending(tx, userId).update({ ended_at: at });
}

/** Notes that a change is confirmed. */
export async function markConfirmed(tx: Knex.Transaction, id: string, at: Date): Promise<void> {
  await tx<AddressChange>('address_change').where({ id }).update({ confirmed_at: at });
}

/** Ends a change and all that the account asked for after it. */
export async function endChangesSince(tx: Knex.Transaction, change: AddressChange, at: Date): Promise<void> {
  await tx<AddressChange>('address_change')
    .where({ user_id: change.user_id })
    .whereNull('ended_at')
    .where('asked_at', '>=', change.asked_at)
    .update({ ended_at: at });
}

/** Confirmed changes of an account, the oldest first, those that were taken back too. */
export async function listAddressChanges(tx: Knex, userId: string): Promise<readonly AddressChange[]> {
  return tx<AddressChange>('address_change')
    .where({ user_id: userId })
    .whereNotNull('confirmed_at')
    .orderBy('asked_at');
}

/** Removes what was never confirmed, once no link of it serves. */
export async function forgetUnconfirmed(tx: Knex, now: Instant): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_MS);
  await tx('address_change').whereNull('confirmed_at').where('asked_at', '<', before).delete();
}

function pending(tx: Knex, userId: string) {
  return tx<AddressChange>('address_change').where({ user_id: userId }).whereNull('confirmed_at').whereNull('ended_at');
}
