/** A list that is searched: what Enter takes is what one named. */
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { itemsFound, nearestFirst } = await import('../../../designer/panel/pick-list.tsx');
vi.unstubAllGlobals();

const ITEMS = ['Durée de « Recours » délai', 'Recourant demandeur', 'Recours dispositif', 'Éclairage du recours'].map(
  (words) => ({
    words,
  }),
);
const search = (asked: string): readonly string[] =>
  nearestFirst(itemsFound(ITEMS, asked), asked).map(({ words }) => words);

describe('what is found', () => {
  it('begins with what is called so, then with what begins so; the others stay in their order', () => {
    expect(search('recour')).toEqual([ITEMS[1]?.words, ITEMS[2]?.words, ITEMS[0]?.words, ITEMS[3]?.words]);
    expect(search('recours')).toEqual([ITEMS[2]?.words, ITEMS[0]?.words, ITEMS[3]?.words]);
  });

  it('is found whatever its accents, and all of it in its order where nothing is typed', () => {
    expect(search('eclairage')).toEqual([ITEMS[3]?.words]);
    expect(search('')).toEqual(ITEMS.map(({ words }) => words));
    expect(search('  ')).toEqual(ITEMS.map(({ words }) => words));
  });
});
