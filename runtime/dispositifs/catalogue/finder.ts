/**
 * Finds schemes by what people type: a full-text index kept in memory, ranked, which forgives endings, accents and slips of the
 * hand. A scheme is known by its title, then the words its author gave it (`keywords`), its summary and theme, and its sheet.
 */
import { setImmediate } from 'node:timers/promises';
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { stemOf, wordsOf } from './stems.ts';

/** What a scheme is found by. `key` changes with any of it. */
export interface Findable {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly keywords: string;
  readonly summary: string;
  readonly theme: string;
  readonly sheet: string;
}

/** Schemes found, the best first. */
export interface Found {
  /**
   * How they were: `all` of the words begin one of theirs; `slips`, all do once slips of the hand are forgiven; `some`, a part of
   * the words does. With `nothing` the query says nothing to look for, and there are none.
   */
  readonly by: 'all' | 'slips' | 'some' | 'nothing';
  readonly ids: readonly string[];
}

export interface Finder {
  /** Schemes for a text of any length, of which the first words count. */
  readonly find: (query: string) => Found;
  /** Others that speak of the same things as a scheme, the nearest first. */
  readonly related: (id: string) => readonly string[];
}

const FIELDS = ['title', 'keywords', 'summary', 'theme', 'sheet'] as const;
const BOOST = { title: 8, keywords: 6, summary: 3, theme: 2, sheet: 1 };
/** Words of a query that are looked for. */
const MOST_WORDS = 8;
/** Of schemes that hold a part of the words only, those are shown that come near the best. */
const NEAR_THE_BEST = 0.4;
const MOST_NEAR = 10;
const MOST_RELATED = 3;
/** Related schemes share more than a word of their sheets. */
const RELATED_SCORE = 12;
/** Schemes that are read before others have their turn: a sheet takes a millisecond. */
const IN_ONE_GO = 8;

const EXACT: SearchOptions = { boost: BOOST, combineWith: 'AND', prefix: (stem) => stem.length > 2, fuzzy: false };
/** One letter wrong in a word of four to eight letters, two in a longer one; digits are never guessed. */
const SLIPS: SearchOptions = {
  ...EXACT,
  fuzzy: (stem) => (stem.length < 4 || /\d/u.test(stem) ? false : stem.length < 9 ? 1 : 2),
  weights: { fuzzy: 0.3, prefix: 0.6 },
};

/** Words as typed or with two letters exchanged, which counts as two mistakes elsewhere. */
function exchanged(words: readonly string[], combineWith: 'AND' | 'OR'): Query {
  const queries = words.map((word): Query => {
    const swaps =
      word.length < 4
        ? []
        : Array.from(word)
            .slice(1)
            .map((_, at) => swap(word, at));
    return { combineWith: 'OR', queries: [word, { combineWith: 'OR', queries: swaps, fuzzy: false, prefix: false }] };
  });
  return { combineWith, queries };
}

/** « aprha », 3 → « aprah ». */
function swap(word: string, at: number): string {
  return `${word.slice(0, at)}${word.slice(at + 1, at + 2)}${word.slice(at, at + 1)}${word.slice(at + 2)}`;
}

/** An index that follows what is published: only what changed is read again. */
export function createFinder(): { readonly follow: (schemes: readonly Findable[]) => Promise<Finder> } {
  const known = new Map<string, Findable>();
  const index = new MiniSearch<Findable>({
    fields: [...FIELDS],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: stemOf,
  });
  const idsOf = (query: Query, options: SearchOptions): readonly string[] =>
    index.search(query, options).map(({ id }) => String(id));

  const find = (query: string): Found => {
    const asked = [...new Set(wordsOf(query).filter((word) => stemOf(word) !== null))].slice(0, MOST_WORDS);
    if (asked.length === 0) return { by: 'nothing', ids: [] };
    const all = idsOf(asked.join(' '), EXACT);
    if (all.length > 0) return { by: 'all', ids: all };
    const slips = idsOf(exchanged(asked, 'AND'), SLIPS);
    if (slips.length > 0) return { by: 'slips', ids: slips };
    const some = index.search(exchanged(asked, 'OR'), SLIPS);
    const best = some[0]?.score ?? 0;
    const near = some.filter(({ score }) => score >= best * NEAR_THE_BEST).slice(0, MOST_NEAR);
    return { by: 'some', ids: near.map(({ id }) => String(id)) };
  };

  const related = (id: string): readonly string[] => {
    const scheme = known.get(id);
    if (!scheme) return [];
    return index
      .search(`${scheme.title} ${scheme.keywords} ${scheme.theme}`, { ...EXACT, combineWith: 'OR', prefix: false })
      .filter((other) => other.id !== id && other.score >= RELATED_SCORE)
      .slice(0, MOST_RELATED)
      .map((other) => String(other.id));
  };

  const follow = async (schemes: readonly Findable[]): Promise<Finder> => {
    const present = new Set(schemes.map(({ id }) => id));
    for (const id of [...known.keys()].filter((one) => !present.has(one))) forget(id);
    const changed = schemes.filter(({ id, key }) => known.get(id)?.key !== key);
    for (const [at, scheme] of changed.entries()) {
      if (at % IN_ONE_GO === IN_ONE_GO - 1) await setImmediate();
      forget(scheme.id);
      index.add(scheme);
      known.set(scheme.id, scheme);
    }
    return { find, related };
  };

  function forget(id: string): void {
    if (known.delete(id)) index.discard(id);
  }

  return { follow };
}
