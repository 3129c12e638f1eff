import type { Knex } from 'knex';

/**
 * Has the relay hand over again what is due, was handed over more than `age` milliseconds ago and is not done: its job
 * may be gone. What was handed over in the future was so before the machine's clock was put back: it is as likely to be lost. Where the job is still there nothing changes, since it has the same identifier.
 */
export async function restoreLost(db: Knex, now: string, age: number): Promise<number> {
  return db('outbox')
    .whereNull('done_at')
    .whereNull('failed_at')
    .whereRaw('(run_at <= ? or run_at <= created_at)', [now])
    .whereRaw('(relayed_at < now() - make_interval(secs => ?) or relayed_at > now())', [age / 1000])
    .update({ relayed_at: null });
}
