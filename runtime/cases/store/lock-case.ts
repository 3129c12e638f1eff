import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';
import type { CaseHead } from './case-reads.ts';

/** Reads a case and holds its row until the transaction ends; undefined when there is none. */
export async function lockCase(tx: Knex.Transaction, id: string): Promise<CaseHead | undefined> {
  const { rows } = await tx.raw<{ rows: { data: Case }[] }>('select data from "case" where id = ? for update', [id]);
  const row = rows[0];
  if (!row) return undefined;
  // Asked once the row is held: in the same statement it could still be the hash before a change that was waited for.
  const last = await tx<{ case_id: string; seq: number; hash: string; at: Date }>('case_event')
    .where({ case_id: id, seq: row.data.version })
    .first('hash', 'at');
  if (!last) throw new Error(`case ${id} has no event ${row.data.version}`);
  return { case: row.data, ...last };
}
