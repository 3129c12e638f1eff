/**
 * Finding cases by what an agent remembers of them. A case matches when it holds every word typed, in any order; only
 * when none does are words that resemble those typed looked for, since a name that is written right must not bring all
 * that look like it. Digits are never guessed: the next number is another case.
 */

/** How much of a word must be there (pg_trgm): one letter wrong or two exchanged in a name of five. */
export const NEARNESS = 0.44;

/** More words than anybody types tell nothing more. */
const MOST_WORDS = 6;

export interface SearchWord {
  readonly text: string;
  /** Whether it may be written otherwise. */
  readonly guessed: boolean;
}

/** The words of a search. */
export function searchWords(text: string): readonly SearchWord[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => ({ text: word, guessed: !/\d/u.test(word) }));
}

/** Parameters of the SQL below: `word0` as it is compared, `part0` as it stands in LIKE. */
export function wordParameters(words: readonly SearchWord[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.flatMap(({ text }, index) => [
      [`word${index}`, text],
      [`part${index}`, text.replaceAll(/[\\%_]/gu, String.raw`\$&`)],
    ]),
  );
}

/** Bounded: nobody reads more than that. */
const MOST_FOUND = 2000;

/** The query `found`. */
export function found(words: readonly SearchWord[]): string {
  const among = `select id from "case" where dispositif_id = any (:schemes)`;
  return `with held_words as materialized (${among} and ${holds(words, 'search')} limit ${MOST_FOUND}),
  near_words as materialized (
    ${among} and not exists (select from held_words) and ${resembles(words, 'search')} limit ${MOST_FOUND}),
  found as (select id from held_words union all select id from near_words) `;
}

/** Columns of the queue are not searched for who does not see them. */
export function foundWithin(words: readonly SearchWord[]): string {
  const name = `plain_text(c.number || ' ' || c.applicant_name)`;
  return `(held.whole or (${holds(words, name)}) or (${resembles(words, name)}))`;
}

function holds(words: readonly SearchWord[], text: string): string {
  return words.map((_word, index) => heldBy(text, index)).join(' and ');
}

function resembles(words: readonly SearchWord[], text: string): string {
  return words
    .map(({ guessed }, index) => (guessed ? `plain_text(:word${index}) <% ${text}` : heldBy(text, index)))
    .join(' and ');
}

const heldBy = (text: string, index: number): string => `${text} like '%' || plain_text(:part${index}) || '%'`;
