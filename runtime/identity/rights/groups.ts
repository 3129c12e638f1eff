/** Groups of agents come and go with a line in the trail of rights; whoever was in one that goes has a line too. */
import type { Knex } from 'knex';
import { problem } from '../../http/problems.ts';
import { findDisabled } from '../store/disabled-accounts.ts';
import { addAccess, lockAccountName } from '../store/accounts.ts';
import { recordAccess } from './recorded-access.ts';
import type { ChangeAuthor } from './right-change.ts';
import { insertRightChanges, lockRights } from './store/right-changes.ts';
import { deleteGroup, insertGroup, leaveGroup, lockGroup } from './store/groups.ts';

/** Makes a group and gives its identifier; null when one has that name. */
export async function makeGroup(tx: Knex.Transaction, by: ChangeAuthor, name: string): Promise<string | null> {
  const id = await insertGroup(tx, name);
  if (id === null) return null;
  const change = { kind: 'group-made', subjectId: id, subject: name, before: null, after: null } as const;
  await insertRightChanges(tx, by, [change]);
  return id;
}

/** Removes a group; false when there is none. Call `lockRights` first. */
export async function removeGroup(tx: Knex.Transaction, by: ChangeAuthor, id: string): Promise<boolean> {
  const group = await lockGroup(tx, id);
  if (!group) return false;
  await recordAccess(tx, by, group.members, () => deleteGroup(tx, id));
  const change = { kind: 'group-removed', subjectId: id, subject: group.name, before: null, after: null } as const;
  await insertRightChanges(tx, by, [change]);
  return true;
}

/**
 * Puts an account in a group, or takes it out, with a line in the trail of rights where that changes anything. Throws
 * `group-unknown`, `account-unknown`, or `account-disabled` for one that is put in.
 */
export async function setMember(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  { group, user, isMember }: { readonly group: string; readonly user: string; readonly isMember: boolean },
): Promise<void> {
  await lockRights(tx);
  if (!(await lockGroup(tx, group))) throw problem('group-unknown');
  if (!(await lockAccountName(tx, user))) throw problem('account-unknown');
  if (isMember && (await findDisabled(tx, user))) throw problem('account-disabled');
  await recordAccess(tx, by, [user], () =>
    isMember ? addAccess(tx, user, { roles: [], groups: [group] }) : leaveGroup(tx, user, group),
  );
}
