/**
 * Finding cases by what an agent remembers of them. A case matches when, for each word typed, one of its own begins with
 * it, in any order and without minding accents. Only when no row of the view does are words that resemble those typed looked
 * for, since a name that is written right must not bring all that look like it. Digits are never guessed: the next number
 * is another case.
 */
import type { Knex } from 'knex';

/** How much of a word must be there (pg_trgm): one letter wrong or two exchanged in a name of five. */
const NEARNESS = 0.44;

/** More words than anybody types tell nothing more. */
const MOST_WORDS = 6;

/** A word typed may have been meant for this many others, the nearest ones. */
const MOST_NEAR = 16;

/** Words of a text as searches compare them, the first six. */
export async function splitWords(tx: Knex, text: string): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { words: string[] }[] }>('select split_words(?) as words', [text]);
  return rows[0]?.words.slice(0, MOST_WORDS) ?? [];
}

/** The tsquery of the cases that hold each word. */
export function wordsQuery(words: readonly string[]): string {
  return words.map(beginning).join(' & ');
}

/** The tsquery of the cases that hold each word or one near it; null when nothing is near any. */
export async function nearQuery(db: Knex, words: readonly string[]): Promise<string | null> {
  const guessed = words.filter((word) => /^\D{3,}$/u.test(word));
  if (guessed.length === 0) return null;
  const near = await findNear(db, guessed);
  if (near.size === 0) return null;
  return words
    .map((word) => `(${[beginning(word), ...(near.get(word) ?? []).map((other) => `'${other}'`)].join(' | ')})`)
    .join(' & ');
}

/** `split_words` leaves no quotes nor backslashes in a word. */
const beginning = (word: string): string => `'${word}':*`;

async function findNear(db: Knex, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  return db.transaction(async (tx) => {
    await tx.raw(`set local pg_trgm.word_similarity_threshold = ${NEARNESS}`);
    const { rows } = await tx.raw<{ rows: { word: string; near: string[] }[] }>(
      `select typed.word, near.words as near from unnest(:words::text[]) typed (word)
        cross join lateral (select array_agg(nearest.word) as words from (
          select word from search_word where typed.word <% word
          order by word_similarity(typed.word, word) desc, similarity(typed.word, word) desc, word limit :most
        ) nearest) near
        where near.words is not null`,
      { words: [...words], most: MOST_NEAR },
    );
    return new Map(rows.map(({ word, near }) => [word, near]));
  });
}
