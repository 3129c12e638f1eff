import type { Knex } from 'knex';
import type pg from 'pg';
import type { Case } from '../../../engine/types.ts';

export interface LockedCase {
  readonly case: Case;
  /** Hash of its last event. */
  readonly hash: string;
  /** When that event happened. */
  readonly at: Date;
}

/** Reads a case and holds its row until the transaction ends; undefined when there is none. */
export async function lockCase(tx: Knex.Transaction, id: string): Promise<LockedCase | undefined> {
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

const STANDING = {
  name: 'case-standing',
  text: `select c.data as "case", e.hash, e.at from "case" c join case_event e on e.case_id = c.id and e.seq = c.version
    where c.id = $1`,
} as const;

/** The same without holding it: whoever writes on what it says must make sure that it still stands so. */
export async function readStanding(pool: pg.Pool, id: string): Promise<LockedCase | undefined> {
  const { rows } = await pool.query<LockedCase>({ ...STANDING, values: [id] });
  return rows[0];
}
