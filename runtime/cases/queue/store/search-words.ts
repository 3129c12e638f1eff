/**
 * Finding cases by what an agent remembers of them. A case matches when, for each word typed, one of its own begins with
 * it, in any order and without minding accents. Only when no row of the view does are words that resemble those typed looked
 * for, since a name that is written right must not bring all that look like it. Digits are never guessed: the next number
 * is another case.
 */
import type { Knex } from 'knex';
import { meantBy, slipsOf } from './slips.ts';

/** How much of a word must be there (pg_trgm), in the groups of three letters of a name heard rather than read. */
const NEARNESS = 0.44;

/** More words than anybody types tell nothing more. */
const MOST_WORDS = 6;

/** A word typed may have been meant for this many others, the nearest ones. */
const MOST_NEAR = 16;

/** The index is asked for this many words in place of their beginning: with more, the beginning costs it less. */
const MOST_KNOWN = 64;

/** `word_beginnings` knows words by so many letters, where they begin with three that are no digits. */
const BEGINNING = 4;
/** Of a word typed with fewer letters, the rest of its beginning is not known. */
const BEGUN = /^[^0-9]{3}./u;

/** Words of a text as searches compare them, the first six. */
export async function splitWords(tx: Knex, text: string): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { words: string[] }[] }>('select split_words(?) as words', [text]);
  return rows[0]?.words.slice(0, MOST_WORDS) ?? [];
}

/**
 * What cases are asked for. `walked` is what rows read in their order are compared with; `found` is the same for the index of
 * words, which has whole words at once and must gather those that begin somehow: one word against another in 3 ms of a
 * million cases, one beginning against another in 47.
 */
export interface WordsQuery {
  readonly walked: string;
  readonly found: string;
  /**
   * The beginnings of the words, which another index has whole (`word_beginnings`): all cases that are found hold them, and a few
   * others. Null where the index of words is as fast.
   */
  readonly begun: string | null;
}

/** Where words are known from: what cases are found by, or what messages say. */
export type WordList = 'search_word' | 'said_word';

/** Words typed that cases are known by, each with the known words that begin so; see `readKnown`. */
type Known = ReadonlyMap<string, readonly string[]>;

/** The tsqueries of the cases that hold each word; null when no case holds one of them. */
export function wordsQuery(words: readonly string[], known: Known): WordsQuery | null {
  if (words.some((word) => known.get(word)?.length === 0)) return null;
  return queryOf(words, known, new Map());
}

/**
 * The tsqueries of the cases that hold each word or one near it; null when nothing is near any that is not found by what
 * was typed. A word that begins sixteen known ones or more is written right: nothing is near it.
 */
export async function nearQuery(
  db: Knex,
  words: readonly string[],
  known: Known,
  list: WordList = 'search_word',
): Promise<WordsQuery | null> {
  const guessed = words.filter((word) => (known.get(word)?.length ?? MOST_NEAR) < MOST_NEAR);
  if (guessed.length === 0) return null;
  const near = await findNear(db, guessed, list);
  return near.size === 0 ? null : queryOf(words, known, near);
}

/**
 * The tsqueries of words typed and of those near some of them, which are given once those typed found nothing together: so one at
 * least was mistyped, and the first that was may be any of them. Asked so, the index reads what the rare words near them have
 * and skips through what common ones have: two given names nobody bears together took 151 ms of a million cases, and take 8.
 */
export function queryOf(words: readonly string[], known: Known, near: Known): WordsQuery {
  const guessed = [...new Set(words)].filter((word) => near.has(word));
  const others = (word: string): readonly string[] => (near.get(word) ?? []).map(whole);
  const join = (begins: (word: string) => string): string => {
    if (guessed.length === 0) return words.map(begins).join(' & ');
    const asMeant = (mistyped: string, later: ReadonlySet<string>) => (word: string) => {
      if (word === mistyped) return anyOf(others(word));
      return later.has(word) ? anyOf([begins(word), ...others(word)]) : begins(word);
    };
    return guessed
      .map((mistyped, at) => words.map(asMeant(mistyped, new Set(guessed.slice(at + 1)))).join(' & '))
      .join(' | ');
  };
  const isNeedless = (word: string): boolean => near.size === 1 && near.has(word);
  return {
    walked: join(beginning),
    found: words.length === 1 ? join(beginning) : join((word) => beginningKnown(word, known.get(word) ?? [])),
    begun: begunBy(
      words.map((word) => [...(isNeedless(word) ? [] : [word]), ...(near.get(word) ?? [])]),
      words.some((word) => (known.get(word)?.length ?? 0) > MOST_KNOWN),
    ),
  };
}

