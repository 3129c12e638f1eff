/** Closings of accounts as they are kept, and what they erase of the account itself. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import { isForeignKeyViolation } from '../../store/database-errors.ts';

/** A closing that waits for its day. */
export interface Closing {
  readonly id: string;
  readonly user_id: string;
  readonly person_id: string | null;
  readonly asked_at: Date;
  readonly closes_at: Date;
}

/** How much was erased. */
export interface Erased {
  readonly drafts: number;
  readonly documents: number;
  readonly notices: number;
}

/** What waits for an account; undefined when nothing does. */
export async function findClosing(tx: Knex, userId: string): Promise<Closing | undefined> {
  return waiting(tx).where({ user_id: userId }).first();
}

/** Keeps what was asked for; nothing when the account waits already. */
export async function insertClosing(tx: Knex, closing: Closing): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `insert into account_closing (id, user_id, person_id, asked_at, closes_at) values (?, ?, ?, ?, ?)
     on conflict (user_id) where taken_back_at is null and closed_at is null do nothing returning id`,
    [closing.id, closing.user_id, closing.person_id, closing.asked_at, closing.closes_at],
  );
  return rows.length > 0;
}

/** Notes that the holder keeps the account; false when nothing waited. */
export async function takeClosingBack(tx: Knex, userId: string, now: Instant): Promise<boolean> {
  return (await waiting(tx).where({ user_id: userId }).update({ taken_back_at: now })) > 0;
}

/** Accounts whose day has come and that have no role, the earliest first. */
export async function listDueClosings(tx: Knex, now: Instant): Promise<readonly Closing[]> {
  return waiting(tx)
    .where('closes_at', '<=', now)
    .whereNotExists(tx('user_role as r').select(tx.raw('1')).whereRaw('r.user_id = account_closing.user_id'))
    .orderBy('closes_at')
    .limit(100)
    .select('*');
}

/** Holds one that still waits until the transaction ends; undefined when it was taken back or is carried out meanwhile. */
export async function lockClosing(tx: Knex.Transaction, id: string): Promise<Closing | undefined> {
  return waiting(tx).where({ id }).forUpdate().first();
}

/** Notes that it is carried out. */
export async function markClosed(tx: Knex.Transaction, id: string, now: Instant, erased: Erased): Promise<void> {
  await waiting(tx)
    .where({ id })
    .update({ closed_at: now, erased: JSON.stringify(erased) });
}

/**
 * Forgets the documents that lie in a wallet alone and the scans of mandates that the person signed, which end with the account; offers
 * none of requests any more. Gives whose bytes are to be removed.
 */
export async function emptyWallet(tx: Knex.Transaction, personId: string): Promise<readonly string[]> {
  const rows = await tx('file')
    .where({ person_id: personId, establishment_id: null })
    .whereIn('kind', ['wallet', 'mandate'])
    .delete()
    .returning<{ id: string }[]>('id');
  await tx('file')
    .where({ person_id: personId, establishment_id: null })
    .whereNotNull('wallet')
    .update({ wallet: null, given_on: null, dated_on: null, valid_until: null });
  return rows.map(({ id }) => id);
}

/** How many notices and documents of the wallet alone a person has. */
export async function countOwn(tx: Knex, personId: string): Promise<Omit<Erased, 'drafts'>> {
  const { rows } = await tx.raw<{ rows: Omit<Erased, 'drafts'>[] }>(
    `select (select count(*)::int from notice where person_id = :person) as notices,
       (select count(*)::int from file where person_id = :person and establishment_id is null and kind = 'wallet') as documents`,
    { person: personId },
  );
  return rows[0] ?? { notices: 0, documents: 0 };
}

/** Erases the notices of a person; gives how many there were. */
export async function eraseNotices(tx: Knex.Transaction, personId: string): Promise<number> {
  return tx('notice').where({ person_id: personId }).delete();
}

/** Erases mails about accounts, and alerts, that were sent to an address. */
export async function eraseSiteMails(tx: Knex.Transaction, address: string): Promise<void> {
  await siteMails(tx).whereRaw(`payload->>'to' = ?`, [address]).delete();
}

/** Erases mails about accounts, and alerts, that were sent a month ago: nobody asks what became of them. */
export async function forgetSiteMails(tx: Knex): Promise<void> {
  await siteMails(tx).whereRaw(`done_at < now() - interval '30 days'`).delete();
}

/**
 * What the register knows of who left: nothing where they have no request; else the name, which those requests bear, and how
 * they are reached as long as one of them is open.
 */
export async function eraseRegisterEntry(tx: Knex.Transaction, personId: string, now: Instant): Promise<void> {
  const { rows } = await tx.raw<{ rows: { has_case: boolean }[] }>(
    `select exists (select from "case" where person_id = :id) or exists (select from case_draft where person_id = :id)
       or exists (select from file where person_id = :id) as has_case`,
    { id: personId },
  );
  if (rows[0]?.has_case === true) {
    const gone = { birth_name: null, birth_date: null, birth_place: null, gender: null };
    await tx('person')
      .where({ id: personId })
      .update({
        ...gone,
        user_id: null,
        verified: 0,
        verified_at: null,
        notify_mail: true,
        notify_sms: false,
        left_at: now,
        updated_at: now,
      });
    await tx('household_member').where({ person_id: personId }).delete();
    // Entries that were merged into it say who it was.
    await tx('person').where({ merged_into: personId }).delete();
    await forgetContacts(tx);
  } else await tx('person').where({ id: personId }).delete();
}

/** Erases how people who left are reached, once none of their requests is open. */
export async function forgetContacts(tx: Knex): Promise<void> {
  await tx.raw(
    `update person p set email = null, phone = null, address = null where p.left_at is not null
       and (p.email is not null or p.phone is not null or p.address is not null)
       and not exists (select from "case" c where c.person_id = p.id and c.closed_at is null)`,
  );
}

/**
 * Removes an account with all that it signs in with. One that made something of the house when it worked here, such as
 * published a scheme, stays as a row that says nothing of anybody and opens nothing.
 */
export async function eraseAccount(tx: Knex.Transaction, userId: string, closedName: string): Promise<void> {
  const isDone = await tx
    .transaction(async (part) => {
      await part('user').where({ id: userId }).delete();
      return true;
    })
    .catch((error: unknown) => {
      if (isForeignKeyViolation(error)) return false;
      throw error;
    });
  if (isDone) return;
  for (const table of ['account', 'session', 'twoFactor']) await tx(table).where({ userId }).delete();
  for (const table of ['passkey', 'known_device', 'api_token', 'address_change', 'membership'])
    await tx(table).where({ user_id: userId }).delete();
  const email = `${userId}@compte-ferme.invalid`.toLowerCase();
  await tx('user')
    .where({ id: userId })
    .update({ name: closedName, email, emailVerified: false, image: null, twoFactorEnabled: false });
}

interface Row extends Closing {
  readonly taken_back_at: Date | Instant | null;
  readonly closed_at: Date | Instant | null;
  /** JSON. */
  readonly erased: string | null;
}

function waiting(tx: Knex) {
  return tx<Row>('account_closing').whereNull('taken_back_at').whereNull('closed_at');
}

function siteMails(tx: Knex) {
  return tx('outbox')
    .where({ type: 'mail' })
    .whereNull('case_id')
    .whereNotNull('done_at')
    .whereRaw(`payload->>'message' in ('site', 'alert')`);
}
