/** Accounts that nobody signs up for: seeded ones of the demonstration, and agents who accept an invitation. */
import type { Knex } from 'knex';
import type { Role } from '../../schemas/types/api.ts';
import type { Auth } from './auth.ts';

/** A password as it is stored. Making it keeps a core busy for a tenth of a second: that is its purpose. */
export interface PasswordHash {
  readonly hash: string;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string | PasswordHash;
  readonly roles: readonly Role[];
  /** Identifiers of groups. */
  readonly groups: readonly string[];
}

/**
 * Makes an account whose address is taken as verified, or finds the one there is (whose password stays), and gives it
 * roles and groups. Returns the account's identifier.
 */
export async function createAccount(auth: Auth, db: Knex, account: NewAccount): Promise<string> {
  await dropUnproven(db, account.email);
  const userId = (await findUser(db, account.email)) ?? (await insertUser(auth, account));
  await db.transaction((tx) => addRights(tx, userId, account));
  return userId;
}

/** Makes what is stored of a password. */
export async function hashPassword(auth: Auth, password: string): Promise<PasswordHash> {
  const { password: passwords } = await auth.$context;
  return { hash: await passwords.hash(password) };
}

async function findUser(db: Knex, email: string): Promise<string | null> {
  const row = await db<{ id: string; email: string }>('user')
    .select('id')
    .where({ email: email.trim().toLowerCase() })
    .first();
  return row?.id ?? null;
}

/**
 * Anybody can sign up with the address of somebody else, and wait. As long as nobody proved that it is theirs, such an
 * account has nothing in it: whoever proves it now begins anew, and the password that was waiting opens nothing.
 */
async function dropUnproven(db: Knex, email: string): Promise<void> {
  await db('user').where({ email: email.trim().toLowerCase(), emailVerified: false }).delete();
}

/**
 * The same, for whoever proves an address through the identity service: only a sign-up by password that was never
 * confirmed is dropped, since an account of the identity service is known by more than its address.
 */
export async function dropUnprovenSignUp(db: Knex, email: string): Promise<void> {
  await db('user as u')
    .where({ 'u.email': email, 'u.emailVerified': false })
    .whereNotExists(
      db('account as a').select(db.raw('1')).whereRaw('a."userId" = u.id').whereNot('a.providerId', 'credential'),
    )
    .delete();
}

async function insertUser(auth: Auth, { email, name, password }: NewAccount): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const { hash } = typeof password === 'string' ? await hashPassword(auth, password) : password;
  const user = await internalAdapter.createUser(
    { email: email.trim().toLowerCase(), name, emailVerified: true },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash });
  return user.id;
}

/** Gives the account of an address the role of administrator; false when no account has confirmed it. */
export async function makeAdministrator(db: Knex, email: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const user = await tx<{ id: string; email: string; emailVerified: boolean }>('user')
      .where({ email: email.trim().toLowerCase(), emailVerified: true })
      .first('id');
    if (user) await addRights(tx, user.id, { roles: ['administrator'], groups: [] });
    return user !== undefined;
  });
}

/** Adds roles and groups to those an account has. */
async function addRights(
  tx: Knex.Transaction,
  userId: string,
  { roles, groups }: Pick<NewAccount, 'roles' | 'groups'>,
): Promise<void> {
  const roleRows = roles.map((role) => ({ user_id: userId, role }));
  const memberRows = groups.map((group) => ({ user_id: userId, group_id: group }));
  if (roleRows.length > 0) await tx('user_role').insert(roleRows).onConflict().ignore();
  if (memberRows.length > 0) await tx('membership').insert(memberRows).onConflict().ignore();
}
