/** Who reads: accounts and applications, by their name or address, and by what readings are narrowed by. */
import type { Knex } from 'knex';
import type { ReadingSubject } from '../../../schemas/types/api.ts';

const LIMIT = 10;
const APPLICATION = 'application:';

/** The first ten of whom each word is in the name or the address, accents or not; those who only ask are left out. */
export async function findReaders(tx: Knex, text: string): Promise<readonly ReadingSubject[]> {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const matching = (name: string): string =>
    words.map(() => `position(plain_text(?) in plain_text(${name})) > 0`).join(' and ') || 'true';
  const { rows } = await tx.raw<{ rows: ReadingSubject[] }>(
    `select id, name, email as detail from "user" u
       where exists (select from user_role r where r.user_id = u.id) and ${matching(`name || ' ' || email`)}
     union all
     select '${APPLICATION}' || id, name, null from application where ${matching('name')}
     order by name, id limit ${LIMIT}`,
    [...words, ...words],
  );
  return rows;
}

/** What an agent, or an application, is called today, or was when it last read something; null for one who never did. */
export async function nameReader(tx: Knex, id: string): Promise<string | null> {
  const account: { readonly name: string } | undefined = await tx('user').where({ id }).first('name');
  if (account) return account.name;
  const last: { readonly user_name: string } | undefined = await tx('reading')
    .where({ user_id: id })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first('user_name');
  return last?.user_name ?? null;
}
