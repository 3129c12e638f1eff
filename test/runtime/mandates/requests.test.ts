/** Which requests, filed and begun, a mandate opens, as lists ask for them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openRequestOf,
  requestsOf,
  seenRequestsOf,
  unreadRequests,
  type RequestsOf,
} from '../../../runtime/cases/index.ts';
import { draftsFor } from '../../../runtime/filing/index.ts';

import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import type { Mandated, Viewer } from '../../../runtime/identity/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, publishMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';
import { appoint } from '../../support/mandates.ts';

let test: TestApp;
let marie: TestPerson;
let paul: TestPerson;
let mandate: Mandated;
let before: string;
let after: string;

const viewerOf = async ({ userId }: TestPerson): Promise<Viewer> => {
  const [viewer] = await readViewers(test.services.db, [userId]);
  if (!viewer) throw new Error('no viewer');
  return viewer;
};

beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  marie = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  const groups = [await groupOf(test.services, 'instructeur')];
  paul = await test.signIn({ email: 'paul@exemple.nc', name: 'Paul Wea', roles: ['agent'], groups });
  before = await fileMedicalAid(test, marie);
  await appoint(test, { principal: marie, agent: paul });
  after = await fileMedicalAid(test, marie);
  const [one] = (await viewerOf(paul)).mandates;
  if (!one) throw new Error('no mandate');
  mandate = one;
});
afterAll(() => test.close());

describe('requests that were filed', () => {
  const idsOf = async (of: RequestsOf): Promise<readonly string[]> =>
    (await requestsOf(test.services.db, of)).map(({ id }) => id);

  it.each([
    ['since it was accepted', {}, () => [after]],
    ['all of them where the principal opened those, the newest first', { since: null }, () => [after, before]],
    ['none of another scheme', { schemes: ['permis-chasser'] }, () => []],
    ['those of its scheme', { schemes: [SCHEME] }, () => [after]],
  ])('are listed: %s', async (_which, more, expected) => {
    expect(await idsOf({ mandate: { ...mandate, ...more } })).toEqual(expected());
  });

  it('are as many as are asked for', async () => {
    const all = { mandate: { ...mandate, since: null } };
    expect(await requestsOf(test.services.db, all, 1)).toHaveLength(1);
  });

  it('are marked where the service wrote, and found while they are open, as far as the mandate goes', async () => {
    const { db } = test.services;
    await db('case').update({ applicant_unread_since: new Date() });
    expect([...(await unreadRequests(db, { mandate }))]).toEqual([after]);
    expect((await openRequestOf(db, { mandate }, SCHEME))?.id).toBe(after);
    expect(await openRequestOf(db, { mandate }, 'permis-chasser')).toBeUndefined();
    expect(
      await openRequestOf(db, { mandate: { ...mandate, since: '2099-01-01T00:00:00.000Z' } }, SCHEME),
    ).toBeUndefined();
  });

  it('are on no list of the desk of who acts for their principal, those before included', async () => {
    const viewer = await viewerOf(paul);
    const seen = async (as: Viewer): Promise<readonly string[]> => {
      const { requests } = await seenRequestsOf(test.services, as, mandate.personId, { limit: 10 });
      return requests.map(({ id }) => id);
    };
    expect(await seen(viewer)).toEqual([]);
    expect(await seen({ ...viewer, mandates: [] })).toEqual([after, before]);
  });
});

describe('requests that were begun', () => {
  it('are shown to whom they are shared with: what was begun under it, and what one began oneself', async () => {
    const { db } = test.services;
    const own = await writeMedicalAid(test, marie);
    const under = await writeMedicalAid(test, paul, { under: mandate.id });
    const idsOf = async (person: TestPerson, acting: Parameters<typeof draftsFor>[2]): Promise<readonly string[]> =>
      (await draftsFor(db, await viewerOf(person), acting)).map(({ id }) => id).toSorted();
    const acting = { type: 'mandate', ...mandate } as const;
    expect(await idsOf(paul, acting)).toEqual([under]);
    expect(await idsOf(paul, null)).toEqual([]);
    expect(await idsOf(marie, null)).toEqual([own, under].toSorted());
    // A mandate that ended opens nothing, whatever a page still says.
    await db('mandate').update({ ended_at: new Date(), ended_by: 'principal' });
    expect(await idsOf(paul, acting)).toEqual([]);
    expect(await idsOf(marie, null)).toEqual([own, under].toSorted());
  });
});
