import type { Knex } from 'knex';
import type { FailureReport } from '../describe-failure.ts';

/** Writes that an attempt failed; with `failed` the effect waits for somebody to try it again. */
export async function recordFailure(
  db: Knex,
  id: string,
  { failure, error, failed }: FailureReport & { readonly failed: boolean },
): Promise<void> {
  await db('outbox')
    .where({ id })
    .whereNull('done_at')
    .update({
      attempts: db.raw('attempts + 1'),
      failure,
      last_error: error,
      failed_at: failed ? db.raw('product_now()') : null,
    });
}
