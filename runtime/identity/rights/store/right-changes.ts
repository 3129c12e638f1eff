import type { Knex } from 'knex';
import type { ChangeAuthor, NewRightChange } from '../right-change.ts';

/** Records changes that one person makes. */
export async function insertRightChanges(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  changes: readonly NewRightChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx('right_change').insert(
    changes.map(({ kind, subjectId, subject, before, after }) => ({
      by_user: by.userId,
      by_name: by.name,
      kind,
      subject_id: subjectId,
      subject,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    })),
  );
}

/**
 * One change of rights after the other until the transaction ends: what a line says was there before is then what the
 * line before it left, and two administrators who remove each other at once do not leave none.
 */
export async function lockRights(tx: Knex.Transaction): Promise<void> {
  await tx.raw('lock table user_role in share row exclusive mode');
}
