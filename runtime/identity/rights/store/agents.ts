/** Agents by what they hold, for whoever gives them a task. */
import type { Knex } from 'knex';
import type { NamedId } from '../../../../schemas/types/api.ts';

/** Agents who hold a function of a scheme, or its cases of one route; any function when none is named. By name. */
export async function listAgents(
  tx: Knex,
  dispositif: string,
  held?: { readonly function: string; readonly route: string },
): Promise<readonly NamedId[]> {
  const query = agents(tx)
    .distinct('u.id', 'u.name')
    .join('function_binding as b', 'b.group_id', 'm.group_id')
    .where('b.dispositif_id', dispositif)
    .orderBy('u.name');
  if (held) void query.where({ 'b.function': held.function, 'b.route': held.route });
  return query;
}

/** An agent who holds a function of a scheme, or its cases of one route; undefined when they do not. */
export async function findHolder(
  tx: Knex,
  userId: string,
  held: { readonly dispositif: string; readonly function: string; readonly route: string },
): Promise<NamedId | undefined> {
  return agents(tx)
    .join('function_binding as b', 'b.group_id', 'm.group_id')
    .where({
      'u.id': userId,
      'b.dispositif_id': held.dispositif,
      'b.function': held.function,
      'b.route': held.route,
    })
    .first<NamedId | undefined>('u.id', 'u.name');
}

/** An agent who is in a group; undefined when they are not. */
export async function findMember(tx: Knex, userId: string, group: string): Promise<NamedId | undefined> {
  return agents(tx).where({ 'u.id': userId, 'm.group_id': group }).first<NamedId | undefined>('u.id', 'u.name');
}

function agents(tx: Knex): Knex.QueryBuilder {
  return tx('user as u')
    .join('user_role as r', (join) => join.on('r.user_id', 'u.id').andOnVal('r.role', 'agent'))
    .join('membership as m', 'm.user_id', 'u.id');
}
