/** Agents find who is twice in the register, compare, merge and undo: as far as they file for people and see a request. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MergePreview, PersonMergeList, PersonPairList } from '../../../schemas/types/api.ts';
import { likenPeople, listPairs, type Pair } from '../../../runtime/merging/index.ts';
import type { PairsFound } from '../../../runtime/merging/store/pairs.ts';
import { ensurePerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import { enter } from '../../support/register.ts';

let test: TestApp;
let cast: Cast;
/** The owner of a request that the agent deals with, with an account. */
let owner: string;
/** The same person as a counter knew them. */
let atCounter: string;

const call = async (
  as: TestPerson | undefined,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
) => {
  const answer = await test.request({ method, url: `/api/v1${path}`, ...(as && { as }), ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const pairs = async (as: TestPerson = cast.agent): Promise<PersonPairList['items']> =>
  (await call(as, 'GET', '/people/pairs')).body.items;
const preview = async (one = owner, other = atCounter): Promise<MergePreview> =>
  (await call(cast.agent, 'GET', `/people/${one}/merges/${other}`)).body;
const order = async (change: object = {}) => ({
  one: atCounter,
  other: owner,
  digest: (await preview()).digest,
  taken: [],
  ground: 'document',
  reason: 'Vue au guichet de Thio.',
  ...change,
});
const merges = async (as: TestPerson = cast.agent): Promise<PersonMergeList['items']> =>
  (await call(as, 'GET', '/people/merges')).body.items;

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const caseId = await fileMedicalAid(test, cast.owner);
  ({ person_id: owner } = await test.services.db('case').where({ id: caseId }).first('person_id'));
  await test.services.db('person').where({ id: owner }).update({ birth_date: '1988-05-14', phone: '+687261234' });
  atCounter = await enter(test.services, { phone: '+687261234', birthDate: '1988-05-14', givenName: 'MARIE' });
  await likenPeople(test.services);
});
afterAll(() => test.close());

describe('who may be one person', () => {
  it('is listed to who sees a request of one of them, with what they share', async () => {
    const items = await pairs();
    expect(items).toHaveLength(1);
    const accounts = new Map([items[0]?.one, items[0]?.other].map((one) => [one?.id, one?.account]));
    expect(accounts).toEqual(
      new Map([
        [owner, true],
        [atCounter, false],
      ]),
    );
    expect(items[0]?.alike).toContainEqual({ detail: 'birthDate', alike: 'same' });
    expect(await pairs(cast.otherAgent)).toEqual([]);
  });

  it('is told to both: what they see of it is who compared', async () => {
    await pairs();
    const { body } = await call(cast.owner, 'GET', '/me/readings');
    expect(body.items.map(({ reason }: { reason: string }) => reason).join(' ')).toContain('Comparaison de fiches');
  });

  it('is worked out anew when a detail changes, and said no more when it does not fit', async () => {
    await test.services.db('person').where({ id: atCounter }).update({ birth_date: '2001-01-01' });
    await likenPeople(test.services);
    expect(await pairs()).toEqual([]);
    await test.services.db('person').where({ id: atCounter }).update({ birth_date: '1988-05-14' });
    await likenPeople(test.services);
    expect(await pairs()).toHaveLength(1);
  });

  it('is not asked by who files for nobody, is asked for an opinion, or is one of them', async () => {
    const idle = await test.signIn({ email: 'sans-groupe@exemple.nc', roles: ['agent'] });
    for (const as of [idle, cast.owner, cast.dpo, cast.administrator, cast.author]) {
      expect((await call(as, 'GET', '/people/pairs')).status).toBe(403);
      expect((await call(as, 'GET', `/people/${owner}/merges/${atCounter}`)).status).toBe(403);
      expect((await call(as, 'PUT', `/people/${owner}/apart/${atCounter}`)).status).toBe(403);
    }
    expect((await call(cast.otherAgent, 'GET', `/people/${owner}/merges/${atCounter}`)).status).toBe(404);
    const groups = [await groupOf(test.services, 'instructeur')];
    const own = await test.signIn({
      email: 'agent-double@exemple.nc',
      name: 'Marie Wamytan',
      roles: ['agent'],
      groups,
    });
    const caseId = await fileMedicalAid(test, own);
    const { person_id: self } = await test.services.db('case').where({ id: caseId }).first('person_id');
    expect((await call(own, 'GET', `/people/${self}/merges/${atCounter}`)).status).toBe(403);
    expect((await call(own, 'POST', '/people/merges', await order({ other: self }))).status).toBe(403);
    expect((await call(undefined, 'GET', '/people/pairs')).status).toBe(401);
  });

  it('leads on who sees few of many: no more is looked at for a page than it may cost', async () => {
    const { db } = test.services;
    const nobody = { personId: null, establishments: [], principals: [], groups: [] };
    const parameters = {
      ...nobody,
      schemes: ['permis-chasser'],
      functions: ['instructeur'],
      routes: [''],
      instructs: [true],
    };
    const asked = { parameters, own: [], limit: 20 };
    const ends: string[] = [];
    let after: Pair | null = null;
    do {
      const found: PairsFound = await listPairs(db, { ...asked, after }, 1);
      expect(found.pairs).toEqual([]);
      after = found.next;
      if (after) ends.push(`${after.one} ${after.other}`);
    } while (after);
    const all = await db('person_pair')
      .orderBy([{ column: 'score', order: 'desc' }, 'one', 'other'])
      .select('one', 'other');
    expect(all.length).toBeGreaterThan(0);
    expect(ends).toEqual(all.map(({ one, other }) => `${one} ${other}`));
  });

  it('pages, whatever cursor is given', async () => {
    for (const cursor of ['x', '~~', `1~${owner}`, `1~${owner}~x`, `999999~${owner}~${owner}`])
      expect((await call(cast.agent, 'GET', `/people/pairs?cursor=${encodeURIComponent(cursor)}`)).status).toBe(200);
    for (const cursor of ['x', '-1', '99999999999999999'])
      expect((await call(cast.agent, 'GET', `/people/merges?cursor=${cursor}`)).status).toBe(200);
  });
});

describe('two people', () => {
  it('are offered as one no more once an agent said so, until it is taken back', async () => {
    expect((await call(cast.agent, 'PUT', `/people/${owner}/apart/${atCounter}`)).status).toBe(204);
    expect(await pairs()).toEqual([]);
    await test.services.db('person').where({ id: owner }).update({ phone: '+687261235' });
    await test.services.db('person').where({ id: owner }).update({ phone: '+687261234' });
    await likenPeople(test.services);
    expect(await pairs()).toEqual([]);
    expect((await preview()).apart).toMatchObject({ by: cast.agent.name });
    expect((await call(cast.agent, 'DELETE', `/people/${owner}/apart/${atCounter}`)).status).toBe(204);
    expect((await call(cast.agent, 'DELETE', `/people/${owner}/apart/${atCounter}`)).status).toBe(404);
    await likenPeople(test.services);
    expect(await pairs()).toHaveLength(1);
  });
});

describe('a merge', () => {
  it('is shown before it is done: both side by side, what goes along, what one may go by', async () => {
    const shown = await preview(atCounter, owner);
    expect([shown.kept.id, shown.merged.id, shown.obstacle]).toEqual([owner, atCounter, null]);
    expect(shown.grounds).toEqual(['document']);
    expect(shown.details.find(({ detail }) => detail === 'email')).toMatchObject({ fixed: true, merged: null });
    expect(shown.details.find(({ detail }) => detail === 'names')).toMatchObject({
      alike: 'same',
      kept: 'Marie Wamytan',
      merged: 'MARIE Wamytan',
    });
  });

  it('goes by nothing that is not so, and is done without a reason by nobody', async () => {
    const post = async (change: object) =>
      (await call(cast.agent, 'POST', '/people/merges', await order(change))).body.code;
    expect(await post({ ground: 'file' })).toBe('merge-ground');
    expect(await post({ ground: 'vouched' })).toBe('merge-ground');
    expect(await post({ reason: '  ' })).toBe('text-missing');
    expect(await post({ digest: 'x' })).toBe('merge-changed');
    expect(await post({ other: randomUUID() })).toBe('not-found');
    expect(await post({ one: owner, other: owner })).toBe('merge-gone');
    expect((await call(cast.otherAgent, 'POST', '/people/merges', await order())).status).toBe(404);
    expect(await merges()).toEqual([]);
  });

  it('of two accounts, or of two identities that are vouched for, is refused with a sentence', async () => {
    const caseId = await fileMedicalAid(test, cast.otherCitizen);
    const { person_id: other } = await test.services.db('case').where({ id: caseId }).first('person_id');
    const shown = await preview(owner, other);
    expect(shown.obstacle).toBe('accounts');
    const refused = await call(cast.agent, 'POST', '/people/merges', await order({ one: other, digest: shown.digest }));
    expect(refused).toMatchObject({ status: 409, body: { code: 'merge-accounts' } });
    const claims = {
      givenName: 'Marie',
      familyName: 'Wamytan',
      birthDate: '1988-05-14',
      birthPlace: null,
      gender: null,
    };
    for (const { userId } of [cast.owner, cast.otherCitizen])
      await ensurePerson(test.services.db, userId, { ...claims, verified: 2 });
    const both = await preview(owner, other);
    expect(both.obstacle).toBe('verified');
    expect((await preview()).grounds).toEqual(['vouched', 'document']);
    await ensurePerson(test.services.db, cast.owner.userId, { ...claims, verified: 1 });
    const himself = { ...claims, givenName: 'Jean', familyName: 'Autre', birthDate: '1970-01-01' };
    await ensurePerson(test.services.db, cast.otherCitizen.userId, { ...himself, verified: 1 });
  });

  it('is done, told to the holder by mail, read by who looks for either, and undone', async () => {
    const done = await call(cast.agent, 'POST', '/people/merges', await order({ ground: 'document' }));
    expect(done).toMatchObject({ status: 201, body: { kept: owner } });
    expect(await pairs()).toEqual([]);
    const found = await call(cast.agent, 'GET', '/people?q=MARIE+wamytan+14/05/1988');
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([owner]);
    const record = await call(cast.agent, 'GET', `/people/${atCounter}`);
    expect(record.body).toMatchObject({ id: owner });
    const mails = await test.services.db('outbox').where({ type: 'mail' }).pluck('payload');
    expect(mails.filter(({ to, subject }) => to === cast.owner.email && subject.includes('réunies'))).toHaveLength(1);
    const [line] = await merges();
    expect(line).toMatchObject({
      by: cast.agent.name,
      kept: { id: owner },
      requests: 0,
      undo: 'possible',
      undone: null,
    });
    expect(await merges(cast.signatory)).toHaveLength(1);
    expect(await merges(cast.otherAgent)).toEqual([]);
    const path = `/people/merges/${line?.id}/undo`;
    expect((await call(cast.otherAgent, 'POST', path, { reason: 'x' })).status).toBe(404);
    expect((await call(cast.agent, 'POST', path, { reason: ' ' })).body.code).toBe('text-missing');
    expect((await call(cast.signatory, 'POST', path, { reason: 'Deux sœurs.' })).status).toBe(204);
    expect((await call(cast.signatory, 'POST', path, { reason: 'Encore.' })).body.code).toBe('merge-undone');
    expect((await merges())[0]).toMatchObject({ undo: 'done', undone: { reason: 'Deux sœurs.' } });
    await likenPeople(test.services);
    expect(await pairs()).toHaveLength(1);
    const people = (await test.services.db('outbox').where({ type: 'webhook' }).pluck('payload')).map(
      ({ name }) => name,
    );
    expect(people).toEqual(expect.arrayContaining(['person.merged', 'person.unmerged']));
  });
});
