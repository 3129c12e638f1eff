import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';
import type { Mandated } from '../../identity/index.ts';

/**
 * Whose requests are looked at: those of a person, of which none is of a company or an association, those of one of these, or those of
 * a person that a mandate opens.
 */
export type RequestsOf =
  | { readonly person: string }
  | { readonly establishment: string }
  | { readonly mandate: Mandated };

/** Narrows a query of `case` to the requests of somebody. */
export function narrowTo(query: Knex.QueryBuilder, of: RequestsOf): void {
  if ('establishment' in of) void query.where('establishment_id', of.establishment);
  else {
    void query.where({ person_id: 'person' in of ? of.person : of.mandate.personId, establishment_id: null });
    if (!('mandate' in of)) return;
    const { schemes, since } = of.mandate;
    if (schemes !== null) void query.whereIn('dispositif_id', schemes);
    if (since !== null) void query.where('filed_at', '>=', since);
  }
}

/** Requests of somebody, the newest first; the first `most` where they are bounded. */
export async function requestsOf(tx: Knex, of: RequestsOf, most?: number): Promise<readonly Case[]> {
  const query = tx<{ data: Case }>('case').orderBy('filed_at', 'desc').select('data');
  narrowTo(query, of);
  if (most !== undefined) void query.limit(most);
  return (await query).map((row) => row.data);
}

/** Cases that a person filed, for whomever, the newest first. */
export async function casesOfPerson(tx: Knex | Knex.Transaction, personId: string): Promise<readonly Case[]> {
  const rows = await tx<{ person_id: string; data: Case }>('case')
    .where({ person_id: personId })
    .orderBy('filed_at', 'desc')
    .select('data');
  return rows.map((row) => row.data);
}
