/** Groups of agents come and go with a line in the trail of rights; whoever was in one that goes has a line too. */
import type { Knex } from 'knex';
import { recordAccess } from './recorded-access.ts';
import type { ChangeAuthor } from './right-change.ts';
import { insertRightChanges } from './store/right-changes.ts';
import { deleteGroup, insertGroup, lockGroup } from './store/groups.ts';

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
