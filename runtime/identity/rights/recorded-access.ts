/** Roles and groups of accounts, compared before and after whatever changes them: no change of access goes unrecorded. */
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import type { RightState } from '../../../schemas/types/api.ts';
import { nameWithAddress, type ChangeAuthor } from './right-change.ts';
import { insertRightChanges } from './store/right-changes.ts';
import { readAccess, type AccessRow } from './store/read-access.ts';

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
function stateOf(row: AccessRow | undefined): RightState {
  return row ? { roles: row.roles, groups: row.groups } : NOTHING;
}
