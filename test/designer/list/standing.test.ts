/** What withdrawing or archiving a scheme means is said before it is done. */
import { expect, test } from 'vitest';
import { consequencesOf, deedsOf, needsReason, type Deed } from '../../../designer/list/standing.ts';
import type { SchemeStandingDetail } from '../../../schemas/types/api.ts';

const detail = (rest: Partial<SchemeStandingDetail> = {}): SchemeStandingDetail => ({
  standing: 'offered',
  since: null,
  reason: null,
  version: 2,
  openCases: 0,
  begun: 0,
  changes: [],
  ...rest,
});

test.each([
  ['offered', 2, ['withdraw', 'archive']],
  ['offered', null, ['archive']],
  ['withdrawn', 2, ['restore', 'archive']],
  ['archived', 2, ['restore']],
  ['archived', null, ['restore']],
] as const)('what can be done of a scheme that is %s (version %s)', (standing, version, deeds) => {
  expect(deedsOf({ standing, version })).toEqual(deeds);
});

test.each<readonly [Deed, Partial<SchemeStandingDetail>, readonly string[], boolean]>([
  ['withdraw', { openCases: 3, begun: 2 }, ['then-no-request 0', 'then-cases 3', 'then-begun 2', 'then-back 0'], true],
  ['withdraw', {}, ['then-no-request 0', 'then-no-case 0', 'then-no-begun 0', 'then-back 0'], true],
  [
    'archive',
    { openCases: 1 },
    ['then-no-request 0', 'then-cases 1', 'then-no-begun 0', 'then-hidden 0', 'then-back 0'],
    true,
  ],
  ['archive', { version: null }, ['then-hidden 0', 'then-back 0'], false],
  ['restore', { standing: 'withdrawn' }, ['then-offered 0'], false],
  ['restore', { standing: 'archived', version: null }, ['then-listed 0'], false],
])('to %s is told', (deed, rest, told, asked) => {
  expect(consequencesOf(deed, detail(rest)).map(({ words, count }) => `${words} ${count}`)).toEqual(told);
  expect(needsReason(deed, detail(rest))).toBe(asked);
});
