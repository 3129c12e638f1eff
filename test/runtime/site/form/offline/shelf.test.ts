/** Names under which a device keeps pages, and for how long. */
import { expect, it, test } from 'vitest';
import { draftOf, isWorn, pageKey, shelfOf, stateKey } from '../../../../../runtime/site/form/offline/shelf.ts';

const NOW = Date.parse('2026-03-03T08:00:00Z');

test.each([
  ['2026-03-03T08:00:00Z', false],
  ['2026-02-24T08:00:01Z', false],
  ['2026-02-24T08:00:00Z', true],
  ['2020-01-01T00:00:00Z', true],
  // A clock that was wrong by hours is set right, one that was wrong by months was never right.
  ['2026-03-04T08:00:00Z', false],
  ['2031-01-01T00:00:00Z', true],
  ['jeudi', true],
  [null, true],
])('what was kept at %s is worn: %s', (keptAt, worn) => {
  expect(isWorn(keptAt, NOW)).toBe(worn);
});

it('has one shelf for each request, whichever of its pages is asked for', () => {
  const base = '/demarches/aide/formulaire/d1';
  expect([draftOf(base), draftOf(`${base}/`), shelfOf('d1')]).toEqual(['d1', 'd1', 'cagou-demande-1-d1']);
  // No name of a page begins with a dot.
  expect([pageKey(base), stateKey(base)]).toEqual([`${base}/.page`, `${base}/.etat`]);
});
