/** How far tokens reach: never further than their owners, and what is for people at their screens alone not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenScope } from '../../../schemas/types/api.ts';
import { limitViewer, reaches } from '../../../runtime/identity/token-limits.ts';
import type { Viewer } from '../../../runtime/identity/viewer.ts';

const ALL: readonly TokenScope[] = [
  'sources.read',
  'sources.write',
  'cases.read',
  'cases.write',
  'people',
  'statistics',
  'own',
  'oversight',
  'administration',
];
const VIEWER: Viewer = {
  userId: 'u1',
  name: 'Élise Wéma',
  email: 'elise@exemple.nc',
  roles: ['agent'],
  groups: [{ id: 'g1', name: 'Aide médicale' }],
  functions: [
    { dispositif: 'aide-medicale', function: 'instructeur', route: null },
    { dispositif: 'permis-chasser', function: 'instructeur', route: 'Bourail' },
  ],
  standsFor: [
    {
      userId: 'u2',
      name: 'Paul Absent',
      until: '2026-03-09',
      personId: null,
      establishments: [],
      mandates: [],
      groups: [],
      functions: [{ dispositif: 'aide-medicale', function: 'signataire', route: null }],
    },
  ],
  establishments: [{ id: 'e1', name: 'Les Cagous', ridet: null, rna: null, role: 'representative' }],
  mandates: [],
  personId: 'p1',
};
const at = (capability: Parameters<typeof reaches>[1]['capability'], url = '/api/v1/x', scheme?: string) => ({
  capability,
  url,
  scheme,
});

describe('a token', () => {
  it.for(['token.manage', 'breach.keep', 'retention.carryOut', 'absence.say', 'demo.time'] as const)(
    'that was limited never reaches %s, whatever its scopes',
    (capability) => expect(reaches({ scopes: ALL, schemes: null }, at(capability))).toBe(false),
  );

  it('reaches who is signed in and the catalogue under any scope', () => {
    for (const scope of ALL)
      for (const capability of ['session.read', 'catalogue.read'] as const)
        expect(reaches({ scopes: [scope], schemes: null }, at(capability))).toBe(true);
  });

  it('that reads writes nothing', () => {
    for (const capability of [
      'source.write',
      'version.publish',
      'case.act',
      'case.instruct',
      'own.write',
      'people.manage',
    ] as const)
      expect(
        reaches(
          { scopes: ['sources.read', 'cases.read', 'people', 'statistics', 'oversight'], schemes: null },
          at(capability),
        ),
      ).toBe(false);
  });

  it('for some schemes reaches the sources of these, where a route names one', () => {
    const limits = { scopes: null, schemes: ['aide-medicale'] };
    const url = '/api/v1/dispositifs/:id/draft';
    expect(reaches(limits, at('source.write', url, 'aide-medicale'))).toBe(true);
    expect(reaches(limits, at('source.write', url, 'permis-chasser'))).toBe(false);
    expect(reaches(limits, at('source.write', '/api/v1/dispositifs'))).toBe(false);
    expect(reaches(limits, at('source.read', '/api/v1/lists/:id', 'aide-medicale'))).toBe(false);
    expect(reaches(limits, at('source.write', '/api/v1/dispositifs/:id/copies', 'aide-medicale'))).toBe(false);
  });
});

describe('its owner, as far as it reaches', () => {
  it('holds the functions of its schemes, those of absent colleagues included, and no group', () => {
    const seen = limitViewer(VIEWER, { scopes: ['cases.read'], schemes: ['permis-chasser'] });
    expect(seen.functions.map(({ dispositif }) => dispositif)).toEqual(['permis-chasser']);
    expect(seen.standsFor.map(({ functions }) => functions)).toEqual([[]]);
    expect(seen.groups).toEqual([]);
  });

  it('has nothing of their own unless it says so', () => {
    expect(limitViewer(VIEWER, { scopes: ['cases.write'], schemes: null })).toMatchObject({
      personId: null,
      establishments: [],
    });
    expect(limitViewer(VIEWER, { scopes: ['own'], schemes: null })).toMatchObject({ personId: 'p1', functions: [] });
  });

  it('never holds more than they do', () => {
    const limits = fc.record({
      scopes: fc.option(fc.subarray([...ALL], { minLength: 1 })),
      schemes: fc.option(fc.subarray(['aide-medicale', 'permis-chasser', 'aprah'], { minLength: 1 })),
    });
    fc.assert(
      fc.property(limits, (some) => {
        const seen = limitViewer(VIEWER, some);
        expect(VIEWER.functions).toEqual(expect.arrayContaining([...seen.functions]));
        expect(VIEWER.groups).toEqual(expect.arrayContaining([...seen.groups]));
        expect(seen.roles).toEqual(VIEWER.roles);
        expect([VIEWER.personId, null]).toContain(seen.personId);
      }),
    );
  });
});
