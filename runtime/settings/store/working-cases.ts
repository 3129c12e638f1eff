/** Open cases of schemes that count something in working days. */
import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/** Schemes of which the text of some version speaks of working days: each text is read, so it is asked for once. */
export async function listWorkingSchemes(db: Knex): Promise<readonly string[]> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>(
    `select distinct dispositif_id as id from dispositif_version where files::text like '%working%' order by id`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Open cases of some schemes, scheme by scheme and the oldest of each first, from the index of open cases.
 * @param after the last one read before
 */
export async function listWorkingCases(
  db: Knex,
  schemes: readonly string[],
  after: { readonly scheme: string; readonly filedAt: string; readonly id: string } | null,
  limit: number,
): Promise<readonly Case[]> {
  const { rows } = await db.raw<{ rows: { data: Case }[] }>(
    `select data from "case"
      where closed_at is null
        and (dispositif_id, filed_at, id) > (:scheme, :filedAt::timestamptz, :id::uuid)
        and dispositif_id = any (:schemes::text[])
      order by dispositif_id, filed_at, id limit :limit`,
    { scheme: '', filedAt: '-infinity', id: NONE, ...after, schemes: [...schemes], limit },
  );
  return rows.map(({ data }) => data);
}

const NONE = '00000000-0000-0000-0000-000000000000';
