/** Finds people in the register as an agent remembers them: part of a name, without minding accents, or an address. */
import type { Knex } from 'knex';
import type { PersonList } from '../../schemas/types/api.ts';

const LIMIT = 20;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly birth_date: string | null;
  readonly verified: number;
}

/** The first people whose name has each word, or whose address begins with the text. Empty for less than two letters. */
export async function searchPeople(tx: Knex, text: string): Promise<PersonList> {
  const words = text.trim().split(/\s+/u);
  if (words.join('').length < 2) return { items: [] };
  const name = `plain_text(given_name || ' ' || family_name)`;
  const rows: readonly Row[] = await tx('person')
    .select('id', 'email', 'birth_date', 'verified', tx.raw(`given_name || ' ' || family_name as name`))
    .where((builder) => {
      for (const word of words) void builder.whereRaw(`${name} like '%' || plain_text(?) || '%'`, [escapeLike(word)]);
      void builder.orWhereRaw(`lower(email) like lower(?) || '%'`, [escapeLike(text.trim())]);
    })
    .orderByRaw(`plain_text(family_name), plain_text(given_name), id`)
    .limit(LIMIT);
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      birthDate: row.birth_date,
      verified: row.verified,
    })),
  };
}

/** A text that stands for itself in LIKE. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/gu, '\\$&');
}
