/** Roles and groups of accounts, compared before and after whatever changes them: no change of access goes unrecorded. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { RightState, Role } from '../../../schemas/types/api.ts';
import { insertRightChanges, nameWithAddress, type ChangeAuthor } from './right-change.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly groups: readonly string[];
}

const NOTHING: RightState = { roles: [], groups: [] };

/**
 * Makes a change, and records what it did to the access of these accounts; those it changes nothing for leave no line.
 * Call `lockRights` first.
 */
export async function recordAccess(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  userIds: readonly string[],
  change: () => Promise<unknown>,
): Promise<void> {
  const before = await readAccess(tx, userIds);
  await change();
  const after = new Map((await readAccess(tx, userIds)).map((row) => [row.id, row]));
  const changes = before.map((row) => ({
    kind: 'access-set' as const,
    subjectId: row.id,
    subject: nameWithAddress(row),
    before: stateOf(row),
    after: stateOf(after.get(row.id)),
  }));
  await insertRightChanges(
    tx,
    by,
    changes.filter((one) => !isDeepStrictEqual(one.before, one.after)),
  );
}

/** An account that is gone holds nothing. */
function stateOf(row: Row | undefined): RightState {
  return row ? { roles: row.roles, groups: row.groups } : NOTHING;
}

async function readAccess(tx: Knex.Transaction, userIds: readonly string[]): Promise<readonly Row[]> {
  const { rows } = await tx.raw<{ rows: Row[] }>(
    `select u.id, u.name, u.email,
       coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]') as roles,
       coalesce((select json_agg(g.name order by g.name) from membership m join agent_group g on g.id = m.group_id
         where m.user_id = u.id), '[]') as groups
     from "user" u where u.id = any (?) order by u.id`,
    [[...userIds]],
  );
  return rows;
}
