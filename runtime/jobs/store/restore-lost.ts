import type { Knex } from 'knex';

/**
 * Has the relay hand over again what is due, was handed over more than `age` milliseconds ago and is not done: its job
 * may be gone. Where the job is still there nothing changes, since it has the same identifier.
 */
export async function restoreLost(db: Knex, now: string, age: number): Promise<number> {
  return db('outbox')
    .whereNull('done_at')
    .whereNull('failed_at')
    .where('run_at', '<=', now)
    .whereRaw(`relayed_at < now() - make_interval(secs => ?)`, [age / 1000])
    .update({ relayed_at: null });
}
