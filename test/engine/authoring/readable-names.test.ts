/** Names that rules read, as their authors read them: no name of the code among them. */
import { describe, expect, it } from 'vitest';
import { listReadable, wordsOfName } from '../../../engine/authoring/readable-names.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

describe('the words of a name', () => {
  it.each([
    { name: 'codesPostaux', words: 'codes postaux' },
    { name: 'cycle', words: 'cycle' },
    { name: 'numeroRIDET', words: 'numero RIDET' },
    { name: 'Cycle', words: 'cycle' },
    { name: 'article3Bis', words: 'article3 bis' },
    { name: 'RIB', words: 'RIB' },
    { name: '', words: '' },
  ])('of « $name » are « $words »', ({ name, words }) => {
    expect(wordsOfName(name)).toBe(words);
  });
});

it.each(EXAMPLE_IDS)('%s tells each name that rules read by a title in words', async (id) => {
  const titles = listReadable(await readExample(id)).map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) expect(title).not.toMatch(/\p{Ll}\p{Lu}/u);
});
