import type { Knex } from 'knex';

/** Whether an account has a role and no code is asked of it: it has to set one up where that is required. */
export async function worksWithoutFactor(tx: Knex, email: string): Promise<boolean> {
  const row = await tx('user as u')
    .where({ 'u.email': email.trim().toLowerCase(), 'u.twoFactorEnabled': false })
    .whereExists(tx('user_role as r').select(tx.raw('1')).whereRaw('r.user_id = u.id'))
    .first<{ id: string } | undefined>('u.id');
  return row !== undefined;
}

/** Whether a code is asked of an account after its password. */
export async function hasSecondFactor(tx: Knex, userId: string): Promise<boolean> {
  const row = await tx('user').where({ id: userId, twoFactorEnabled: true }).first<{ id: string } | undefined>('id');
  return row !== undefined;
}

/** Ends the sessions of an account that its password alone opened. */
export async function endUnprovenSessions(tx: Knex, userId: string): Promise<void> {
  await tx('session').where({ userId, secondFactor: false }).delete();
}

/** Takes away all that an account signs in with besides its password, and ends its sessions; false when there is nothing. */
export async function dropSecondFactor(tx: Knex, userId: string): Promise<boolean> {
  const factors = await tx('twoFactor').where({ userId }).delete();
  const passkeys = await tx('passkey').where({ user_id: userId }).delete();
  await tx('user').where({ id: userId }).update({ twoFactorEnabled: false });
  await tx('session').where({ userId }).delete();
  return factors + passkeys > 0;
}
