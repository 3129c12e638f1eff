import { expect, test } from 'vitest';
import { beginningOf, groupsOf, moved, resultsOf, withCommands } from '../../../../runtime/desk/search/results.ts';
import type { DeskCommand } from '../../../../runtime/desk/search/commands.ts';
import type { FoundCase, FoundMessage } from '../../../../schemas/types/api.ts';

const found = (number: string): FoundCase => ({
  id: number,
  number,
  applicant: 'Waheo Marie',
  dispositifTitle: 'Aide médicale',
  stateTitle: 'À instruire',
  why: [],
});
const CLUB = { id: 'e1', name: 'Club de va’a', ridet: '1234566.001', rna: null };
const MARIE = { id: 'p1', name: 'Marie Waheo', number: 'a' };
const SAID: FoundMessage = {
  caseId: 'a',
  number: 'a',
  applicant: 'Waheo Marie',
  dispositifTitle: 'Aide médicale',
  by: 'Waheo Marie',
  at: '2026-03-01T02:00:00.000Z',
  passage: { before: 'Voici le ', found: 'devis', after: '.' },
};
const [a, b, c] = [found('a'), found('b'), found('c')];

test('groups are in the order of the keys, and those without results are left out', () => {
  const all = { establishments: [CLUB], open: [a, b], people: [MARIE], done: [c], messages: [SAID] };
  expect(groupsOf(all).map(({ title, from, results }) => [title, from, results.length])).toEqual([
    ['foundEstablishments', 0, 1],
    ['foundOpen', 1, 2],
    ['foundPeople', 3, 1],
    ['foundDone', 4, 1],
    ['foundMessages', 5, 1],
  ]);
  // A case and its message are two results.
  expect(new Set(resultsOf(groupsOf(all)).map(({ id }) => id)).size).toBe(6);
  for (const { from, results } of groupsOf(all))
    for (const [index, one] of results.entries()) expect(resultsOf(groupsOf(all))[from + index]).toEqual(one);
  const done = groupsOf({ establishments: [], open: [], people: [], done: [c], messages: [] });
  expect(done.map(({ title, from }) => [title, from])).toEqual([['foundDone', 0]]);
  expect(groupsOf({ establishments: [], open: [], people: [], done: [], messages: [] })).toEqual([]);
});

test('each leads to where it is read', () => {
  expect(
    resultsOf(groupsOf({ establishments: [CLUB], open: [a], people: [MARIE], done: [], messages: [SAID] })).map(
      ({ address }) => address,
    ),
  ).toEqual(['/etablissements/e1', '/dossiers/a', '/usagers/p1', '/dossiers/a#messages']);
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

const take: DeskCommand = { id: 'take', label: 'Prendre le dossier', keys: 'Alt + P', leads: { mark: 'take' } };
const go: DeskCommand = { id: '/lettres', label: 'Aller à « Lettres »', keys: null, leads: { to: '/lettres' } };

test('before anything is typed, there are the cases seen last, then what can be done', () => {
  const groups = beginningOf([a, b], [take, go]);
  expect(groups.map(({ title, from }) => [title, from])).toEqual([
    ['foundRecent', 0],
    ['foundCommands', 2],
  ]);
  expect(resultsOf(groups).map(({ address }) => address)).toEqual(['/dossiers/a', '/dossiers/b', null, '/lettres']);
  expect(beginningOf([], [go]).map(({ title, from }) => [title, from])).toEqual([['foundCommands', 0]]);
  expect(beginningOf([], [])).toEqual([]);
});

test('commands come behind what was found, each result once', () => {
  const found = groupsOf({ establishments: [], open: [a], people: [], done: [c], messages: [] });
  const groups = withCommands(found, [take, go]);
  expect(groups.map(({ title, from }) => [title, from])).toEqual([
    ['foundOpen', 0],
    ['foundDone', 1],
    ['foundCommands', 2],
  ]);
  expect(new Set(resultsOf(groups).map(({ id }) => id)).size).toBe(4);
  expect(withCommands(found, [])).toEqual(found);
});
