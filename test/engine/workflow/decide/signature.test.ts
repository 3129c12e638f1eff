/** Under which name a decision is kept, and whose tasks are an actor's to do. */
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../../engine/workflow/decide/signature.ts';
import { isHolder, type Actor } from '../../../../engine/index.ts';

const absent = (name: string, ...functions: string[]) => ({ userId: `u-${name}`, name, functions });
const agent = (functions: readonly string[], ...standsFor: ReturnType<typeof absent>[]): Actor => ({
  type: 'agent',
  userId: 'u-Anne',
  name: 'Anne',
  functions,
  ...(standsFor.length > 0 && { standsFor }),
});

describe('the name under which a decision is kept', () => {
  it.each<[string, Actor, readonly string[], string]>([
    ['who holds the function', agent(['signataire']), ['signataire'], 'Anne'],
    [
      'who holds it in the place of an absent one',
      agent(['instructeur', 'signataire'], absent('Paul', 'signataire')),
      ['signataire'],
      'Anne, pour Paul, absent(e)',
    ],
    [
      'who holds another function that may as well',
      agent(['instructeur', 'signataire'], absent('Paul', 'signataire')),
      ['instructeur', 'signataire'],
      'Anne',
    ],
    [
      'who holds it themselves, while they stand in for a colleague with the same',
      agent(['signataire'], absent('Paul')),
      ['signataire'],
      'Anne',
    ],
    [
      'who holds it for one of two absent ones',
      agent(['instructeur', 'signataire'], absent('Paul', 'instructeur'), absent('Rose', 'signataire')),
      ['signataire'],
      'Anne, pour Rose, absent(e)',
    ],
    ['the applicant', { type: 'applicant', personId: 'p', name: 'Marie' }, ['applicant'], 'Marie'],
    ['time', { type: 'time' }, ['time'], 'Délai'],
  ])('is that of %s', (_what, actor, by, name) => {
    expect(signatureOf(actor, by)).toBe(name);
  });
});

it.each<[string, Actor, string, boolean]>([
  ['one’s own', agent([]), 'u-Anne', true],
  ['an absent colleague’s', agent([], absent('Paul')), 'u-Paul', true],
  ['a colleague’s who is there', agent([], absent('Paul')), 'u-Rose', false],
  ['an agent’s, seen by the applicant', { type: 'applicant', personId: 'u-Anne', name: 'A' }, 'u-Anne', false],
])('a task that is %s is theirs to do: %s', (_what, actor, userId, expected) => {
  expect(isHolder(actor, { userId })).toBe(expected);
});
