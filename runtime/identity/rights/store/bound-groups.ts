/** The groups that hold functions, as administrators read them: those of the function, then those of each of its routes. */
import type { Knex } from 'knex';
import type { FunctionBinding, NamedId } from '../../../../schemas/types/api.ts';
import type { FunctionDefinition } from '../../../../schemas/types/dispositif.ts';

/** Groups by function and route. */
export type BoundGroups = (name: string, route: string) => readonly NamedId[];

/** Reads the groups bound to the functions of a scheme. */
export async function boundGroups(db: Knex, dispositif: string): Promise<BoundGroups> {
  const rows: readonly (NamedId & { function: string; route: string })[] = await db('function_binding as b')
    .join('agent_group as g', 'g.id', 'b.group_id')
    .where('b.dispositif_id', dispositif)
    .orderBy('g.name')
    .select('b.function', 'b.route', 'g.id', 'g.name');
  return (name, route) =>
    rows.filter((row) => row.function === name && row.route === route).map((row) => ({ id: row.id, name: row.name }));
}

/** The functions of a scheme that are bound to a group, be it for one of their routes. */
export async function boundFunctions(db: Knex, dispositif: string): Promise<readonly string[]> {
  return db('function_binding').where({ dispositif_id: dispositif }).distinct('function').pluck<string[]>('function');
}

/** A function with its groups and its routes. */
export function presentBinding(
  groupsOf: BoundGroups,
  name: string,
  { title, routes = [] }: FunctionDefinition,
): FunctionBinding {
  return {
    function: name,
    title,
    groups: groupsOf(name, ''),
    routes: routes.map((route) => ({ route: route.id, title: route.title, groups: groupsOf(name, route.id) })),
  };
}
