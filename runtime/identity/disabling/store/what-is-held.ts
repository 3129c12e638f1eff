/** What an account holds, and who else does: what has to be known before it is disabled. */
import type { Knex } from 'knex';

/** A function of a scheme, or its cases of one route (null for the function's own groups), with what of it is in their hands. */
export interface HeldByAccount {
  readonly dispositif: string;
  readonly function: string;
  readonly route: string | null;
  /** Tasks that they have taken. */
  readonly taken: number;
  /** Others who hold it, by name: some of them, and how many in all. */
  readonly others: readonly string[];
  readonly othersCount: number;
}

const MOST_NAMED = 5;

/**
 * Functions that an account holds through its groups and those of which it has taken a task, whoever else may do them. A task
 * that a group was asked for is held by that group: `function` is then `group:<id>`.
 */
export async function listHeld(db: Knex, userId: string): Promise<readonly HeldByAccount[]> {
  const { rows } = await db.raw<{ rows: HeldByAccount[] }>(
    `with held as (
       select b.dispositif_id, b.function, b.route from membership m join function_binding b on b.group_id = m.group_id
         where m.user_id = :userId
       union select dispositif_id, function, route from task where assignee_id = :userId
     )
     select h.dispositif_id as dispositif, h.function, nullif(h.route, '') as route, taken.count as taken,
       o.names as others, o.count as "othersCount"
     from held h
     cross join lateral (select count(*)::int from task t where t.assignee_id = :userId
       and t.dispositif_id = h.dispositif_id and t.function = h.function and t.route = h.route) taken
     cross join lateral (
       select count(*)::int, coalesce((json_agg(w.name order by w.name) filter (where w.rank <= :most)), '[]') as names from (
         select u.name, row_number() over (order by u.name, u.id) as rank from "user" u
           join user_role r on r.user_id = u.id and r.role = 'agent'
         where u.id <> :userId and exists (
           select from membership m where m.user_id = u.id and (
             h.function = 'group:' || m.group_id or exists (select from function_binding b where b.group_id = m.group_id
               and b.dispositif_id = h.dispositif_id and b.function = h.function and b.route = h.route)))
       ) w
     ) o
     order by h.dispositif_id, h.function, h.route`,
    { userId, most: MOST_NAMED },
  );
  return rows;
}
