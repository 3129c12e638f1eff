/**
 * A function nobody holds would leave cases lying. At publication each function and each of its routes that has no group
 * yet gets the group its author named; what an administrator bound stays.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';

/** Binds unbound functions and routes to their default groups, which are made when absent. */
export async function bindDefaults(
  tx: Knex.Transaction,
  dispositifId: string,
  functions: DispositifIdentity['functions'],
): Promise<void> {
  const bound = await tx<{ dispositif_id: string; function: string; route: string }>('function_binding')
    .where({ dispositif_id: dispositifId })
    .distinct('function', 'route');
  const known = new Set(bound.map((row) => `${row.function} ${row.route}`));
  for (const { name, route, group } of listBindings(functions)) {
    if (known.has(`${name} ${route}`)) continue;
    const groupId = await ensureGroup(tx, group);
    await tx('function_binding').insert({ dispositif_id: dispositifId, function: name, route, group_id: groupId });
  }
}

/** Functions with their own group, then each of their routes with its own. */
function listBindings(
  functions: DispositifIdentity['functions'],
): readonly { readonly name: string; readonly route: string; readonly group: string }[] {
  return Object.entries(functions).flatMap(([name, { group, routes = [] }]) => [
    { name, route: '', group },
    ...routes.map((route) => ({ name, route: route.id, group: route.group })),
  ]);
}

/** Identifier of the group of that name, made when there is none. */
export async function ensureGroup(tx: Knex.Transaction, name: string): Promise<string> {
  await tx('agent_group').insert({ id: randomUUID(), name }).onConflict('name').ignore();
  const row = await tx<{ id: string; name: string }>('agent_group').where({ name }).first('id');
  if (!row) throw new Error(`group « ${name} » was made but cannot be read`);
  return row.id;
}
