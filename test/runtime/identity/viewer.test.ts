/** What an agent holds on a case: through the group of the case's route there, and through no other. */
import { describe, expect, it } from 'vitest';
import { dispositifsOf, functionsIn, functionsOn, type Viewer } from '../../../runtime/identity/viewer.ts';
import { gate, may, type Relation } from '../../../runtime/identity/permissions.ts';
import { nameWithAddress } from '../../../runtime/identity/rights/right-change.ts';
import type { Role } from '../../../schemas/types/api.ts';

const viewerWith = (functions: Viewer['functions']): Viewer => ({
  userId: 'u',
  name: 'Anne',
  email: 'anne@example.nc',
  roles: ['agent'],
  groups: [],
  establishments: [],
  mandates: [],
  functions,
  standsFor: [],
  personId: null,
});
const hold = (name: string, route: string | null = null, dispositif = 'aide') => ({
  dispositif,
  function: name,
  route,
});
const caseOf = (routes?: Readonly<Record<string, string | null>>) => ({
  dispositif: { id: 'aide', version: 1 },
  ...(routes && { routes }),
});

describe('the functions that an agent holds on a case', () => {
  it.each([
    ['of a scheme without routes: the function’s own', [hold('instruction')], undefined, ['instruction']],
    ['of another scheme: none', [hold('instruction', null, 'autre')], undefined, []],
    ['on their route: theirs', [hold('instruction', 'nord')], { instruction: 'nord' }, ['instruction']],
    ['on another route: none', [hold('instruction', 'sud')], { instruction: 'nord' }, []],
    ['on a route, through the function’s own group: none', [hold('instruction')], { instruction: 'nord' }, []],
    ['on no route, through the group of one: none', [hold('instruction', 'nord')], { instruction: null }, []],
    [
      'on no route, through the function’s own group: theirs',
      [hold('instruction')],
      { instruction: null },
      ['instruction'],
    ],
    [
      'with the route of another function: that of each counts for itself',
      [hold('instruction', 'nord'), hold('decision', 'nord'), hold('visa')],
      { instruction: 'nord', decision: 'sud' },
      ['instruction', 'visa'],
    ],
    [
      'of a function named like a member of objects: none by accident',
      [hold('decision', 'nord')],
      { toString: 'nord' },
      [],
    ],
  ])('%s', (_case, functions, routes, held) => {
    expect(functionsOn(viewerWith(functions), caseOf(routes))).toEqual(held);
  });

  it('are told once for a scheme, whatever the routes they are held for', () => {
    const viewer = viewerWith([hold('instruction', 'nord'), hold('instruction', 'sud'), hold('avis', null, 'autre')]);
    expect(functionsIn(viewer, 'aide')).toEqual(['instruction']);
    expect(functionsIn(viewer, 'inconnu')).toEqual([]);
    expect(dispositifsOf(viewer)).toEqual(['aide', 'autre']);
  });
});

describe('what people may do', () => {
  const only = (...roles: Role[]) => ({ roles });
  const citizen = only();

  it.each<[string, Relation[], boolean]>([
    ['an agent of another scheme', [], false],
    ['who holds a function of the case', ['functionHolder'], true],
    ['whose opinion was asked', ['consulted'], true],
  ])('a case is no more read than needed: %s (%j) → %s', (_who, relations, allowed) => {
    expect(may(only('agent'), 'case.read', relations)).toBe(allowed);
    expect(may(only('administrator', 'author', 'dpo', 'agent'), 'case.read', relations)).toBe(allowed);
  });

  it('whose opinion was asked neither reads what the applicant and the service write, nor makes the case go on', () => {
    for (const capability of ['message.read', 'case.receipt', 'case.instruct', 'case.fileFor'] as const)
      expect(may(only('agent'), capability, ['consulted'])).toBe(false);
  });

  it('who asked for something reads it and does not instruct it, were they an agent too', () => {
    for (const viewer of [citizen, only('agent')]) {
      expect(may(viewer, 'case.read', ['owner'])).toBe(true);
      expect(may(viewer, 'case.instruct', ['owner'])).toBe(false);
    }
  });

  it('an administrator gives rights and reads no file; who watches over data reads who read, and changes nothing', () => {
    expect([may(only('administrator'), 'people.manage'), may(only('administrator'), 'file.read')]).toEqual([
      true,
      false,
    ]);
    expect([may(only('dpo'), 'reading.list'), may(only('dpo'), 'right.history')]).toEqual([true, true]);
    expect([may(only('dpo'), 'people.manage'), may(only('administrator'), 'reading.list')]).toEqual([false, false]);
  });

  it('whoever is at the door is told to sign in only where that could help', () => {
    expect(gate(null, 'catalogue.read')).toBe('open');
    expect(gate(null, 'draft.write')).toBe('depends');
    expect(gate(null, 'case.read')).toBe('sign-in');
    expect(gate(null, 'people.manage')).toBe('sign-in');
    expect(gate(citizen, 'case.read')).toBe('depends');
    expect(gate(citizen, 'people.manage')).toBe('closed');
    expect(gate(only('agent'), 'queue.read')).toBe('open');
  });
});

describe('an account in the history of rights', () => {
  it('is told with its address, since two agents may have the same name', () => {
    expect(nameWithAddress({ name: 'Anne Naouna', email: 'a@example.nc' })).toBe('Anne Naouna (a@example.nc)');
    expect(nameWithAddress({ name: 'a@example.nc', email: 'a@example.nc' })).toBe('a@example.nc');
  });
});
