import type { Knex } from 'knex';
import type { RequestsOf } from './cases-of-person.ts';

/** A request that is not over. */
export interface OpenRequest {
  readonly id: string;
  readonly number: string;
  readonly filedAt: Date;
}

/** The newest request of somebody for a scheme that is not over; undefined for none. */
export async function openRequestOf(db: Knex, of: RequestsOf, dispositif: string): Promise<OpenRequest | undefined> {
  const whose =
    'person' in of ? 'person_id = :who::uuid and establishment_id is null' : 'establishment_id = :who::uuid';
  const { rows } = await db.raw<{ rows: OpenRequest[] }>(
    `select id, number, filed_at as "filedAt" from "case"
      where ${whose} and dispositif_id = :dispositif and closed_at is null order by filed_at desc limit 1`,
    { who: 'person' in of ? of.person : of.establishment, dispositif },
  );
  return rows[0];
}
