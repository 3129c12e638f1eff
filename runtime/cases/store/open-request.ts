import type { Knex } from 'knex';
import { narrowTo, type RequestsOf } from './cases-of-person.ts';

/** A request that is not over. */
export interface OpenRequest {
  readonly id: string;
  readonly number: string;
  readonly filedAt: Date;
}

/** The newest request of somebody for a scheme that is not over; undefined for none. */
export async function openRequestOf(db: Knex, of: RequestsOf, dispositif: string): Promise<OpenRequest | undefined> {
  const query = db('case')
    .where({ dispositif_id: dispositif, closed_at: null })
    .orderBy('filed_at', 'desc')
    .first<OpenRequest | undefined>('id', 'number', 'filed_at as filedAt');
  narrowTo(query, of);
  return query;
}
