/** An account that was disabled is used again, and holds what it held. */
import type { Knex } from 'knex';
import { problem } from '../../http/problems.ts';
import { nameWithAddress, type ChangeAuthor } from '../rights/right-change.ts';
import { lockGroups } from '../rights/store/groups.ts';
import { insertRightChanges, lockRights } from '../rights/store/right-changes.ts';
import { addAccess, lockAccountName } from '../store/accounts.ts';
import { deleteDisabled } from '../store/disabled-accounts.ts';

/**
 * Enables an account again, with the roles it had and those of its groups that are still there. Throws `account-unknown`, and
 * `account-enabled` when it is not disabled.
 */
export async function enableAccount(tx: Knex.Transaction, by: ChangeAuthor, id: string, reason: string): Promise<void> {
  await lockRights(tx);
  const user = await lockAccountName(tx, id);
  if (!user) throw problem('account-unknown');
  const disabled = await deleteDisabled(tx, id);
  if (!disabled) throw problem('account-enabled');
  const groups = await lockGroups(tx, disabled.groups);
  await addAccess(tx, id, { roles: disabled.roles, groups: groups.map((group) => group.id) });
  await insertRightChanges(tx, by, [
    {
      kind: 'account-enabled',
      subjectId: id,
      subject: nameWithAddress(user),
      before: { roles: [], groups: [] },
      after: { roles: [...disabled.roles], groups: groups.map(({ name }) => name), reason },
    },
  ]);
}
