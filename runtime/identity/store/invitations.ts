/** Invitations as they are kept; open are those that can still be accepted. */
import type { Knex } from 'knex';
import type { Role } from '../../../schemas/types/api.ts';

/** A row of `invitation`; of the secret in its link only the hash is kept. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly group_ids: readonly string[];
  readonly expires_at: Date;
  readonly token_hash: string;
  readonly accepted_at: Date | null;
  readonly created_at: Date;
}

/** Records an invitation. */
export async function insertInvitationRow(
  tx: Knex.Transaction,
  row: Omit<InvitationRow, 'accepted_at' | 'created_at'> & { readonly invited_by: string },
): Promise<void> {
  await tx('invitation').insert(row);
}

/** Open invitations, newest first. */
export async function listOpenInvitations(tx: Knex): Promise<readonly InvitationRow[]> {
  return open(tx).orderBy('created_at', 'desc');
}

/** The open invitation of a link, by the hash of its secret. */
export async function findOpenInvitation(tx: Knex, tokenHash: string): Promise<InvitationRow | undefined> {
  return open(tx).where({ token_hash: tokenHash }).first();
}

/** Takes an open invitation back, and gives it; undefined when there is none. */
export async function deleteOpenInvitation(tx: Knex.Transaction, id: string): Promise<InvitationRow | undefined> {
  const [row] = await open(tx).clearSelect().where({ id }).delete().returning<InvitationRow[]>('*');
  return row;
}

/** The same of all that wait at an address. */
export async function deleteOpenInvitations(
  tx: Knex.Transaction,
  { email }: Pick<InvitationRow, 'email'>,
): Promise<readonly InvitationRow[]> {
  return open(tx).clearSelect().where({ email }).delete().returning<InvitationRow[]>('*');
}

/** Notes that the invitation of a link is accepted, and gives it; undefined when it was, or has ended. */
export async function claimInvitation(tx: Knex.Transaction, tokenHash: string): Promise<InvitationRow | undefined> {
  const claimed = open(tx).clearSelect().where({ token_hash: tokenHash });
  const [row] = await claimed.update({ accepted_at: new Date() }).returning<InvitationRow[]>('*');
  return row;
}

function open(tx: Knex) {
  return tx<InvitationRow>('invitation').select('*').whereNull('accepted_at').andWhere('expires_at', '>', tx.fn.now());
}
