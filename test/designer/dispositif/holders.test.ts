/** Authors are told who holds what before they publish; members come and go without losing what else they hold. */
import { expect, test } from 'vitest';
import { holdingOf, joined, left } from '../../../designer/dispositif/holders.ts';
import type { AdminGroup, AdminUser, FunctionHolders } from '../../../schemas/types/api.ts';

const HELD = { function: 'instructeur', route: null, group: 'A' };
const report = (groups: readonly string[], members: number, route: string | null = null): FunctionHolders[] => [
  { function: 'instructeur', route, title: 'Instructeur', groups: [...groups], members },
];
const groups = (...members: string[]): AdminGroup[] => [
  { id: 'a', name: 'A', members: members.map((name) => ({ id: name, name })), deputies: [], functions: [] },
];

test.each([
  ['nothing is known', null, null, { type: 'unknown' }],
  ['publishing says how many', report(['A'], 3), null, { type: 'held', members: 3 }],
  ['publishing says that there is nobody', report(['A'], 0), null, { type: 'empty' }],
  ['of a route, nothing is said of the function', report(['A'], 3, 'nord'), null, { type: 'unknown' }],
  ['an administrator bound another', report(['B', 'C'], 2), null, { type: 'bound', groups: ['B', 'C'], members: 2 }],
  ['the group has members', null, groups('x', 'y'), { type: 'held', members: 2 }],
  ['the group has nobody', null, groups(), { type: 'empty' }],
  ['the group is not made yet', null, [], { type: 'empty' }],
  ['who was just put in counts before the report does', report(['A'], 0), groups('x'), { type: 'held', members: 1 }],
  ['what was bound stays', report(['B'], 1), groups('x'), { type: 'bound', groups: ['B'], members: 1 }],
])('%s', (_, known, all, holding) => {
  expect(holdingOf(HELD, known, all)).toEqual(holding);
});

const USER: AdminUser = {
  id: 'u',
  name: 'U',
  email: 'u@demo.example',
  roles: ['author'],
  groups: [{ id: 'b', name: 'B' }],
  secondFactor: false,
  lastSignInAt: null,
  disabledAt: null,
};

test('who joins a group works here from then on, and keeps its other groups', () => {
  expect(joined(USER, 'a')).toEqual({ roles: ['author', 'agent'], groups: ['b', 'a'] });
  expect(joined({ ...USER, roles: ['agent'] }, 'b')).toEqual({ roles: ['agent'], groups: ['b'] });
});

test('who leaves one keeps its roles and its other groups', () => {
  expect(left({ ...USER, groups: [...USER.groups, { id: 'a', name: 'A' }] }, 'a')).toEqual({
    roles: ['author'],
    groups: ['b'],
  });
});
