import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/** Whose requests are looked at: those of a person, of which none is of a company or an association, or those of one of these. */
export type RequestsOf = { readonly person: string } | { readonly establishment: string };

/** Requests of somebody, the newest first; the first `most` where they are bounded. */
export async function requestsOf(tx: Knex, of: RequestsOf, most?: number): Promise<readonly Case[]> {
  const query = tx<{ person_id: string; establishment_id: string | null; data: Case }>('case')
    .where('person' in of ? { person_id: of.person, establishment_id: null } : { establishment_id: of.establishment })
    .orderBy('filed_at', 'desc')
    .select('data');
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
