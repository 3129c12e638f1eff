import type { Knex } from 'knex';
import type { Role } from '../../../../schemas/types/api.ts';

/** What an account may, by the names of its groups. */
export interface AccessRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
}

/** The access of those accounts that are there. */
export async function readAccess(tx: Knex.Transaction, userIds: readonly string[]): Promise<readonly AccessRow[]> {
  const { rows } = await tx.raw<{ rows: AccessRow[] }>(
    `select u.id, u.name, u.email,
       coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]') as roles,
       coalesce((select json_agg(g.name order by g.name) from membership m join agent_group g on g.id = m.group_id
         where m.user_id = u.id), '[]') as groups
     from "user" u where u.id = any (?) order by u.id`,
    [[...userIds]],
  );
  return rows;
}
