/** How many agents hold what of a scheme. */
import type { Knex } from 'knex';

/** A function or a route (empty for the function's own) with the names of its groups and the agents in any of them. */
interface Bound {
  readonly function: string;
  readonly route: string;
  readonly groups: readonly string[];
  readonly members: number;
}

/** What is bound, and how many agents there are in groups by name. */
export interface HeldBy {
  readonly bound: readonly Bound[];
  readonly named: ReadonlyMap<string, number>;
}

/** Reads who holds the functions of a scheme, and who is in the groups of some names; a group that is not there has nobody. */
export async function membersOf(db: Knex, dispositif: string, names: readonly string[]): Promise<HeldBy> {
  const bound = await db.raw<{ rows: Bound[] }>(
    `select b.function, b.route, json_agg(distinct g.name) as groups, count(distinct m.user_id)::int as members
      from function_binding b join agent_group g on g.id = b.group_id left join membership m on m.group_id = g.id
      where b.dispositif_id = ? group by b.function, b.route`,
    [dispositif],
  );
  const named = await db.raw<{ rows: { name: string; members: number }[] }>(
    `select g.name, count(m.user_id)::int as members from agent_group g left join membership m on m.group_id = g.id
      where g.name = any (?) group by g.name`,
    [[...names]],
  );
  return { bound: bound.rows, named: new Map(named.rows.map(({ name, members }) => [name, members])) };
}
