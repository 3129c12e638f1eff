/**
 * Cases in which something was said, by words of one message. As in the queue, what many messages hold is met soon among the newest,
 * and what few hold is found by the index of words.
 */
import type { Case } from '../../../../engine/index.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { nearQuery, readKnown, splitWords, wordsQuery, type WordsQuery } from './search-words.ts';
import { SEEN, seenParameters } from './seen-cases.ts';

/** A message that holds the words, and its case as it is stored. */
export interface Said {
  readonly case: Case;
  /** Identifier of the message within its case. */
  readonly message: string;
  /** Words, or their beginnings, by which it was found. */
  readonly meant: readonly string[];
}

/** Of each scheme, the newest messages that are looked at before the index is asked. */
const LOOKED_AT = 400;

/** A word of fewer letters tells no message from another. */
const LEAST_LETTERS = 3;

const NEWEST = `select held.case_id, held.message, held.at from unnest(:ofSchemes::text[]) scheme (id)
  cross join lateral (select s.* from said s where s.dispositif_id = scheme.id order by s.at desc limit ${LOOKED_AT}) held
  where held.words @@ :query::tsquery`;
const ALL = `select s.case_id, s.message, s.at from said s where s.words @@ :query::tsquery and s.dispositif_id = any (:ofSchemes::text[])`;

/** From the newest on, and no further than it takes to find so many of cases that are seen. */
const seenSql = (found: string): string => `with found as materialized (${found})
  select c.data, found.message from (select * from found order by at desc) found
    cross join lateral (select c.data from "case" c where c.id = found.case_id and ${SEEN}) c
  order by found.at desc limit :limit`;

/** Several may be of one case. */
const MESSAGES_A_CASE = 4;

/**
 * Messages that hold each word typed, or what resembles it where none does, of the cases that a viewer instructs: the newest first.
 * Nothing where all words are too short.
 * @param cases how many cases are enough
 */
export async function messagesSaying(
  { db, dispositifs }: Pick<Services, 'db' | 'dispositifs'>,
  viewer: Viewer,
  { text, cases }: { readonly text: string; readonly cases: number },
): Promise<readonly Said[]> {
  const words = await splitWords(db, text);
  const seen = await seenParameters({ dispositifs }, viewer, 'instructing');
  const ofSchemes = Array.isArray(seen['schemes']) ? [...new Set(seen['schemes'])] : [];
  if (ofSchemes.length === 0 || words.every((word) => word.length < LEAST_LETTERS)) return [];
  const find = async (query: WordsQuery | null): Promise<readonly Said[]> => {
    if (query === null) return [];
    const parameters = { ...seen, ofSchemes, limit: cases * MESSAGES_A_CASE };
    const read = async (sql: string, asked: string) =>
      (await db.raw<{ rows: { data: Case; message: string }[] }>(seenSql(sql), { ...parameters, query: asked })).rows;
    const newest = await read(NEWEST, query.walked);
    const isEnough = new Set(newest.map(({ data }) => data.id)).size >= cases;
    const rows = isEnough ? newest : await read(ALL, query.found);
    return rows.map(({ data, message }) => ({ case: data, message, meant: lexemesOf(query.walked) }));
  };
  const known = await readKnown(db, words, 'said_word');
  const exact = await find(wordsQuery(words, known));
  return exact.length > 0 ? exact : find(await nearQuery(db, words, known, 'said_word'));
}

/** What a tsquery of ours asks for: its words hold no quotes. */
const lexemesOf = (query: string): readonly string[] => [...query.matchAll(/'([^']+)'/gu)].map(([, word = '']) => word);
