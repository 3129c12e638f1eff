/** What an administrator decides of an account: its roles and groups, whatever they were. */
import type { Knex } from 'knex';
import type { NamedId, SetUser } from '../../../schemas/types/api.ts';
import { problem } from '../../http/problems.ts';
import { findDisabled } from '../store/disabled-accounts.ts';
import { revokeAllTokens } from '../tokens.ts';
import { recordAccess } from './recorded-access.ts';
import type { ChangeAuthor } from './right-change.ts';
import { lockRights } from './store/right-changes.ts';
import { addAccess, dropAccess, hasAdministrator, lockAccountName } from '../store/accounts.ts';
import { lockGroups } from './store/groups.ts';

/**
 * Sets the roles and groups of an account. Throws when it or a group is not there, it is disabled, or nobody would administer
 * the site.
 */
export async function setAccess(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  { roles, groups }: SetUser,
): Promise<void> {
  await lockRights(tx);
  const user = await lockAccountName(tx, id);
  if (!user) throw problem('account-unknown');
  if (await findDisabled(tx, id)) throw problem('account-disabled');
  const known = await requireGroups(tx, groups);
  await recordAccess(tx, by, [id], async () => {
    const held = await dropAccess(tx, id);
    await addAccess(tx, id, { roles: [...new Set(roles)], groups: known.map((group) => group.id) });
    // Whoever no longer works here leaves no program behind that would work again with a role given later.
    if (held > 0 && roles.length === 0)
      await revokeAllTokens(tx, by, { userId: id, name: user.name, email: user.email });
  });
  if (!(await hasAdministrator(tx))) throw problem('last-administrator');
}

/** The groups of these identifiers, held until the transaction ends. Throws when one is not there. */
export async function requireGroups(tx: Knex.Transaction, ids: readonly string[]): Promise<readonly NamedId[]> {
  const wanted = [...new Set(ids)];
  const known = await lockGroups(tx, wanted);
  if (known.length !== wanted.length) throw problem('group-unknown');
  return known;
}
