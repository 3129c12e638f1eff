/** Tasks that nobody will do, since who took them cannot come back to them. */
import type { Knex } from 'knex';

/** A task that was taken with an account that is disabled. */
export interface LeftTask {
  readonly caseId: string;
  readonly id: string;
}

/** Those that were left, case by case. @param most so many */
export async function listLeftTasks(db: Knex, most: number): Promise<readonly LeftTask[]> {
  return db('task as t')
    .join('disabled_account as d', 'd.user_id', 't.assignee_id')
    .orderBy(['t.case_id', 't.id'])
    .limit(most)
    .select({ caseId: 't.case_id', id: 't.id' });
}
