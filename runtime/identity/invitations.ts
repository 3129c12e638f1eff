/**
 * An administrator invites an agent by e-mail; the link lets its holder choose a password and gives the roles and groups
 * that were decided, once.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { InvitationList, NewInvitation, RightState } from '../../schemas/types/api.ts';
import { createAccount } from './accounts.ts';
import { isAddressDisabled } from './store/disabled-accounts.ts';
import { problem } from '../http/problems.ts';
import { hashPassword } from './auth.ts';
import type { Auth } from './auth.ts';
import { fr as messages } from './messages/fr.ts';
import { nameWithAddress, type ChangeAuthor, type NewRightChange } from './rights/right-change.ts';
import { insertRightChanges, lockRights } from './rights/store/right-changes.ts';
import { requireGroups } from './rights/set-access.ts';
import { lockGroups } from './rights/store/groups.ts';
import { createSecret, hashSecret } from './secrets.ts';
import { insertSiteMail } from './store/site-mail.ts';
import { findConfirmedAccount } from './store/accounts.ts';
import {
  claimInvitation,
  deleteOpenInvitation,
  deleteOpenInvitations,
  findOpenInvitation,
  insertInvitationRow,
  listOpenInvitations,
  type InvitationRow,
} from './store/invitations.ts';

const WEEK = 7 * 86_400_000;

/** What the page of an invitation shows. `known`: there is an account whose holder proved that address, and whose password stays. */
export interface OpenInvitation {
  readonly email: string;
  readonly name: string;
  readonly known: boolean;
}

/** Records an invitation and orders its mail. Throws when a group is not there, or the account of the address is disabled. */
export async function insertInvitation(
  tx: Knex.Transaction,
  { email, name, roles, groups }: NewInvitation,
  by: { readonly userId: string; readonly name: string },
  publicUrl: string,
): Promise<void> {
  const token = createSecret();
  await lockRights(tx);
  const known = await requireGroups(tx, groups);
  const address = email.trim().toLowerCase();
  if (await isAddressDisabled(tx, address)) throw problem('account-disabled');
  const row = {
    id: randomUUID(),
    email: address,
    name: name.trim(),
    roles: [...new Set(roles)],
    group_ids: known.map(({ id }) => id),
    expires_at: new Date(Date.now() + WEEK),
  };
  await insertInvitationRow(tx, { ...row, token_hash: hashSecret(token), invited_by: by.userId });
  const change = { kind: 'invitation-sent', before: null, after: await promiseOf(tx, row) } as const;
  await insertRightChanges(tx, by, [{ ...change, ...subjectOf(row) }]);
  await insertSiteMail(tx, { to: email, ...messages.invitation(name, by.name, `${publicUrl}/invitation/${token}`) });
}

/** Invitations that can still be accepted. */
export async function listInvitations(db: Knex): Promise<InvitationList> {
  const rows = await listOpenInvitations(db);
  return {
    items: rows.map(({ id, email, name, roles, expires_at: end }) => ({
      id,
      email,
      name,
      roles: [...roles],
      expiresAt: end.toISOString(),
    })),
  };
}

/** Takes an invitation back; false when it was accepted, has ended, or never was. */
export async function withdrawInvitation(tx: Knex.Transaction, by: ChangeAuthor, id: string): Promise<boolean> {
  await lockRights(tx);
  const row = await deleteOpenInvitation(tx, id);
  if (!row) return false;
  await recordWithdrawn(tx, by, row);
  return true;
}

/** Takes back all that wait at an address. Call `lockRights` first. */
export async function withdrawInvitationsTo(tx: Knex.Transaction, by: ChangeAuthor, email: string): Promise<void> {
  for (const row of await deleteOpenInvitations(tx, { email })) await recordWithdrawn(tx, by, row);
}

async function recordWithdrawn(tx: Knex.Transaction, by: ChangeAuthor, row: InvitationRow): Promise<void> {
  const change = { kind: 'invitation-withdrawn', before: await promiseOf(tx, row), after: null } as const;
  await insertRightChanges(tx, by, [{ ...change, ...subjectOf(row) }]);
}

/** The invitation of a link; null when it was used or has ended. */
export async function findInvitation(db: Knex, token: string): Promise<OpenInvitation | null> {
  const row = await findOpenInvitation(db, hashSecret(token));
  if (!row) return null;
  return { email: row.email, name: row.name, known: (await findConfirmedAccount(db, row.email)) !== null };
}

/**
 * Accepts an invitation: the account, its rights and the use of the link, or nothing of it, so that whoever was stopped
 * half-way begins again. Returns the address to sign in with; null when the link was used or has ended.
 */
export async function acceptInvitation(auth: Auth, db: Knex, token: string, password: string): Promise<string | null> {
  // A password costs a tenth of a second: not for a link that leads nowhere, nor while others wait for their turn.
  if (!(await findInvitation(db, token))) return null;
  const hash = await hashPassword(auth, password);
  return db.transaction(async (tx) => {
    await lockRights(tx);
    const row = await claimInvitation(tx, hashSecret(token));
    if (!row) return null;
    const { email, name, roles, group_ids: groups } = row;
    const userId = await createAccount(tx, { email, name, password: hash, roles, groups });
    const change = { kind: 'invitation-accepted', before: await promiseOf(tx, row), after: null } as const;
    await insertRightChanges(tx, { userId, name }, [{ ...change, ...subjectOf(row) }]);
    return email;
  });
}

const subjectOf = (
  row: Pick<InvitationRow, 'id' | 'name' | 'email'>,
): Pick<NewRightChange, 'subjectId' | 'subject'> => ({
  subjectId: row.id,
  subject: nameWithAddress(row),
});

/** What an invitation promises, as the trail of rights shows it. */
async function promiseOf(
  tx: Knex.Transaction,
  { roles, group_ids: ids, expires_at: end }: Pick<InvitationRow, 'roles' | 'group_ids' | 'expires_at'>,
): Promise<RightState> {
  const groups = await lockGroups(tx, ids);
  return { roles, groups: groups.map(({ name }) => name), until: end.toISOString() };
}
