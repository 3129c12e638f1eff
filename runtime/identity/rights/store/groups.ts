/** Groups of agents, and the functions that are bound to them. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { AdminGroup, NamedId } from '../../../../schemas/types/api.ts';

/** A function of a scheme, or the cases of one of its routes; an empty route for the function's own groups. */
export interface BindingKey {
  readonly dispositif: string;
  readonly function: string;
  readonly route: string;
}

/** Makes a group and gives its identifier; null when one has that name. */
export async function insertGroup(tx: Knex.Transaction, name: string): Promise<string | null> {
  const inserted = tx('agent_group').insert({ id: randomUUID(), name }).onConflict('name').ignore();
  const [row] = await inserted.returning<{ id: string }[]>('id');
  return row?.id ?? null;
}

/** The identifier of the group of a name; null when there is none. */
export async function findGroupByName(tx: Knex, name: string): Promise<string | null> {
  const row = await tx<NamedId>('agent_group').where({ name }).first('id');
  return row?.id ?? null;
}

/** The group of an identifier; null when there is none. */
export async function findGroup(tx: Knex, id: string): Promise<NamedId | null> {
  return (await tx<NamedId>('agent_group').where({ id }).first('id', 'name')) ?? null;
}

/** All groups by name. */
export async function listGroups(tx: Knex): Promise<readonly NamedId[]> {
  return tx<NamedId>('agent_group').orderBy('name').select('id', 'name');
}

/** Those of some groups that are there, by name, held until the transaction ends. */
export async function lockGroups(tx: Knex.Transaction, ids: readonly string[]): Promise<readonly NamedId[]> {
  return tx<NamedId>('agent_group')
    .whereIn('id', [...ids])
    .orderBy('name')
    .forShare()
    .select('id', 'name');
}

/** The name of a group that is about to change, and the accounts in it; null when there is none. */
export async function lockGroup(
  tx: Knex.Transaction,
  id: string,
): Promise<{ readonly name: string; readonly members: readonly string[] } | null> {
  const group = await tx<NamedId>('agent_group').where({ id }).forUpdate().first('name');
  if (!group) return null;
  return { name: group.name, members: await tx('membership').where({ group_id: id }).pluck<string[]>('user_id') };
}

/** Removes a group, with its members. */
export async function deleteGroup(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('agent_group').where({ id }).delete();
}

/** Takes an account out of a group. */
export async function leaveGroup(tx: Knex.Transaction, userId: string, group: string): Promise<void> {
  await tx('membership').where({ user_id: userId, group_id: group }).delete();
}

/** Whether a group holds a function. */
export async function holdsFunction(tx: Knex, group: string): Promise<boolean> {
  const row = await tx('function_binding')
    .where({ group_id: group })
    .first<{ function: string } | undefined>('function');
  return row !== undefined;
}

/** Functions and routes of a scheme that have a group. */
export async function listBound(tx: Knex, dispositif: string): Promise<readonly Omit<BindingKey, 'dispositif'>[]> {
  return tx<{ dispositif_id: string; function: string; route: string }>('function_binding')
    .where({ dispositif_id: dispositif })
    .distinct('function', 'route');
}

/** Names of the groups bound to a function. */
export async function listBoundNames(tx: Knex.Transaction, key: BindingKey): Promise<readonly string[]> {
  return tx('function_binding as b')
    .join('agent_group as g', 'g.id', 'b.group_id')
    .where({ 'b.dispositif_id': key.dispositif, 'b.function': key.function, 'b.route': key.route })
    .orderBy('g.name')
    .pluck<string[]>('g.name');
}

/** Binds a function to these groups instead of those it had. */
export async function replaceBindings(
  tx: Knex.Transaction,
  { dispositif, function: name, route }: BindingKey,
  groups: readonly string[],
): Promise<void> {
  const key = { dispositif_id: dispositif, function: name, route };
  await tx('function_binding').where(key).delete();
  if (groups.length > 0) await tx('function_binding').insert(groups.map((id) => ({ ...key, group_id: id })));
}

/** A group with its members, who stands in for one today, and the functions it holds, which a null route holds for its own cases. */
export interface GroupRow extends Pick<AdminGroup, 'id' | 'name' | 'members' | 'deputies'> {
  readonly functions: readonly {
    readonly dispositif: string;
    readonly function: string;
    readonly route: string | null;
  }[];
}

/** All groups by name, with their members and functions. @param id of one of them alone */
export async function listGroupsWhole(tx: Knex, id: string | null = null): Promise<readonly GroupRow[]> {
  const { rows } = await tx.raw<{ rows: GroupRow[] }>(
    `select g.id, g.name,
    coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name)
      from membership m join "user" u on u.id = m.user_id where m.group_id = g.id), '[]') as members,
    coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name, 'absent', a.name, 'until', s.last_day) order by u.name, a.name)
      from held_membership() m join "user" u on u.id = m.user_id join "user" a on a.id = m.absent_id
      join absence s on s.user_id = a.id and s.deputy_id = u.id and s.ended_at is null and product_day() between s.first_day and s.last_day
      where m.group_id = g.id), '[]') as deputies,
    coalesce((select json_agg(json_build_object('dispositif', b.dispositif_id, 'function', b.function, 'route', nullif(b.route, ''))
      order by b.dispositif_id, b.function, b.route)
      from function_binding b where b.group_id = g.id), '[]') as functions
    from agent_group g where :id::uuid is null or g.id = :id::uuid order by plain_text(g.name)`,
    { id },
  );
  return rows;
}