/**
 * The beginnings that the index of beginnings has, of two words or more: one alone would bring all that begin so.
 * @param meant for each word typed, the words it may stand for
 * @param gathers whether one of them begins so many words that the index of words would gather them all
 */
function begunBy(meant: readonly (readonly string[])[], gathers: boolean): string | null {
  const told = meant.filter((words) => words.every((word) => BEGUN.test(word)));
  if (!gathers || told.length < 2) return null;
  const first = (word: string): string => whole([...word].slice(0, BEGINNING).join(''));
  return told.map((words) => anyOf([...new Set(words.map(first))])).join(' & ');
}

const anyOf = (parts: readonly string[]): string => (parts.length === 1 ? parts.join('') : `(${parts.join(' | ')})`);

/** `split_words` leaves no quotes nor backslashes in a word. */
const whole = (word: string): string => `'${word}'`;
const beginning = (word: string): string => `${whole(word)}:*`;

/** The known words that begin so, when they are all listed. */
function beginningKnown(word: string, known: readonly string[]): string {
  return known.length > 0 && known.length <= MOST_KNOWN ? anyOf(known.map(whole)) : beginning(word);
}

/** Words of letters that cases are known by, all that begin so (one more than `MOST_KNOWN` at most), by the word typed. */
export async function readKnown(db: Knex, words: readonly string[], list: WordList = 'search_word'): Promise<Known> {
  const typed = words.filter((word) => /^[^0-9]{3,}$/u.test(word));
  if (typed.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: { word: string; known: string[] }[] }>(
    `select typed.word, array(
        select word from ${list} where word ~>=~ typed.word and word ~<~ (typed.word || chr(1114111)) limit :most
      ) as known from unnest(:words::text[]) typed (word)`,
    { words: typed, most: MOST_KNOWN + 1 },
  );
  return new Map(rows.map(({ word, known }) => [word, known]));
}

/**
 * Words near those typed that do not begin so: first those that differ by one slip, then those that resemble. One word is
 * asked for at a time: of a word that comes from a list the planner knows nothing, and reads all there are.
 */
async function findNear(db: Knex, words: readonly string[], list: WordList): Promise<Known> {
  return db.transaction(async (tx) => {
    await tx.raw(`set local pg_trgm.word_similarity_threshold = ${NEARNESS}`);
    const near = new Map<string, readonly string[]>();
    for (const typed of words) {
      const all = [
        ...new Set([...meantBy(typed, await readSlips(tx, typed, list)), ...(await readAlike(tx, typed, list))]),
      ];
      const others = all.filter((word) => !word.startsWith(typed)).slice(0, MOST_NEAR);
      if (others.length > 0) near.set(typed, others);
    }
    return near;
  });
}

/** Words that share a beginning with one typed but for a letter. */
async function readSlips(tx: Knex, typed: string, list: WordList): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { word: string }[] }>(
    `select word from ${list} where slips && :slips::text[] and word !~ '[0-9]'`,
    { slips: [...slipsOf(typed)] },
  );
  return rows.map(({ word }) => word);
}

/** Words that resemble one typed by their groups of three letters, the most alike first. */
async function readAlike(tx: Knex, typed: string, list: WordList): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { word: string }[] }>(
    `select word from ${list} where :typed::text <% word and word !~ '[0-9]' and not starts_with(word, :typed)
      order by word_similarity(:typed, word) desc, similarity(:typed, word) desc, word collate "C" limit :most`,
    { typed, most: MOST_NEAR },
  );
  return rows.map(({ word }) => word);
}
