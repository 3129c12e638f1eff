/** Agents by what they hold, for whoever gives them a task. */
import type { Knex } from 'knex';
import type { NamedId } from '../../../../schemas/types/api.ts';

/** A function of a scheme, or its cases of one route (`''` for all). */
type Held = { readonly dispositif: string; readonly function: string; readonly route: string };

/** Who is written to: one agent (and who takes their place), the members of a group, or of all groups that hold a function of a scheme. */
type MembersOf =
  | { readonly type: 'user'; readonly id: string }
  | { readonly type: 'group'; readonly id: string }
  | ({ readonly type: 'function' } & Held);

/** Agents who hold a function of a scheme, or its cases of one route; any function when none is named. By name. */
export async function listAgents(
  tx: Knex,
  dispositif: string,
  held?: Omit<Held, 'dispositif'>,
): Promise<readonly NamedId[]> {
  return holders(tx, { dispositif, ...held })
    .distinct('u.id', 'u.name')
    .orderBy('u.name');
}

/** An agent who holds a function of a scheme, or its cases of one route; undefined when they do not. */
export async function findHolder(tx: Knex, userId: string, held: Held): Promise<NamedId | undefined> {
  return holders(tx, held).where('u.id', userId).first<NamedId | undefined>('u.id', 'u.name');
}

/** An agent who is in a group; undefined when they are not. */
export async function findMember(tx: Knex, userId: string, group: string): Promise<NamedId | undefined> {
  return members(tx).where({ 'u.id': userId, 'm.group_id': group }).first<NamedId | undefined>('u.id', 'u.name');
}

/** An agent who is written to. */
export interface WrittenTo {
  readonly userId: string;
  readonly email: string;
}

/** Agents, each once, by their addresses in the order of the alphabet. */
export async function listWrittenTo(tx: Knex, of: MembersOf): Promise<readonly WrittenTo[]> {
  return agentsOf(tx, of).distinct({ userId: 'u.id', email: 'u.email' }).orderBy('u.email');
}

/** Agents who hold one of several functions of a scheme on cases of their routes, by name; so many at most. */
export async function listHoldersOf(tx: Knex, held: readonly Held[], most: number): Promise<readonly NamedId[]> {
  if (held.length === 0) return [];
  return members(tx)
    .join('function_binding as b', 'b.group_id', 'm.group_id')
    .whereIn(
      ['b.dispositif_id', 'b.function', 'b.route'],
      held.map((one) => [one.dispositif, one.function, one.route]),
    )
    .distinct('u.id', 'u.name')
    .orderBy('u.name')
    .limit(most);
}

function agentsOf(tx: Knex, of: MembersOf): Knex.QueryBuilder {
  switch (of.type) {
    case 'user':
      return agents(tx).whereRaw(
        'u.id = :id or u.id in (select user_id from held_membership() where absent_id = :id)',
        {
          id: of.id,
        },
      );
    case 'group':
      return members(tx).where('m.group_id', of.id);
    case 'function':
      return holders(tx, of);
  }
}

function agents(tx: Knex): Knex.QueryBuilder {
  return tx('user as u').join('user_role as r', (join) => join.on('r.user_id', 'u.id').andOnVal('r.role', 'agent'));
}

function members(tx: Knex): Knex.QueryBuilder {
  return agents(tx).joinRaw('join held_membership() m on m.user_id = u.id');
}

/** Those who hold any function of the scheme when none is named. */
function holders(tx: Knex, held: Pick<Held, 'dispositif'> & Partial<Held>): Knex.QueryBuilder {
  const { dispositif, function: name, route } = held;
  return members(tx)
    .join('function_binding as b', 'b.group_id', 'm.group_id')
    .where({
      'b.dispositif_id': dispositif,
      ...(name !== undefined && { 'b.function': name }),
      ...(route !== undefined && { 'b.route': route }),
    });
}
