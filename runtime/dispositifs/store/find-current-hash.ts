import type { Knex } from 'knex';

interface CurrentHash {
  readonly number: number;
  readonly hash: string;
}

/** Number and hash of the version in force; undefined before the first publication. */
export async function findCurrentHash(tx: Knex | Knex.Transaction, id: string): Promise<CurrentHash | undefined> {
  const { rows } = await tx.raw<{ rows: CurrentHash[] }>(
    `select v.number, v.hash from dispositif d
      join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
      where d.id = ?`,
    [id],
  );
  return rows[0];
}
