/** Accounts that cannot be used, with what they held. */
import type { Knex } from 'knex';
import type { Role } from '../../../schemas/types/api.ts';

/** Since when, by whom and why; the roles and groups are given back when it is enabled again. */
export interface DisabledAccount {
  readonly at: Date;
  readonly by_name: string;
  readonly reason: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
}

/** Keeps what an account holds and that it is disabled; false when it was already. Its rights are taken by the caller. */
export async function insertDisabled(
  tx: Knex.Transaction,
  userId: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `insert into disabled_account (user_id, by_name, reason, roles, groups) values (:userId, :by, :reason,
       array(select role from user_role where user_id = :userId order by role),
       array(select group_id from membership where user_id = :userId order by group_id))
     on conflict do nothing returning user_id`,
    { userId, by, reason },
  );
  return rows.length > 0;
}

/** Forgets that an account is disabled, and gives what it held; undefined when it is not. */
export async function deleteDisabled(tx: Knex.Transaction, userId: string): Promise<DisabledAccount | undefined> {
  const [row] = await tx<DisabledAccount & { user_id: string }>('disabled_account')
    .where({ user_id: userId })
    .delete()
    .returning(['at', 'by_name', 'reason', 'roles', 'groups']);
  return row;
}

/** Why and since when an account is disabled; undefined when it is not. */
export async function findDisabled(tx: Knex, userId: string): Promise<DisabledAccount | undefined> {
  return tx<DisabledAccount & { user_id: string }>('disabled_account')
    .where({ user_id: userId })
    .first('at', 'by_name', 'reason', 'roles', 'groups');
}

/** Whether the account of an address, in small letters, is disabled. */
export async function isAddressDisabled(tx: Knex, email: string): Promise<boolean> {
  const row = await tx('disabled_account as d')
    .join('user as u', 'u.id', 'd.user_id')
    .where({ 'u.email': email })
    .first<{ id: string } | undefined>('u.id');
  return row !== undefined;
}
