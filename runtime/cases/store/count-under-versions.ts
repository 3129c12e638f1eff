import type { Knex } from 'knex';

/** Cases that are counted; a publication concerns no more after that, only « more than ». */
const MOST = 10_000;

/** Open cases of a scheme under each of its versions, the newest first; at most ten thousand are looked at. */
export async function countUnderVersions(
  db: Knex,
  dispositif: string,
): Promise<readonly { readonly version: number; readonly count: number }[]> {
  const { rows } = await db.raw<{ rows: { version: number; count: number }[] }>(
    `select dispositif_version as version, count(*)::int as count
      from (select dispositif_version from "case" where dispositif_id = ? and closed_at is null limit ${MOST}) open
      group by dispositif_version order by dispositif_version desc`,
    [dispositif],
  );
  return rows;
}
