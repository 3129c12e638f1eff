import type { Knex } from 'knex';

/** Makes the entry of a scheme when there is none and holds it, so that versions are numbered one after another. */
export async function lockDispositif(tx: Knex.Transaction, id: string, title: string): Promise<void> {
  await tx('dispositif').insert({ id, title }).onConflict('id').ignore();
  await tx.raw('select 1 from dispositif where id = ? for update', [id]);
}
