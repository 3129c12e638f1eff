import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryOf, wordsQuery } from '../../../../../runtime/cases/queue/store/search-words.ts';

/** Known words that begin so, as many as are asked for. */
const begun = (word: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${word}${String.fromCodePoint(97 + (index % 26))}${index}`);

describe('what cases are asked for by the words typed', () => {
  it.each([
    ['one word by its beginning', ['wamytan'], { wamytan: ['wamytan'] }, `'wamytan':*`],
    [
      'several by the words that are known',
      ['wamytan', 'marie'],
      { wamytan: ['wamytan'], marie: ['marie'] },
      `'wamytan' & 'marie'`,
    ],
    [
      'each of which may be one of some',
      ['wamy', 'marie'],
      { wamy: ['wamytan', 'wamya'], marie: ['marie'] },
      `('wamytan' | 'wamya') & 'marie'`,
    ],
    ['a number beside a name by its beginning', ['wamytan', 'c500'], { wamytan: ['wamytan'] }, `'wamytan' & 'c500':*`],
  ])('asks for %s', (_, words, known, found) => {
    expect(wordsQuery(words, new Map(Object.entries(known)))?.found).toBe(found);
  });

  it('asks for the beginning of a word with which too many begin to name them all', () => {
    const known = new Map([
      ['mar', begun('mar', 65)],
      ['jean', ['jean']],
    ]);
    expect(wordsQuery(['mar', 'jean'], known)?.found).toBe(`'mar':* & 'jean'`);
  });

  it.each<[string, readonly string[], Record<string, number>, string | null]>([
    [
      'first letters of both, when one would be gathered',
      ['wamytan', 'jean'],
      { wamytan: 65, jean: 1 },
      `'wamy' & 'jean'`,
    ],
    ['letters of the languages that people write', ['wéa-nd', 'jean'], { 'wéa-nd': 65, jean: 1 }, `'wéa-' & 'jean'`],
    [
      'no more than the first letters of three',
      ['wamytan', 'jean', 'noumea'],
      { wamytan: 65, jean: 65, noumea: 1 },
      `'wamy' & 'jean' & 'noum'`,
    ],
    [
      'what they are told of, beside a number',
      ['wamytan', 'jean', 'c500'],
      { wamytan: 65, jean: 1 },
      `'wamy' & 'jean'`,
    ],
    ['nothing where both are known as they are', ['wamytan', 'jean'], { wamytan: 64, jean: 1 }, null],
    [
      'nothing beside a beginning that is shorter than what is indexed',
      ['wamytan', 'jea'],
      { wamytan: 65, jea: 2 },
      null,
    ],
    ['nothing of one word alone', ['wamytan'], { wamytan: 65 }, null],
  ])('looks for %s', (_, words, counts, expected) => {
    const known = new Map(Object.entries(counts).map(([word, count]) => [word, begun(word, count)]));
    expect(wordsQuery(words, known)?.begun).toBe(expected);
  });

  it('compares the rows that it meets with the beginnings, whatever is known', () => {
    const known = new Map([
      ['wamytan', ['wamytan']],
      ['marie', ['marie']],
    ]);
    expect(wordsQuery(['wamytan', 'marie'], known)?.walked).toBe(`'wamytan':* & 'marie':*`);
  });

  it('asks for nothing when no case is known by one of the words', () => {
    const known = new Map([
      ['wamytan', ['wamytan']],
      ['zzyzx', []],
    ]);
    expect(wordsQuery(['wamytan', 'zzyzx'], known)).toBeNull();
  });
});

/** Whether a case that is known by `words` answers a tsquery, read as PostgreSQL reads one. */
function answers(words: readonly string[], query: string): boolean {
  const tokens = query.match(/'[^']*'(?::\*)?|[&|()]/gu) ?? [];
  let at = 0;
  const any = (): boolean => {
    let found = all();
    while (tokens[at] === '|') {
      at += 1;
      found = all() || found;
    }
    return found;
  };
  const all = (): boolean => {
    let found = one();
    while (tokens[at] === '&') {
      at += 1;
      found = one() && found;
    }
    return found;
  };
  const one = (): boolean => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(')
      return words.some((word) =>
        token.endsWith(':*') ? word.startsWith(token.slice(1, -3)) : word === token.slice(1, -1),
      );
    const found = any();
    at += 1;
    return found;
  };
  const found = any();
  if (at !== tokens.length) throw new Error(`« ${query} » is no tsquery`);
  return found;
}

describe('what cases are asked for once the words typed found nothing together', () => {
  const known = new Map([
    ['marie', ['marie']],
    ['jean', ['jean']],
    ['wea', begun('wea', 65)],
  ]);

  it.each<[string, readonly string[], Record<string, readonly string[]>, string]>([
    ['the one word that was mistyped, alone', ['marie'], { marie: ['mario', 'maria'] }, `('mario' | 'maria')`],
    ['what is near it, beside a word that is right', ['marie', 'wea'], { marie: ['maria'] }, `'maria' & 'wea':*`],
    [
      'what is near one or near both',
      ['marie', 'jean'],
      { marie: ['maria'], jean: ['jeau'] },
      `'maria' & ('jean' | 'jeau') | 'marie' & 'jeau'`,
    ],
    ['a word that was typed twice', ['jean', 'jean'], { jean: ['jeau'] }, `'jeau' & 'jeau'`],
  ])('asks for %s', (_, words, near, found) => {
    const query = queryOf(words, known, new Map(Object.entries(near)));
    expect(query.found.replaceAll(':*', '')).toBe(found.replaceAll(':*', ''));
  });

  it('finds who bears each word or one near it, and no others, whatever is common among them', () => {
    const names = ['marie', 'maria', 'mario', 'jean', 'jeau', 'wea', 'weana', 'paul'];
    const word = fc.constantFrom(...names);
    const near = fc.dictionary(word, fc.uniqueArray(word, { minLength: 1, maxLength: 4 }), { minKeys: 1, maxKeys: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        near,
        fc.uniqueArray(word, { maxLength: 6 }),
        (typed, alike, borne) => {
          const others = new Map(
            Object.entries(alike)
              .map(([one, all]) => [one, all.filter((other) => !other.startsWith(one))] as const)
              .filter(([one, all]) => typed.includes(one) && all.length > 0),
          );
          fc.pre(others.size > 0);
          const begins = (one: string): boolean => borne.some((name) => name.startsWith(one));
          const isNear = (one: string): boolean => (others.get(one) ?? []).some((name) => borne.includes(name));
          // What holds all words as typed was looked for before, and was not there.
          fc.pre(!typed.every(begins));
          const { walked } = queryOf(typed, new Map(), others);
          expect(answers(borne, walked)).toBe(typed.every((one) => begins(one) || isNear(one)));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
