import type { Knex } from 'knex';

/** Effects that are not done, by what they wait for. */
export interface OutboxCounts {
  /** Committed, not yet handed to the queue. */
  readonly relay: number;
  /** Due, not yet carried out. */
  readonly run: number;
  /** All attempts used up: somebody has to look. */
  readonly retry: number;
}

/** Rows of the outbox that wait, each count stopping at 10,000. */
export async function countOutbox(db: Knex): Promise<OutboxCounts> {
  const count = (where: string): string =>
    `(select count(*)::int from (select 1 from outbox where ${where} limit 10000) row)`;
  const { rows } = await db.raw<{ rows: OutboxCounts[] }>(`select
    ${count('relayed_at is null')} as relay,
    ${count('done_at is null and failed_at is null and run_at <= product_now()')} as run,
    ${count('failed_at is not null and done_at is null')} as retry`);
  const [counts] = rows;
  if (!counts) throw new Error('counting gave no row');
  return counts;
}

/** What is due and not carried out, and since when the oldest of it is. */
export interface DueEffects {
  /** Stops at 10,000. */
  readonly waiting: number;
  readonly oldest: Date | null;
}

/** Effects that are due, in the order in which they became so: an index has them. */
export async function dueEffects(db: Knex): Promise<DueEffects> {
  const open = 'from outbox where done_at is null and failed_at is null and run_at <= product_now()';
  const { rows } = await db.raw<{ rows: DueEffects[] }>(`select
    (select count(*)::int from (select 1 ${open} limit 10000) row) as waiting,
    (select run_at ${open} order by run_at limit 1) as oldest`);
  const [due] = rows;
  if (!due) throw new Error('counting gave no row');
  return due;
}
