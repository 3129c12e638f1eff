/** The reference says of each word what it is for, and when to do without it. */
import { describe, expect, it } from 'vitest';
import { describedFiles } from './language-page.ts';
import { PURPOSES, placeOfPurpose, purposeOf } from './purposes.ts';
import { referenceOf, wordsOf } from './reference.ts';

const WORDS = describedFiles().flatMap(wordsOf);
const WRITTEN = Object.entries(PURPOSES).flatMap(([owner, words]) =>
  Object.entries(words).map(([word, purpose]) => ({ place: `${owner}.${word}`, purpose })),
);

describe('the purposes of words', () => {
  it('are there for every word of every file', () => {
    expect(WORDS.length).toBeGreaterThan(300);
    const silent = WORDS.filter(({ owner, word }) => placeOfPurpose(owner, word) === null);
    expect(silent.map(({ owner, word }) => `${owner}.${word}`)).toEqual([]);
  });

  it('are those of words that there are', () => {
    const read = new Set(WORDS.map(({ owner, word }) => `${placeOfPurpose(owner, word)}.${word}`));
    expect(WRITTEN.map(({ place }) => place).filter((place) => !read.has(place))).toEqual([]);
  });

  it.for(WRITTEN)('$place is said in two whole sentences', ({ purpose: { for: use, not } }) => {
    expect(use).toMatch(/^\p{Lu}[^|]*\.$/u);
    expect(not).toMatch(/^Pas [^|]*\.$/u);
    // In the typography of the house: no straight apostrophe.
    expect(use + not).not.toContain("'");
  });

  it('stand beside each word of the reference', () => {
    const page = referenceOf(describedFiles().find(({ file }) => file === 'queue.json') ?? { file: '', schema: {} });
    expect(page).toContain(purposeOf('Queue.columns', 'value'));
    expect(purposeOf('Queue', 'nothing')).toBe('');
  });
});
