/** What a person and a program meet at the door of a route, before its handler knows more of them. */
import { describe, expect, it, test } from 'vitest';
import { codeOfRefusal } from '../../../runtime/identity/auth-refusals.ts';
import { gate, may, principalsOf } from '../../../runtime/identity/permissions.ts';
import { signInError } from '../../../runtime/site/pages/sign-in/model.ts';

const holder = (...roles: readonly ('agent' | 'author' | 'dpo' | 'administrator')[]) => ({ roles });

describe('a route of business applications', () => {
  it.each([
    ['nobody', null],
    ['an agent', holder('agent')],
    ['an administrator', holder('administrator')],
    ['the data-protection officer', holder('dpo')],
  ])('is neither open nor closed to %s before the token is known', (_who, viewer) => {
    expect(gate(viewer, 'application.read')).toBe('depends');
    expect(may(viewer, 'application.read')).toBe(false);
  });

  it('is open to an application alone', () => {
    expect(may(null, 'application.read', ['application'])).toBe(true);
    expect(may(null, 'application.read', ['owner', 'functionHolder', 'draftHolder', 'consulted'])).toBe(false);
  });

  it('gives an application nothing that people have', () => {
    for (const capability of ['case.read', 'case.act', 'file.read', 'own.read', 'queue.read', 'people.manage'] as const)
      expect([capability, may(null, capability, ['application'])]).toEqual([capability, false]);
    expect([...principalsOf(null, ['application'])]).toEqual(['anyone', 'application']);
  });
});

describe('declaring applications', () => {
  it.each([
    ['administrator', 'open'],
    ['agent', 'closed'],
    ['author', 'closed'],
    ['dpo', 'closed'],
  ] as const)('is to %s %s', (role, verdict) => {
    expect(gate(holder(role), 'application.manage')).toBe(verdict);
  });

  it('asks who is not signed in to do so', () => {
    expect(gate(null, 'application.manage')).toBe('sign-in');
  });
});

describe('hearing at once that a right or a session ended', () => {
  it.each([
    ['agent', 'open'],
    ['dpo', 'open'],
    ['administrator', 'open'],
    ['author', 'closed'],
  ] as const)('is to %s %s', (role, verdict) => {
    expect(gate(holder(role), 'live.hear')).toBe(verdict);
  });

  it('is for nobody who has no role', () => {
    expect(gate(holder(), 'live.hear')).toBe('closed');
    expect(gate(null, 'live.hear')).toBe('sign-in');
  });
});

test('that an account is disabled has a code of ours, whatever the way of signing in', () => {
  expect(codeOfRefusal('ACCOUNT_DISABLED', 403)).toBe('account-disabled');
  expect(codeOfRefusal('account_disabled', 403)).toBeUndefined();
});

test.each([
  ['ACCOUNT_DISABLED', 'Ce compte est désactivé'],
  ['code', ''],
])('who comes back from the identity service with %s reads it', (error, words) => {
  expect(signInError(error, 'NC Connect')).toContain(words);
  expect(signInError('autre', 'NC Connect')).not.toContain('désactivé');
});
