import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';

/** A wake is no row of the outbox: it is a column of its case. */
export type OrderedEffect = Exclude<Effect, { type: 'wake' }>;

interface LockedEffect {
  readonly id: string;
  readonly caseId: string | null;
  readonly effect: OrderedEffect;
}

/**
 * Holds the row of an effect still to be carried out; undefined when it is done or given up. A job can come before the
 * relay that made it has committed, and a stalled one twice: a row that is held is waited for, never passed over.
 */
export async function lockEffect(tx: Knex.Transaction, id: string): Promise<LockedEffect | undefined> {
  const { rows } = await tx.raw<{ rows: LockedEffect[] }>(
    `select id, case_id as "caseId", payload as effect from outbox
      where id = ? and done_at is null and failed_at is null for update`,
    [id],
  );
  return rows[0];
}
