import { describe, expect, it } from 'vitest';
import { wordsQuery } from '../../../../../runtime/cases/queue/store/search-words.ts';

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
