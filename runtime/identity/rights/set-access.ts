/** What an administrator decides of an account: its roles and groups, whatever they were. */
import type { Knex } from 'knex';
import type { NamedId, SetUser } from '../../../schemas/types/api.ts';
import { problem } from '../../http/problems.ts';
import { revokeAllTokens } from '../tokens.ts';
import { recordAccess } from './recorded-access.ts';
import { lockRights, type ChangeAuthor } from './right-change.ts';

/** Sets the roles and groups of an account. Throws when it or a group is not there, or nobody would administer the site. */
export async function setAccess(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  { roles, groups }: SetUser,
): Promise<void> {
  await lockRights(tx);
  const user = await tx<{ id: string; name: string; email: string }>('user')
    .where({ id })
    .forUpdate()
    .first('name', 'email');
  if (!user) throw problem('account-unknown');
  const known = await requireGroups(tx, groups);
  await recordAccess(tx, by, [id], async () => {
    const held = await tx('user_role').where({ user_id: id }).delete();
    await tx('membership').where({ user_id: id }).delete();
    if (roles.length > 0) await tx('user_role').insert([...new Set(roles)].map((role) => ({ user_id: id, role })));
    if (known.length > 0) await tx('membership').insert(known.map((group) => ({ user_id: id, group_id: group.id })));
    // Whoever no longer works here leaves no program behind that would work again with a role given later.
    if (held > 0 && roles.length === 0) await revokeAllTokens(tx, by, { userId: id, ...user });
  });
  const left = await tx('user_role').where({ role: 'administrator' }).first<{ user_id: string } | undefined>('user_id');
  if (!left) throw problem('last-administrator');
}

/** The groups of these identifiers, held until the transaction ends. Throws when one is not there. */
export async function requireGroups(tx: Knex.Transaction, ids: readonly string[]): Promise<readonly NamedId[]> {
  const wanted = [...new Set(ids)];
  const known = await findGroups(tx, wanted);
  if (known.length !== wanted.length) throw problem('group-unknown');
  return known;
}

/** Those of the groups that are there, by name, held until the transaction ends. */
export async function findGroups(tx: Knex.Transaction, ids: readonly string[]): Promise<readonly NamedId[]> {
  return tx<NamedId>('agent_group')
    .whereIn('id', [...ids])
    .orderBy('name')
    .forShare()
    .select('id', 'name');
}
