/** What groups hold by the bindings of schemes. */
import type { Knex } from 'knex';

/** A function of a scheme, or its cases of one route; null for the function's own group. */
interface Held {
  readonly dispositif: string;
  readonly function: string;
  readonly route: string | null;
}

/** The functions that are bound to any of some groups. */
export async function listGroupFunctions(
  db: Knex,
  groups: readonly { readonly id: string }[],
): Promise<readonly Held[]> {
  if (groups.length === 0) return [];
  const rows: readonly (Held & { route: string })[] = await db('function_binding')
    .distinct({ dispositif: 'dispositif_id' }, 'function', 'route')
    .whereIn(
      'group_id',
      groups.map(({ id }) => id),
    );
  return rows.map(({ dispositif, function: name, route }) => ({ dispositif, function: name, route: route || null }));
}
