/** Effects that were given up. */
import type { Knex } from 'knex';
import type { FailedEffect } from '../../../schemas/types/api.ts';

interface Row {
  readonly id: string;
  readonly type: string;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly failed_at: Date;
  readonly attempts: number;
  readonly failure: FailedEffect['failure'] | null;
  readonly last_error: string | null;
}

const MOST = 200;

/** The latest ones, newest first. */
export async function listFailedEffects(tx: Knex): Promise<readonly FailedEffect[]> {
  const rows: readonly Row[] = await tx('outbox as o')
    .leftJoin('case as c', 'c.id', 'o.case_id')
    .select('o.id', 'o.type', 'o.case_id', 'c.number', 'o.failed_at', 'o.attempts', 'o.failure', 'o.last_error')
    .whereNotNull('o.failed_at')
    .whereNull('o.done_at')
    .orderBy('o.failed_at', 'desc')
    .limit(MOST);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    caseId: row.case_id,
    caseNumber: row.number,
    failedAt: row.failed_at.toISOString(),
    attempts: row.attempts,
    failure: row.failure ?? 'unknown',
    error: row.last_error ?? '',
  }));
}

/** Documents of some cases that were given up: they come when somebody has them tried anew. */
export async function listFailedDocuments(tx: Knex, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const failed: readonly { readonly id: string }[] = await tx('outbox')
    .select(tx.raw("payload ->> 'documentId' as id"))
    .whereIn('case_id', [...caseIds])
    .where({ type: 'document' })
    .whereNotNull('failed_at')
    .whereNull('done_at');
  return new Set(failed.map(({ id }) => id));
}

/** Lets an effect that was given up be tried anew; false when there is none of that identifier. */
export async function reviveEffect(tx: Knex, id: string): Promise<boolean> {
  const revived = await tx('outbox')
    .where({ id })
    .whereNotNull('failed_at')
    .whereNull('done_at')
    .update({ failed_at: null, relayed_at: null, attempts: 0, run_at: tx.raw('product_now()') });
  return revived > 0;
}
