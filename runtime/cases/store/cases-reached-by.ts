import type { Knex } from 'knex';
import type { Case } from '../../../engine/index.ts';
import { PEOPLE_FORMERLY_AT } from '../../people/index.ts';

/** Cases of the people of a telephone number (E.164) or an address, the newest first. Who may see them is for the caller to ask. */
export async function casesReachedBy(
  db: Knex,
  by: 'email' | 'phone',
  value: string,
  limit: number,
): Promise<readonly Case[]> {
  const people =
    by === 'phone'
      ? 'select id from person where phone = :value'
      : `select id from person where lower(email) = :value
        union select p.id from person p join "user" u on u.id = p.user_id where u.email = :value
        union ${PEOPLE_FORMERLY_AT}`;
  const { rows } = await db.raw<{ rows: { data: Case }[] }>(
    `select data from "case" where person_id in (select coalesce(merged_into, id) from person where id in (${people})) order by filed_at desc, id limit :limit`,
    { value, limit },
  );
  return rows.map(({ data }) => data);
}
