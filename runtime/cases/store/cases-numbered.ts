import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/** Cases of some numbers, in the order of these. Who may see them is for the caller to ask. */
export async function casesNumbered(db: Knex, numbers: readonly string[]): Promise<readonly Case[]> {
  const rows = await db<{ number: string; data: Case }>('case')
    .whereIn('number', [...numbers])
    .select('number', 'data');
  return numbers.flatMap((number) => rows.flatMap((row) => (row.number === number ? [row.data] : [])));
}
