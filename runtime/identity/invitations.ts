/**
 * An administrator invites an agent by e-mail; the link lets its holder choose a password and gives the roles and groups
 * that were decided, once.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { InvitationList, NewInvitation, Role } from '../../schemas/types/api.ts';
import { createAccount } from './accounts.ts';
import type { Auth } from './auth.ts';
import { fr as messages } from './messages/fr.ts';
import { createSecret, hashSecret } from './secrets.ts';
import { insertSiteMail } from './site-mail.ts';

const WEEK = 7 * 86_400_000;

interface Row {
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

/** What the page of an invitation shows. `known`: there is an account whose holder proved that address, and whose password stays. */
export interface OpenInvitation {
  readonly email: string;
  readonly name: string;
  readonly known: boolean;
}

/** Records an invitation and orders its mail. */
export async function insertInvitation(
  db: Knex,
  invitation: NewInvitation,
  by: { readonly userId: string; readonly name: string },
  publicUrl: string,
): Promise<void> {
  const token = createSecret();
  const { email, name, roles, groups } = invitation;
  await db.transaction(async (tx) => {
    await tx('invitation').insert({
      id: randomUUID(),
      email: email.trim().toLowerCase(),
      name: name.trim(),
      roles,
      group_ids: groups,
      token_hash: hashSecret(token),
      invited_by: by.userId,
      expires_at: new Date(Date.now() + WEEK),
    });
    await insertSiteMail(tx, { to: email, ...messages.invitation(name, by.name, `${publicUrl}/invitation/${token}`) });
  });
}

/** Invitations that can still be accepted. */
export async function listInvitations(db: Knex): Promise<InvitationList> {
  const rows = await openInvitations(db).orderBy('created_at', 'desc');
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
export async function withdrawInvitation(db: Knex, id: string): Promise<boolean> {
  return (await openInvitations(db).clearSelect().where({ id }).delete()) > 0;
}

/** The invitation of a link; null when it was used or has ended. */
export async function findInvitation(db: Knex, token: string): Promise<OpenInvitation | null> {
  const row = await openInvitations(db)
    .where({ token_hash: hashSecret(token) })
    .first();
  if (!row) return null;
  const user = await db<{ id: string; email: string; emailVerified: boolean }>('user')
    .select('id')
    .where({ email: row.email, emailVerified: true })
    .first();
  return { email: row.email, name: row.name, known: user !== undefined };
}

/** Accepts an invitation. Returns the address to sign in with; null when the link was used or has ended. */
export async function acceptInvitation(auth: Auth, db: Knex, token: string, password: string): Promise<string | null> {
  const claimed = await db<Row>('invitation')
    .where({ token_hash: hashSecret(token) })
    .whereNull('accepted_at')
    .andWhere('expires_at', '>', db.fn.now())
    .update({ accepted_at: new Date() })
    .returning(['email', 'name', 'roles', 'group_ids']);
  const [row] = claimed;
  if (!row) return null;
  await createAccount(auth, db, {
    email: row.email,
    name: row.name,
    password,
    roles: row.roles,
    groups: row.group_ids,
  });
  return row.email;
}

function openInvitations(db: Knex) {
  return db<Row>('invitation').select('*').whereNull('accepted_at').andWhere('expires_at', '>', db.fn.now());
}
