/** Where one may go from everywhere at the desk, and where one is. */
import { describe, expect, it, test } from 'vitest';
import type { SessionUser } from '../../../schemas/types/api.ts';
import { isAtPlace, lineFrom, placesOf } from '../../../runtime/desk/places.ts';

const AGENT = ['queue', 'sittings', 'counter', 'letters', 'templates'];

describe('the places of somebody', () => {
  const cases: readonly (readonly [string, SessionUser['roles'], boolean, readonly string[]])[] = [
    ['an agent', ['agent'], false, AGENT],
    ['who leads a service has it next to the queue', ['agent'], true, ['queue', 'service', ...AGENT.slice(1)]],
    ['who protects data has no queue', ['dpo'], false, ['privacyPlace']],
    ['an administrator', ['administrator'], false, ['administration']],
    ['who is all of them', ['agent', 'dpo', 'administrator'], false, [...AGENT, 'privacyPlace', 'administration']],
    ['who has no place here', ['author'], false, []],
  ];
  test.each(cases)('%s', (_who, roles, leads, names) => {
    expect(placesOf({ roles }, leads).map(({ name }) => name)).toEqual(names);
  });

  it('have an address each', () => {
    const all = placesOf({ roles: ['agent', 'dpo', 'administrator'] }, true).map(({ to }) => to);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('one is', () => {
  test.each([
    ['/', '/', true],
    ['/', '/dossiers/c1', true],
    ['/', '/usagers/p1', true],
    ['/', '/etablissements/1', true],
    ['/', '/seances', false],
    ['/seances', '/seances/s1', true],
    ['/seances', '/seances-passees', false],
    ['/administration', '/administration/comptes', true],
    ['/administration', '/', false],
  ])('at %s when the address is %s: %s', (to, pathname, isThere) => {
    expect(isAtPlace(to, pathname)).toBe(isThere);
  });

  it('at one place at most, wherever one is', () => {
    const all = placesOf({ roles: ['agent', 'dpo', 'administrator'] }, true);
    for (const { to } of all) expect(all.filter((place) => isAtPlace(place.to, to))).toHaveLength(1);
    expect(all.filter((place) => isAtPlace(place.to, '/notifications'))).toEqual([]);
  });
});

test.each([
  [1, null],
  [3, null],
  [4, 'md'],
  [6, 'md'],
  [7, 'lg'],
  [9, 'lg'],
] as const)('%i places stand on one line from %s', (count, from) => {
  expect(lineFrom(count)).toBe(from);
});
