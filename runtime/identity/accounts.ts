/** Accounts that nobody signs up for: seeded ones of the demonstration, and agents who accept an invitation. */
import type { Knex } from 'knex';
import type { Role } from '../../schemas/types/api.ts';
import { enableAccount } from './disabling/enable.ts';
import { findDisabled } from './store/disabled-accounts.ts';
import { recordAccess } from './rights/recorded-access.ts';
import { BY_COMMAND, type ChangeAuthor } from './rights/right-change.ts';
import { lockRights } from './rights/store/right-changes.ts';
import { lockGroups } from './rights/store/groups.ts';
import {
  addAccess,
  deleteAccounts,
  findAccount,
  findConfirmedAccount,
  insertAccount,
  listUnproven,
  listUnprovenSignUps,
  lockUnprovenSignUps,
} from './store/accounts.ts';

/** A password as it is stored. Making it keeps a core busy for a tenth of a second: that is its purpose. */
export interface PasswordHash {
  readonly hash: string;
}

/** An account to be made with its rights; its address is taken for verified. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** Null for none: whoever proves the address by « mot de passe oublié » chooses it, or enters by an identity provider. */
  readonly password: PasswordHash | null;
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
  const userId =
    (await findAccount(tx, email)) ??
    (await insertAccount(tx, { email, name: account.name, passwordHash: account.password?.hash ?? null }));
  await addRights(tx, by ?? { userId, name: account.name }, userId, account);
  return userId;
}

/**
 * Anybody can sign up with the address of somebody else, and wait. As long as nobody proved that it is theirs, such an
 * account has nothing in it: whoever proves it now begins anew, and the password that was waiting opens nothing.
 */
async function dropUnproven(tx: Knex.Transaction, email: string): Promise<void> {
  await dropAccounts(tx, email, await listUnproven(tx, email));
}

/**
 * The same, for whoever proves an address through the identity service: only a sign-up by password that was never
 * confirmed is dropped, since an account of the identity service is known by more than its address.
 */
export async function dropUnprovenSignUp(db: Knex, email: string): Promise<void> {
  // At nearly every sign-in there is none, and nobody need wait for their turn.
  if ((await listUnprovenSignUps(db, email)).length === 0) return;
  await db.transaction(async (tx) => {
    await lockRights(tx);
    await dropUnprovenSignUpWithin(tx, email);
  });
}

/** The same within a transaction that holds the rights: whoever proves the address has it. */
export async function dropUnprovenSignUpWithin(tx: Knex.Transaction, email: string): Promise<void> {
  await dropAccounts(tx, email, await lockUnprovenSignUps(tx, email));
}

/** What an administrator gave them meanwhile goes with them: whose address it is, takes it away. */
async function dropAccounts(tx: Knex.Transaction, email: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await recordAccess(tx, { userId: null, name: email }, ids, () => deleteAccounts(tx, ids));
}

/** Gives the account of an address the role of administrator, and enables it where it was disabled; false when no account has confirmed it. */
export async function makeAdministrator(db: Knex, email: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockRights(tx);
    const userId = await findConfirmedAccount(tx, email.trim().toLowerCase());
    if (userId === null) return false;
    // Whoever runs the server lets in again those whom nobody else could.
    if (await findDisabled(tx, userId)) await enableAccount(tx, BY_COMMAND, userId, BY_COMMAND.name);
    await addRights(tx, BY_COMMAND, userId, { roles: ['administrator'], groups: [] });
    return true;
  });
}

/** Adds roles and groups to those an account has. */
async function addRights(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  userId: string,
  { roles, groups }: Pick<NewAccount, 'roles' | 'groups'>,
): Promise<void> {
  // A group may have been removed since it was promised: the rest of the promise holds.
  const known = (await lockGroups(tx, groups)).map(({ id }) => id);
  await recordAccess(tx, by, [userId], () => addAccess(tx, userId, { roles, groups: known }));
}
