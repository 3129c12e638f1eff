/** Open cases of versions that count something in working days. */
import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/**
 * Open cases, scheme by scheme and the oldest of each first, of versions whose text speaks of working days; they are read from the
 * index of open cases, scheme by scheme.
 * @param after the last one read before
 */
export async function listWorkingCases(
  db: Knex,
  after: { readonly scheme: string; readonly filedAt: string; readonly id: string } | null,
  limit: number,
): Promise<readonly Case[]> {
  const { rows } = await db.raw<{ rows: { data: Case }[] }>(
    `select data from "case"
      where closed_at is null
        and (dispositif_id, filed_at, id) > (:scheme, :filedAt::timestamptz, :id::uuid)
        and dispositif_id in (select dispositif_id from dispositif_version where files::text like '%working%')
      order by dispositif_id, filed_at, id limit :limit`,
    { scheme: '', filedAt: '-infinity', id: NONE, ...after, limit },
  );
  return rows.map(({ data }) => data);
}

const NONE = '00000000-0000-0000-0000-000000000000';
