import type { Knex } from 'knex';

/** The title of a scheme, published or begun; undefined when there is none of that identifier. */
export async function findTitle(tx: Knex, id: string): Promise<string | undefined> {
  const row = await tx('dispositif').where({ id }).first<{ title: string } | undefined>('title');
  return row?.title;
}
