import { expect, test } from 'vitest';
import { groupsOf, moved, resultsOf } from '../../../../runtime/desk/search/results.ts';
import type { FoundCase } from '../../../../schemas/types/api.ts';

const found = (number: string): FoundCase => ({
  id: number,
  number,
  applicant: 'Waheo Marie',
  dispositifTitle: 'Aide médicale',
  stateTitle: 'À instruire',
  why: [],
});
const [a, b, c] = [found('a'), found('b'), found('c')];

test('groups are in the order of the keys, and those without results are left out', () => {
  const all = { open: [a, b], done: [c] };
  expect(groupsOf(all).map(({ title, from, cases }) => [title, from, cases.length])).toEqual([
    ['foundOpen', 0, 2],
    ['foundDone', 2, 1],
  ]);
  for (const { from, cases } of groupsOf(all))
    for (const [index, one] of cases.entries()) expect(resultsOf(all)[from + index]).toBe(one);
  expect(groupsOf({ open: [], done: [c] }).map(({ title, from }) => [title, from])).toEqual([['foundDone', 0]]);
  expect(groupsOf({ open: [], done: [] })).toEqual([]);
});

test.each([
  [-1, 'ArrowDown', 3, 0],
  [0, 'ArrowDown', 3, 1],
  [2, 'ArrowDown', 3, 0],
  [-1, 'ArrowUp', 3, 2],
  [0, 'ArrowUp', 3, 2],
  [2, 'ArrowUp', 3, 1],
  [1, 'x', 3, 1],
  [-1, 'ArrowDown', 0, -1],
  [2, 'ArrowUp', 0, -1],
])('from %i, %s among %i leads to %i', (at, key, count, next) => {
  expect(moved(at, key, count)).toBe(next);
});
