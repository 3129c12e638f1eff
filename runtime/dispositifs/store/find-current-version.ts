import type { Knex } from 'knex';

/** Number of the version in force; undefined when nothing is published under the identifier. */
export async function findCurrentVersion(db: Knex, id: string): Promise<number | undefined> {
  const row = await db<{ id: string; current_version: number | null }>('dispositif')
    .where({ id })
    .first('current_version');
  return row?.current_version ?? undefined;
}
