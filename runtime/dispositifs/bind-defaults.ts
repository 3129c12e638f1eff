/**
 * A function nobody holds would leave cases lying. At publication each function and each of its routes that has no group
 * yet gets the group its author named; what an administrator bound stays.
 */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { bindFunction, titleOfFunction } from '../identity/rights/bind-function.ts';
import { makeGroup } from '../identity/rights/groups.ts';
import type { ChangeAuthor } from '../identity/rights/right-change.ts';
import { findGroupByName, listBound } from '../identity/rights/store/groups.ts';

/** Binds unbound functions and routes to their default groups, which are made when absent. Call `lockRights` first. */
export async function bindDefaults(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  identity: Pick<DispositifIdentity, 'id' | 'title' | 'functions'>,
): Promise<void> {
  const dispositif = identity.id;
  const bound = await listBound(tx, dispositif);
  const known = new Set(bound.map((row) => `${row.function} ${row.route}`));
  for (const { name, route, group } of listBindings(identity.functions)) {
    if (known.has(`${name} ${route}`)) continue;
    const bound = { dispositif, function: name, route, title: titleOfFunction(identity, name, route) };
    await bindFunction(tx, by, bound, [{ id: await ensureGroup(tx, by, group), name: group }]);
  }
}

/** Functions with their own group, then each of their routes with its own. */
export function listBindings(
  functions: DispositifIdentity['functions'],
): readonly { readonly name: string; readonly route: string; readonly group: string }[] {
  return Object.entries(functions).flatMap(([name, { group, routes = [] }]) => [
    { name, route: '', group },
    ...routes.map((route) => ({ name, route: route.id, group: route.group })),
  ]);
}

/** Identifier of the group of that name, made when there is none. */
export async function ensureGroup(tx: Knex.Transaction, by: ChangeAuthor, name: string): Promise<string> {
  const made = await makeGroup(tx, by, name);
  if (made !== null) return made;
  const known = await findGroupByName(tx, name);
  if (known === null) throw new Error(`group « ${name} » is there but cannot be read`);
  return known;
}
