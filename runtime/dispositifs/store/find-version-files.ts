import type { Knex } from 'knex';

/** Source of a published version: text of each file by path. */
export async function findVersionFiles(
  db: Knex,
  id: string,
  number: number,
): Promise<Readonly<Record<string, string>> | undefined> {
  const row = await db<{ dispositif_id: string; number: number; files: Record<string, string> }>('dispositif_version')
    .where({ dispositif_id: id, number })
    .first('files');
  return row?.files;
}
