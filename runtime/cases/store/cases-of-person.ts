import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/** Cases of an applicant, the newest first. */
export async function casesOfPerson(tx: Knex | Knex.Transaction, personId: string): Promise<readonly Case[]> {
  const rows = await tx<{ person_id: string; data: Case }>('case')
    .where({ person_id: personId })
    .orderBy('filed_at', 'desc')
    .select('data');
  return rows.map((row) => row.data);
}
