/** Accounts that nobody signs up for: seeded ones of the demonstration, and agents who accept an invitation. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Role } from '../../schemas/types/api.ts';
import { recordAccess } from './rights/recorded-access.ts';
import { BY_COMMAND, lockRights, type ChangeAuthor } from './rights/right-change.ts';
import { findGroups } from './rights/set-access.ts';

/** A password as it is stored. Making it keeps a core busy for a tenth of a second: that is its purpose. */
export interface PasswordHash {
  readonly hash: string;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: PasswordHash;
  readonly roles: readonly Role[];
  /** Identifiers of groups; those that are no longer there are left out. */
  readonly groups: readonly string[];
}

/**
 * Makes an account whose address is taken as verified, or finds the one there is (whose password stays), and gives it
 * roles and groups, all in one transaction. Returns the account's identifier.
 * @param by who gives the rights; the account itself when absent
 */
export async function createAccount(tx: Knex.Transaction, account: NewAccount, by?: ChangeAuthor): Promise<string> {
  await lockRights(tx);
  const email = account.email.trim().toLowerCase();
  await dropUnproven(tx, email);
  const userId = (await findUser(tx, email)) ?? (await insertUser(tx, { ...account, email }));
  await addRights(tx, by ?? { userId, name: account.name }, userId, account);
  return userId;
}

async function findUser(tx: Knex, email: string): Promise<string | null> {
  const row = await tx<{ id: string; email: string }>('user').select('id').where({ email }).first();
  return row?.id ?? null;
}

/**
 * Anybody can sign up with the address of somebody else, and wait. As long as nobody proved that it is theirs, such an
 * account has nothing in it: whoever proves it now begins anew, and the password that was waiting opens nothing.
 */
async function dropUnproven(tx: Knex.Transaction, email: string): Promise<void> {
  await dropAccounts(tx, email, await tx('user').where({ email, emailVerified: false }).pluck<string[]>('id'));
}

/**
 * The same, for whoever proves an address through the identity service: only a sign-up by password that was never
 * confirmed is dropped, since an account of the identity service is known by more than its address.
 */
export async function dropUnprovenSignUp(db: Knex, email: string): Promise<void> {
  const unproven = db('user as u')
    .where({ 'u.email': email, 'u.emailVerified': false })
    .whereNotExists(
      db('account as a').select(db.raw('1')).whereRaw('a."userId" = u.id').whereNot('a.providerId', 'credential'),
    );
  // At nearly every sign-in there is none, and nobody need wait for their turn.
  if ((await unproven.clone().pluck('u.id')).length === 0) return;
  await db.transaction(async (tx) => {
    await lockRights(tx);
    await dropAccounts(tx, email, await unproven.clone().transacting(tx).forUpdate('u').pluck<string[]>('u.id'));
  });
}

/** What an administrator gave them meanwhile goes with them: whose address it is, takes it away. */
async function dropAccounts(tx: Knex.Transaction, email: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await recordAccess(tx, { userId: null, name: email }, ids, () =>
    tx('user')
      .whereIn('id', [...ids])
      .delete(),
  );
}

/** In the tables of better-auth, as it would write it: its own way knows of no transaction but its own. */
async function insertUser(tx: Knex.Transaction, { email, name, password }: NewAccount): Promise<string> {
  const id = randomUUID();
  await tx('user').insert({ id, email, name, emailVerified: true });
  const credential = { id: randomUUID(), userId: id, accountId: id, providerId: 'credential' };
  await tx('account').insert({ ...credential, password: password.hash });
  return id;
}

/** Gives the account of an address the role of administrator; false when no account has confirmed it. */
export async function makeAdministrator(db: Knex, email: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockRights(tx);
    const user = await tx<{ id: string; email: string; emailVerified: boolean }>('user')
      .where({ email: email.trim().toLowerCase(), emailVerified: true })
      .first('id');
    if (user) await addRights(tx, BY_COMMAND, user.id, { roles: ['administrator'], groups: [] });
    return user !== undefined;
  });
}

/** Adds roles and groups to those an account has. */
async function addRights(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  userId: string,
  { roles, groups }: Pick<NewAccount, 'roles' | 'groups'>,
): Promise<void> {
  const roleRows = roles.map((role) => ({ user_id: userId, role }));
  // A group may have been removed since it was promised: the rest of the promise holds.
  const memberRows = (await findGroups(tx, groups)).map((group) => ({ user_id: userId, group_id: group.id }));
  await recordAccess(tx, by, [userId], async () => {
    if (roleRows.length > 0) await tx('user_role').insert(roleRows).onConflict().ignore();
    if (memberRows.length > 0) await tx('membership').insert(memberRows).onConflict().ignore();
  });
}
