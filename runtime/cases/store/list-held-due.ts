import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';

/** A task that somebody has taken and that is due soon. */
interface HeldDue {
  readonly caseId: string;
  readonly taskId: string;
  readonly title: string;
  readonly dueAt: Date;
  /** Account that has taken it. */
  readonly holder: string;
  /** Its place in the order of the list. */
  readonly key: string;
}

/** Tasks that somebody has taken and that are due after `now`, by `until`; those after a place in their order. */
export async function listHeldDue(
  tx: Knex,
  of: { readonly now: Instant; readonly until: Instant; readonly after: string; readonly limit: number },
): Promise<readonly HeldDue[]> {
  const { rows } = await tx.raw<{ rows: HeldDue[] }>(
    `select case_id as "caseId", id as "taskId", title, due_at as "dueAt", assignee_id as holder,
        case_id || '/' || id as key
      from task where assignee_id is not null and due_at > :now and due_at <= :until and case_id || '/' || id > :after
      order by case_id || '/' || id limit :limit`,
    { ...of },
  );
  return rows;
}
