/** How far each mailbox was read, and who reads it now. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';

/** How far a mailbox was read. */
export interface MailboxProgress {
  /** Null before the first reading. */
  readonly uidValidity: bigint | null;
  readonly lastUid: number;
}

/** Takes a mailbox to read it, until a moment; undefined while another server does. */
export async function leaseMailbox(
  db: Knex,
  mailbox: string,
  { now, until }: { readonly now: Instant; readonly until: Instant },
): Promise<MailboxProgress | undefined> {
  await db.raw('insert into mailbox_state (mailbox) values (?) on conflict do nothing', [mailbox]);
  const { rows } = await db.raw<{ rows: { uid_validity: string | null; last_uid: string }[] }>(
    `update mailbox_state set leased_until = :until where mailbox = :mailbox
       and (leased_until is null or leased_until <= :now) returning uid_validity, last_uid`,
    { mailbox, now, until },
  );
  const [row] = rows;
  return (
    row && { uidValidity: row.uid_validity === null ? null : BigInt(row.uid_validity), lastUid: Number(row.last_uid) }
  );
}

/** Writes how far it was read. */
export async function advanceMailbox(
  tx: Knex | Knex.Transaction,
  mailbox: string,
  { uidValidity, lastUid }: { readonly uidValidity: bigint; readonly lastUid: number },
): Promise<void> {
  await tx('mailbox_state').where({ mailbox }).update({ uid_validity: uidValidity.toString(), last_uid: lastUid });
}

/** Gives it back. `failed`: it could not be read to its end. */
export async function releaseMailbox(db: Knex, mailbox: string, now: Instant, failed: boolean): Promise<void> {
  await db('mailbox_state')
    .where({ mailbox })
    .update({
      leased_until: null,
      ...(failed
        ? { failing_since: db.raw('coalesce(failing_since, ?)', [now]) }
        : { failing_since: null, read_at: now }),
    });
}

/** Since when each of some mailboxes was read, or cannot be. */
export async function listMailboxStates(
  db: Knex,
  mailboxes: readonly string[],
): Promise<readonly { readonly mailbox: string; readonly readAt: Date | null; readonly failingSince: Date | null }[]> {
  return db('mailbox_state')
    .whereIn('mailbox', [...mailboxes])
    .select('mailbox', { readAt: 'read_at', failingSince: 'failing_since' });
}
