/**
 * Finds people in the register for an agent who helps one of them. One must know whom one looks for: a name and something
 * more, or what is theirs alone. A register that two letters list is read, not searched.
 */
import type { Knex } from 'knex';
import { isDate } from '../../../engine/index.ts';
import type { PersonList } from '../../../schemas/types/api.ts';
import { storedPhone } from '../stored-phone.ts';

const LIMIT = 10;

/** Whom one looks for; null when too little is said to look for anybody. */
export type PersonQuery =
  | { readonly type: 'email' | 'phone' | 'caseNumber'; readonly value: string }
  | { readonly type: 'names'; readonly words: readonly string[]; readonly birthDate: string | null };

/** What a text asks for: an address, a telephone or the number of a case, whole; two names, or one and a day of birth. */
export function readPersonQuery(text: string): PersonQuery | null {
  const asked = text.trim();
  if (/^\S+@\S+\.\S+$/u.test(asked)) return { type: 'email', value: asked.toLowerCase() };
  const phone = storedPhone(asked);
  if (phone !== null) return { type: 'phone', value: phone };
  if (/^\p{L}{1,10}-\d{4}-\d+$/u.test(asked)) return { type: 'caseNumber', value: asked.toUpperCase() };
  const parts = asked.split(/\s+/u).filter((part) => part !== '');
  const days = parts.map(readDay);
  const birthDate = days.find((day) => day !== null) ?? null;
  const words = parts.filter((part, at) => days[at] === null && /\p{L}/u.test(part));
  const long = words.filter((word) => word.length >= 2);
  return long.length >= (birthDate === null ? 2 : 1) ? { type: 'names', words, birthDate } : null;
}

/** « 05/03/1970 », or « 5/3/1970 », as an ISO day; null for anything else. */
function readDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDate(iso) ? iso : null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly refused: boolean;
  readonly birth_date: string | null;
  readonly verified: number;
}

/**
 * The first ten people of whom all that was said is true; accents do not matter, a name may be cut short at its end.
 * @param schemes those whose cases may be named by their number
 */
export async function searchPeople(tx: Knex, query: PersonQuery, schemes: readonly string[]): Promise<PersonList> {
  const rows: readonly Row[] = await tx('person')
    .select('id', 'email', 'birth_date', 'verified', tx.raw(`given_name || ' ' || family_name as name`))
    .select(tx.raw('exists (select from refused_address r where r.address = lower(person.email)) as refused'))
    // One that was merged is found by its own details, too, and shown as the one that stands for it.
    .whereIn('id', (found) => {
      void found.from('person').select(tx.raw('coalesce(merged_into, id)'));
      narrow(found, query, schemes);
    })
    .orderByRaw(`plain_text(family_name), plain_text(given_name), id`)
    .limit(LIMIT);
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      refused: row.refused,
      birthDate: row.birth_date,
      verified: row.verified,
    })),
  };
}

/** People whose account had the address `:value` and has another by now: their cases were filed with it. */
export const PEOPLE_FORMERLY_AT = `select p.id from person p join address_change a on a.user_id = p.user_id
  where a.former = :value and a.confirmed_at is not null and a.ended_at is null`;

const NAME = `plain_text(given_name || ' ' || family_name)`;

function narrow(builder: Knex.QueryBuilder, query: PersonQuery, schemes: readonly string[]): void {
  switch (query.type) {
    case 'email':
      void builder.whereRaw(`(lower(email) = :value or id in (${PEOPLE_FORMERLY_AT}))`, { value: query.value });
      return;
    case 'phone':
      void builder.where({ phone: query.value });
      return;
    case 'caseNumber':
      void builder.whereRaw(
        'id = (select person_id from "case" where number = ? and dispositif_id = any (?::text[]))',
        [query.value, [...schemes]],
      );
      return;
    case 'names':
      if (query.birthDate !== null) void builder.where({ birth_date: query.birthDate });
      for (const word of query.words) {
        // The first condition is the index's, the second tells that a name begins so.
        void builder.whereRaw(`${NAME} like '%' || plain_text(?) || '%'`, [escapeLike(word)]);
        void builder.whereRaw(
          `' ' || replace(${NAME}, '-', ' ') like '% ' || replace(plain_text(?), '-', ' ') || '%'`,
          [escapeLike(word)],
        );
      }
  }
}

/** A text that stands for itself in LIKE. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/gu, '\\$&');
}
