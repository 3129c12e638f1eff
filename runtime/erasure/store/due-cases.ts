/** Which cases the retention of their schemes is to be looked at, and when next. */
import type { Knex } from 'knex';
import type { LocalDate } from '../../../engine/index.ts';

/** Closed cases to look at on a day, those that were never looked at first. */
export async function listDueCases(tx: Knex, today: LocalDate, limit: number): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select id from "case" where closed_at is not null and (erase_on is null or erase_on <= ?::date)
       order by erase_on nulls first, id limit ?`,
    [today, limit],
  );
  return rows.map(({ id }) => id);
}

/** Notes when a case is to be looked at again; null for never as it stands. */
export async function lookAgain(tx: Knex, id: string, day: LocalDate | null): Promise<void> {
  await tx('case')
    .where({ id })
    .update({ erase_on: day ?? 'infinity' });
}

/** Whether something that the case ordered is still to be carried out. */
export async function hasPendingEffects(tx: Knex, id: string): Promise<boolean> {
  const found: readonly string[] = await tx('outbox')
    .where({ case_id: id })
    .whereNull('done_at')
    .whereNull('failed_at')
    .limit(1)
    .pluck('id');
  return found.length > 0;
}

/** Closed cases that follow an identifier, in the order of their identifiers. */
export async function listClosedCases(tx: Knex, after: string, limit: number): Promise<readonly string[]> {
  return tx('case').whereNotNull('closed_at').where('id', '>', after).orderBy('id').limit(limit).pluck('id');
}

/** A closed case, and where a list that ends with it goes on. */
interface ClosedCase {
  readonly id: string;
  readonly cursor: string;
}

/** Closed cases of a scheme, in the order in which they were closed (index case_done). */
export async function listClosedOf(
  tx: Knex,
  dispositif: string,
  cursor: string | undefined,
  limit: number,
): Promise<readonly ClosedCase[]> {
  const [at = '-infinity', after = '00000000-0000-0000-0000-000000000000'] = cursor?.split('/') ?? [];
  const { rows } = await tx.raw<{ rows: ClosedCase[] }>(
    `select id, to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '/' || id as cursor from "case"
       where dispositif_id = :dispositif and closed_at is not null and (closed_at, id) > (:at::timestamptz, :after::uuid)
       order by closed_at, id limit :limit`,
    { dispositif, at, after, limit },
  );
  return rows;
}
