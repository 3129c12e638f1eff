/** What an agent is to one case, with the colleagues whose place they take. */
import { describe, expect, it } from 'vitest';
import { actorFor, ownFunctions, type Viewer } from '../../../runtime/identity/index.ts';
import type { Absent } from '../../../runtime/identity/viewer.ts';

const hold = (name: string) => ({ dispositif: 'aide', function: name, route: null });
const absent = (name: string, functions: readonly string[], more: Partial<Absent> = {}): Absent => ({
  userId: `u-${name}`,
  name,
  until: '2027-03-12',
  personId: null,
  establishments: [],
  mandates: [],
  groups: [],
  functions: functions.map(hold),
  ...more,
});
const viewer = (functions: readonly string[], ...standsFor: Absent[]): Viewer => ({
  userId: 'u-Anne',
  name: 'Anne',
  email: 'anne@example.nc',
  roles: ['agent'],
  groups: [{ id: 'g', name: 'Mairie' }],
  functions: functions.map(hold),
  standsFor,
  establishments: [],
  mandates: [],
  personId: 'p-Anne',
});
const subject = (personId = 'p-Marie', establishment?: string): Parameters<typeof actorFor>[1] => ({
  applicant: {
    personId,
    givenName: 'Marie',
    familyName: 'Wéma',
    email: null,
    phone: null,
    ...(establishment !== undefined && { establishment: { id: establishment, name: 'Club', ridet: null } }),
  },
  dispositif: { id: 'aide', version: 1 },
  filedAt: '2026-03-02T00:00:00.000Z',
  mandate: null,
  opinions: {},
  outcome: null,
});
const functionsOf = (actor: ReturnType<typeof actorFor>) => (actor.type === 'agent' ? actor.functions : actor.type);

describe('who takes the place of an absent colleague', () => {
  const both = viewer(['instructeur', 'signataire'], absent('Paul', ['signataire'], { personId: 'p-Paul' }));

  it('is an agent with both their functions, who says for whom', () => {
    expect(actorFor(both, subject())).toEqual({
      type: 'agent',
      userId: 'u-Anne',
      name: 'Anne',
      functions: ['instructeur', 'signataire'],
      standsFor: [{ userId: 'u-Paul', name: 'Paul', functions: ['signataire'] }],
    });
  });

  it('does not decide in the place of the one who asks', () => {
    expect(actorFor(both, subject('p-Paul'))).toEqual({
      type: 'agent',
      userId: 'u-Anne',
      name: 'Anne',
      functions: ['instructeur'],
    });
    const ofClub = viewer(['signataire'], absent('Paul', ['signataire'], { establishments: ['club'] }));
    expect(functionsOf(actorFor(ofClub, subject('p-Marie', 'club')))).toEqual([]);
    expect(functionsOf(actorFor(ofClub, subject('p-Marie', 'autre')))).toEqual(['signataire']);
  });

  it('keeps what another absent colleague lends them', () => {
    const two = viewer(
      ['signataire'],
      absent('Paul', ['signataire'], { personId: 'p-Paul' }),
      absent('Rose', ['signataire']),
    );
    expect(functionsOf(actorFor(two, subject('p-Paul')))).toEqual(['signataire']);
  });

  it('stays the applicant of their own request', () => {
    expect(actorFor(both, subject('p-Anne')).type).toBe('applicant');
  });

  it('holds of their own what nobody lends them', () => {
    expect(ownFunctions(both)).toEqual([hold('instructeur')]);
    expect(ownFunctions(viewer(['instructeur']))).toEqual([hold('instructeur')]);
  });
});
