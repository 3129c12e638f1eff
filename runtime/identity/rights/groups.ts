/** Groups of agents come and go with a line in the trail of rights; whoever was in one that goes has a line too. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { recordAccess } from './recorded-access.ts';
import { insertRightChanges, type ChangeAuthor } from './right-change.ts';

/** Makes a group and gives its identifier; null when one has that name. */
export async function makeGroup(tx: Knex.Transaction, by: ChangeAuthor, name: string): Promise<string | null> {
  const inserted = tx('agent_group').insert({ id: randomUUID(), name }).onConflict('name').ignore();
  const [row] = await inserted.returning<{ id: string }[]>('id');
  if (!row) return null;
  const change = { kind: 'group-made', subjectId: row.id, subject: name, before: null, after: null } as const;
  await insertRightChanges(tx, by, [change]);
  return row.id;
}

/** Removes a group; false when there is none. Call `lockRights` first. */
export async function removeGroup(tx: Knex.Transaction, by: ChangeAuthor, id: string): Promise<boolean> {
  const group = await tx<{ id: string; name: string }>('agent_group').where({ id }).forUpdate().first('name');
  if (!group) return false;
  const members = await tx('membership').where({ group_id: id }).pluck<string[]>('user_id');
  await recordAccess(tx, by, members, () => tx('agent_group').where({ id }).delete());
  const change = { kind: 'group-removed', subjectId: id, subject: group.name, before: null, after: null } as const;
  await insertRightChanges(tx, by, [change]);
  return true;
}
