import { describe, expect, it } from 'vitest';
import { actorFor, isForRequest, isForScheme, mandateOf, type Mandated } from '../../../runtime/identity/index.ts';
import { actsForAll, begunFor, requestsFor } from '../../../runtime/identity/acting.ts';
import type { Absent, Viewer } from '../../../runtime/identity/viewer.ts';

const mandate: Mandated = {
  id: 'm-1',
  personId: 'p-marie',
  userId: 'marie',
  name: 'Marie Wamytan',
  schemes: ['aide-medicale'],
  givenAt: '2026-03-01T00:00:00.000Z',
  until: null,
  since: '2026-03-02T00:00:00+00:00',
};
const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  userId: 'paul',
  name: 'Paul Wea',
  email: 'paul@exemple.nc',
  roles: [],
  groups: [],
  functions: [],
  standsFor: [],
  establishments: [],
  mandates: [mandate],
  personId: 'p-paul',
  ...more,
});
const request = (more: object = {}): Parameters<typeof actorFor>[1] => ({
  applicant: { personId: 'p-marie', givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null },
  dispositif: { id: 'aide-medicale', version: 1 },
  filedAt: '2026-03-02T00:00:00.000Z',
  mandate: null,
  opinions: {},
  outcome: null,
  ...more,
});
const CLUB = { id: 'club', name: 'Club', ridet: null };

describe('what a mandate opens', () => {
  it.each([
    ['a request of its scheme since it was accepted', {}, true],
    ['one that was filed a moment before', { filedAt: '2026-03-01T23:59:59.999Z' }, false],
    ['one of another scheme', { dispositif: { id: 'permis-chasser', version: 1 } }, false],
    ['one of somebody else', { applicant: { ...request().applicant, personId: 'p-jean' } }, false],
    ['one of an association of theirs', { applicant: { ...request().applicant, establishment: CLUB } }, false],
  ])('%s: %j', (_what, more, opens) => expect(isForRequest(mandate, request(more))).toBe(opens));

  it('opens all schemes where none is named, and what was filed before where that was said', () => {
    const all = { ...mandate, schemes: null, since: null };
    const old = { dispositif: { id: 'permis-chasser', version: 1 }, filedAt: '2020-01-01T00:00:00.000Z' };
    expect(isForScheme(all, 'permis-chasser')).toBe(true);
    expect(isForRequest(all, request(old))).toBe(true);
  });

  it('opens what was begun under it, and nothing else', () => {
    const draft = { mandateId: 'm-1', dispositifId: 'aide-medicale' };
    expect(mandateOf(viewer(), draft)).toBe(mandate);
    expect(mandateOf(viewer(), { ...draft, mandateId: null })).toBeUndefined();
    expect(mandateOf(viewer(), { ...draft, dispositifId: 'permis-chasser' })).toBeUndefined();
    expect(mandateOf(viewer({ mandates: [] }), draft)).toBeUndefined();
  });
});

describe('who acts under a mandate', () => {
  it('is named as such, with the mandate and its principal', () => {
    expect(actorFor(viewer(), request())).toEqual({
      type: 'applicant',
      personId: 'p-paul',
      name: 'Paul Wea, mandataire',
      mandate: { id: 'm-1', principal: 'p-marie' },
    });
  });

  const agent = {
    roles: ['agent'],
    functions: [{ dispositif: 'aide-medicale', function: 'instructeur', route: null }],
  } as const;
  it.each([
    ['what is not entrusted to them', request({ filedAt: '2020-01-01T00:00:00.000Z' }), [mandate]],
    [
      'what they filed under a mandate that ended',
      request({ mandate: { name: 'Paul', quality: 'mandataire', given: { id: 'm-0', personId: 'p-paul' } } }),
      [],
    ],
  ])('judges nothing of whom they act for: %s', (_what, subject, mandates) => {
    expect(actorFor(viewer({ ...agent, mandates }), subject)).toEqual({
      type: 'applicant',
      personId: 'p-paul',
      name: 'Paul Wea',
    });
  });

  it('lends nobody their functions on it while they are away', () => {
    const absent: Absent = { ...viewer(agent), until: '2026-04-01', establishments: [] };
    const deputy = viewer({ ...agent, userId: 'anne', personId: 'p-anne', mandates: [], standsFor: [absent] });
    const actor = actorFor(deputy, request());
    expect(actor.type === 'agent' && actor.functions).toEqual([]);
    const other = actorFor({ ...deputy, standsFor: [{ ...absent, mandates: [] }] }, request());
    expect(other.type === 'agent' && other.functions).toEqual(['instructeur']);
  });
});

it('offers companies first, then persons, and begins for the one that is chosen', () => {
  const club = { ...CLUB, rna: null, role: 'representative' } as const;
  const [first, second] = actsForAll(viewer({ establishments: [club] }));
  expect([first?.name, second?.name]).toEqual(['Club', 'Marie Wamytan']);
  expect(begunFor(first ?? null)).toEqual({ establishmentId: 'club', mandateId: null });
  expect(begunFor(second ?? null)).toEqual({ establishmentId: null, mandateId: 'm-1' });
  expect(begunFor(null)).toEqual({ establishmentId: null, mandateId: null });
  expect(requestsFor(viewer(), first ?? null)).toEqual({ establishment: 'club' });
  expect(requestsFor(viewer(), second ?? null)).toMatchObject({ mandate: { id: 'm-1' } });
  expect(requestsFor(viewer(), null)).toEqual({ person: 'p-paul' });
  expect(requestsFor(viewer({ personId: null }), null)).toBeNull();
});
