import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';

/** Readings of an agent that are looked through: some weeks of most, and what an index gives at once. */
const LOOKED_AT = 400;

/** Cases that an agent opened last, the last one first. Whether they may still see them is for the caller to ask. */
export async function casesOpenedBy(db: Knex, userId: string, limit: number): Promise<readonly Case[]> {
  const { rows } = await db.raw<{ rows: { data: Case }[] }>(
    `select c.data from (
       select case_id, max(id) as last from (
         select case_id, id, kind from reading where user_id = :userId order by at desc, id desc limit :most) read
       where case_id is not null and kind in ('case', 'file') group by case_id order by last desc limit :limit) opened
     join "case" c on c.id = opened.case_id order by opened.last desc`,
    { userId, most: LOOKED_AT, limit },
  );
  return rows.map(({ data }) => data);
}
