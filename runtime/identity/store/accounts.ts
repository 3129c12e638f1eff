/** Accounts in the tables of better-auth, as it would write them: its own way knows of no transaction but its own. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Role } from '../../../schemas/types/api.ts';

/** Who an account is, as people call them. */
export interface AccountName {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

type UserRow = AccountName & { readonly emailVerified: boolean };

/** The identifier of the account of an address, in small letters; null when there is none. */
export async function findAccount(tx: Knex, email: string): Promise<string | null> {
  const row = await tx<UserRow>('user').where({ email }).first('id');
  return row?.id ?? null;
}

/** The same, of an account that has confirmed its address. */
export async function findConfirmedAccount(tx: Knex, email: string): Promise<string | null> {
  const row = await tx<UserRow>('user').where({ email, emailVerified: true }).first('id');
  return row?.id ?? null;
}

/** The account that one column names; null when there is none. */
export async function findAccountName(
  tx: Knex,
  which: { readonly id: string } | { readonly email: string },
): Promise<AccountName | null> {
  return (await tx<AccountName>('user').where(which).first('id', 'name', 'email')) ?? null;
}

/** The same, held until the transaction ends. */
export async function lockAccountName(tx: Knex.Transaction, id: string): Promise<AccountName | null> {
  return (await tx<AccountName>('user').where({ id }).forUpdate().first('id', 'name', 'email')) ?? null;
}

/** Accounts that wait with an address which nobody has confirmed. */
export async function listUnproven(tx: Knex.Transaction, email: string): Promise<readonly string[]> {
  return tx('user').where({ email, emailVerified: false }).pluck<string[]>('id');
}

/** Those of them that signed up by password, and are known by nothing else than the address. */
export async function listUnprovenSignUps(tx: Knex, email: string): Promise<readonly string[]> {
  return unprovenSignUps(tx, email).pluck<string[]>('u.id');
}

/** The same, held until the transaction ends. */
export async function lockUnprovenSignUps(tx: Knex.Transaction, email: string): Promise<readonly string[]> {
  return unprovenSignUps(tx, email).forUpdate('u').pluck<string[]>('u.id');
}

function unprovenSignUps(tx: Knex, email: string): Knex.QueryBuilder {
  return tx('user as u')
    .where({ 'u.email': email, 'u.emailVerified': false })
    .whereNotExists(
      tx('account as a').select(tx.raw('1')).whereRaw('a."userId" = u.id').whereNot('a.providerId', 'credential'),
    );
}

/** Deletes accounts with all that hangs on them. */
export async function deleteAccounts(tx: Knex.Transaction, ids: readonly string[]): Promise<void> {
  await tx('user')
    .whereIn('id', [...ids])
    .delete();
}

/** Makes an account with a confirmed address, and a password or none yet; gives its identifier. */
export async function insertAccount(
  tx: Knex.Transaction,
  { email, name, passwordHash }: Pick<AccountName, 'email' | 'name'> & { readonly passwordHash: string | null },
): Promise<string> {
  const id = randomUUID();
  await tx('user').insert({ id, email, name, emailVerified: true });
  const credential = { id: randomUUID(), userId: id, accountId: id, providerId: 'credential' };
  await tx('account').insert({ ...credential, password: passwordHash });
  return id;
}

/** Calls an account otherwise. */
export async function setAccountName(tx: Knex.Transaction, id: string, name: string): Promise<void> {
  await tx('user').where({ id }).update({ name });
}

/** Adds roles and groups to those an account has. */
export async function addAccess(
  tx: Knex.Transaction,
  userId: string,
  { roles, groups }: { readonly roles: readonly Role[]; readonly groups: readonly string[] },
): Promise<void> {
  const roleRows = roles.map((role) => ({ user_id: userId, role }));
  const memberRows = groups.map((group) => ({ user_id: userId, group_id: group }));
  if (roleRows.length > 0) await tx('user_role').insert(roleRows).onConflict().ignore();
  if (memberRows.length > 0) await tx('membership').insert(memberRows).onConflict().ignore();
}

/** Takes all roles and groups of an account away; gives how many roles it had. */
export async function dropAccess(tx: Knex.Transaction, userId: string): Promise<number> {
  const roles = await tx('user_role').where({ user_id: userId }).delete();
  await tx('membership').where({ user_id: userId }).delete();
  return roles;
}

/** Whether anybody administers the site. */
export async function hasAdministrator(tx: Knex.Transaction): Promise<boolean> {
  const row = await tx('user_role').where({ role: 'administrator' }).first<{ user_id: string } | undefined>('user_id');
  return row !== undefined;
}

/** Whether an account signs in by a password; who only uses the identity service has none. */
export async function hasPassword(tx: Knex, userId: string): Promise<boolean> {
  const row = await tx('account').where({ userId, providerId: 'credential' }).first<{ id: string } | undefined>('id');
  return row !== undefined;
}

/** Gives an account another address, which its owner has proved. */
export async function setAddress(tx: Knex.Transaction, id: string, email: string): Promise<void> {
  await tx('user').where({ id }).update({ email, emailVerified: true, updatedAt: tx.fn.now() });
}

/** The password of an account opens nothing any more; its owner chooses another by the link of a mail. */
export async function forgetPassword(tx: Knex.Transaction, userId: string): Promise<void> {
  await tx('account').where({ userId, providerId: 'credential' }).update({ password: null });
}
