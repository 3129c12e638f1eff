import type { Knex } from 'knex';
import type { Case, Instant } from '../../../engine/index.ts';
import type { CaseHead } from './case-reads.ts';

/** Where a walk through the cases that are due stands. */
export interface DuePlace {
  /** Moment as PostgreSQL writes it: to the microsecond. */
  readonly wakeAt: string;
  readonly id: string;
}

/** A case whose time has come, held by the transaction that found it. */
export interface DueCase extends DuePlace {
  /** Undefined when an event is missing: nothing can be decided upon it. */
  readonly head: CaseHead | undefined;
}

/** The place before the first due case: where a sweep begins. */
export const BEFORE_ALL: DuePlace = { wakeAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

interface Due {
  readonly now: Instant;
  readonly after: DuePlace;
  /** Cases that are left alone. */
  readonly except: readonly string[];
  readonly limit: number;
}

/** Any number, the same in all processes. */
const ONE_AT_A_TIME = 727_464;

/**
 * Holds the cases whose time had come, the longest overdue first, until the transaction ends. Who wakes cases waits for
 * others who do; those that somebody acts on are passed over, and woken next time.
 */
export async function lockDueCases(tx: Knex.Transaction, due: Due): Promise<readonly DueCase[]> {
  await tx.raw('select pg_advisory_xact_lock(?)', [ONE_AT_A_TIME]);
  const { rows } = await tx.raw<{ rows: (DuePlace & { readonly data: Case })[] }>(
    `select id, wake_at::text as "wakeAt", data from "case"
      where wake_at <= :now and (wake_at, id) > (:wakeAt::timestamptz, :id::uuid) and id <> all (:except::uuid[])
      order by wake_at, id limit :limit for update skip locked`,
    { now: due.now, ...due.after, except: [...due.except], limit: due.limit },
  );
  // Asked once the rows are held: in the same statement it could still be the hash before a change that was just written.
  const { rows: last } = await tx.raw<{ rows: { id: string; hash: string; at: Date }[] }>(
    `select case_id as id, hash, at from unnest(:ids::uuid[], :seqs::int[]) as held (id, seq)
      join case_event e on e.case_id = held.id and e.seq = held.seq`,
    { ids: rows.map(({ id }) => id), seqs: rows.map(({ data }) => data.version) },
  );
  const ends = new Map(last.map(({ id, hash, at }) => [id, { hash, at }]));
  return rows.map(({ id, wakeAt, data }) => {
    const end = ends.get(id);
    return { id, wakeAt, head: end && { case: data, ...end } };
  });
}
