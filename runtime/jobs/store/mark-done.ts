import type { Knex } from 'knex';

/** Writes that an effect was carried out, in the transaction of what its handler wrote. */
export async function markDone(tx: Knex.Transaction, id: string): Promise<void> {
  await tx('outbox')
    .where({ id })
    .update({ done_at: tx.raw('product_now()'), attempts: tx.raw('attempts + 1'), failure: null, last_error: null });
}
