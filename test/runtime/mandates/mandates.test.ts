/** Somebody is appointed, acts in the name of who appointed them, and ceases to. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDueAccounts } from '../../../runtime/closing/carry-out.ts';
import { endDueMandates } from '../../../runtime/mandates/index.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import type { CaseDetail, MyMandates } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, publishMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';
import { appoint, offeredToken } from '../../support/mandates.ts';
import { testNow } from '../../support/clock.ts';

let test: TestApp;
let instructor: TestPerson;
let marie: TestPerson;
let paul: TestPerson;
let count = 0;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  const groups = [await groupOf(test.services, 'instructeur')];
  instructor = await test.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
});
afterAll(() => test.close());
beforeEach(async () => {
  count += 1;
  marie = await test.signIn({ email: `marie-${count}@exemple.nc`, name: 'Marie Wamytan' });
  paul = await test.signIn({ email: `paul-${count}@exemple.nc`, name: 'Paul Wea' });
});

const api = async (as: TestPerson, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const response = await test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
  return { status: response.statusCode, body: response.body === '' ? null : response.json() };
};
const mandatesOf = async (as: TestPerson): Promise<MyMandates> => (await api(as, 'GET', '/me/mandates')).body;
const caseOf = async (as: TestPerson, id: string): Promise<CaseDetail> => (await api(as, 'GET', `/cases/${id}`)).body;
const mailsTo = async (email: string): Promise<readonly string[]> => {
  const rows = await test.services
    .db('outbox')
    .where({ type: 'mail' })
    .whereRaw(`payload ->> 'to' = ?`, [email])
    .orderBy('id');
  return rows.map(({ payload }) => payload.subject);
};
const NEW = { name: 'Paul Wea', schemes: null, until: null, earlier: false };
const viewerOf = async ({ userId }: TestPerson) => {
  const [viewer] = await readViewers(test.services.db, [userId]);
  if (!viewer) throw new Error('no viewer');
  return viewer;
};

describe('somebody is appointed', () => {
  it('waits until its link is used, by an account that is not the principal’s, and once', async () => {
    await appoint(test, { principal: marie, agent: paul, accepted: false });
    expect((await mandatesOf(marie)).given).toMatchObject([
      { agent: 'Paul Wea', email: paul.email, acceptedAt: null, schemes: null, until: null },
    ]);
    expect((await viewerOf(paul)).mandates).toEqual([]);
    const token = await offeredToken(test, paul.email);
    const answer = (as: TestPerson, accept: boolean) => api(as, 'POST', '/me/mandates/answers', { token, accept });
    expect((await answer(marie, true)).body.code).toBe('mandate-own');
    expect((await answer(marie, false)).body.code).toBe('mandate-link-used');
    expect((await answer(paul, true)).status).toBe(204);
    expect((await answer(paul, true)).body.code).toBe('mandate-link-used');
    expect((await mandatesOf(paul)).held).toMatchObject([{ principal: 'Marie Wamytan', email: null }]);
    expect((await viewerOf(paul)).mandates).toMatchObject([{ name: 'Marie Wamytan', schemes: null }]);
    expect(await mailsTo(marie.email)).toContain('Paul Wea agit maintenant pour vous');
  });

  it('may refuse, which ends it and is told', async () => {
    await appoint(test, { principal: marie, agent: paul, accepted: false });
    const token = await offeredToken(test, paul.email);
    expect((await api(paul, 'POST', '/me/mandates/answers', { token, accept: false })).status).toBe(204);
    expect((await mandatesOf(marie)).given[0]?.endedAt).not.toBeNull();
    expect(await mailsTo(marie.email)).toEqual(['Paul Wea n’accepte pas votre mandat']);
  });

  it('acts for a person under one mandate at a time, and a link serves no more once it is taken back or old', async () => {
    await appoint(test, { principal: marie, agent: paul });
    const second = await appoint(test, { principal: marie, agent: paul, accepted: false });
    const token = await offeredToken(test, paul.email);
    const accept = () => api(paul, 'POST', '/me/mandates/answers', { token, accept: true });
    expect((await accept()).body.code).toBe('mandate-already');
    await api(marie, 'DELETE', `/me/mandates/${second}`);
    expect((await accept()).body.code).toBe('mandate-link-used');
    await appoint(test, { principal: marie, agent: paul, accepted: false });
    await test.services
      .db('mandate')
      .whereNull('accepted_at')
      .update({ link_ends_at: new Date(0) });
    const old = { token: await offeredToken(test, paul.email), accept: true };
    expect((await api(paul, 'POST', '/me/mandates/answers', old)).body.code).toBe('mandate-link-used');
  });

  it('is not oneself, nor anybody without a scheme that exists, and not more often than an address bears', async () => {
    const give = (more: object) => api(marie, 'POST', '/me/mandates', { ...NEW, email: paul.email, ...more });
    expect((await give({ email: marie.email.toUpperCase() })).body.code).toBe('mandate-own');
    expect((await give({ schemes: ['aucun'], email: 'rien' })).body).toMatchObject({
      code: 'data-invalid',
      errors: [{ pointer: '/email' }, { pointer: '/schemes' }],
    });
    for (let sent = 0; sent < 5; sent += 1) expect((await give({})).status).toBe(201);
    expect((await give({})).body.code).toBe('mandate-later');
  });

  it('leaves twenty standing at most', async () => {
    const give = (nth: number) => api(marie, 'POST', '/me/mandates', { ...NEW, email: `p${nth}-${count}@exemple.nc` });
    for (let nth = 0; nth < 20; nth += 1) expect((await give(nth)).status).toBe(201);
    expect((await give(20)).body.code).toBe('mandates-full');
  });

  it('is a line of the journal of rights at each step', async () => {
    const id = await appoint(test, { principal: marie, agent: paul, schemes: [SCHEME], until: '2030-01-31' });
    await api(paul, 'DELETE', `/me/mandates/${id}`);
    const lines = await test.services.db('right_change').where({ subject_id: id }).orderBy('id');
    expect(lines.map(({ kind, by_name: by }) => [kind, by])).toEqual([
      ['mandate-given', 'Marie Wamytan'],
      ['mandate-accepted', 'Paul Wea'],
      ['mandate-ended', 'Paul Wea'],
    ]);
    expect(lines[1]).toMatchObject({
      subject: 'Paul Wea – pour Marie Wamytan',
      before: null,
      after: { mandate: 'une démarche, jusqu’au 31 janvier 2030 inclus' },
    });
  });
});

describe('what is filed under a mandate', () => {
  it('is the principal’s; the case, its history and its receipt say who filed it, and under which mandate', async () => {
    const under = await appoint(test, { principal: marie, agent: paul });
    const id = await fileMedicalAid(test, paul, { under });
    const detail = await caseOf(instructor, id);
    const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'Pacific/Noumea' }).format(testNow());
    expect(detail.applicant).toMatchObject({ givenName: 'Marie', familyName: 'Wamytan', email: marie.email });
    expect(detail.mandate).toMatchObject({ name: 'Paul Wea', id: under });
    expect(detail.mandate?.quality).toBe(`mandataire, par mandat du ${day.replace(/^1 /u, '1er ')}`);
    expect(detail.history.find(({ type }) => type === 'filed')?.who).toBe('Paul Wea, mandataire');
    const mine = await caseOf(marie, id);
    expect(mine.history.find(({ type }) => type === 'filed')?.text).toBe(
      'Vous avez déposé votre demande en ligne. Fait pour vous par Paul Wea, mandataire.',
    );
    expect((await api(marie, 'GET', '/me/cases')).body.items).toMatchObject([{ id }]);
    expect((await api(paul, 'GET', '/me/cases')).body.items).toEqual([]);
    expect((await api(paul, 'GET', `/me/cases?mandate=${under}`)).body.items).toMatchObject([{ id }]);
    expect((await api(instructor, 'GET', `/me/cases?mandate=${under}`)).status).toBe(404);
    const receipt = await test.request({ url: `/api/v1/cases/${id}/receipt`, as: marie });
    expect(receipt.statusCode).toBe(200);
    const events = await test.services.db('case_event').where({ case_id: id, seq: 1 }).first();
    expect(events.actor.mandate).toEqual({ id: under, principal: events.body.applicant.personId });
  });

  it('begins with the principal’s details, but not with their household, and with nothing of their agent’s', async () => {
    const { db } = test.services;
    await db('person').where({ user_id: marie.userId }).update({ birth_date: '1988-05-14' });
    await db('household_member').insert({
      person_id: (await db('person').where({ user_id: marie.userId }).first('id')).id,
      id: '7f6b0c7e-8d8c-4a3c-9f86-3a5e2f0b9a01',
      family_name: 'Wamytan',
      given_names: 'Rose',
      birth_date: '2019-11-23',
      relation: 'enfant',
    });
    const under = await appoint(test, { principal: marie, agent: paul });
    const { body } = await api(paul, 'POST', '/drafts', { dispositif: SCHEME, under });
    expect(body.answers.identite).toMatchObject({ nom: 'Wamytan', prenoms: 'Marie', dateNaissance: '1988-05-14' });
    expect(JSON.stringify(body.answers)).not.toContain('Rose');
    const own = (await api(marie, 'POST', '/drafts', { dispositif: SCHEME })).body;
    expect(JSON.stringify(own.answers)).toContain('Rose');
  });

  it('stays with the principal as soon as it is begun, whatever becomes of the mandate', async () => {
    const under = await appoint(test, { principal: marie, agent: paul });
    const draft = await writeMedicalAid(test, paul, { under });
    expect((await api(marie, 'GET', `/drafts/${draft}`)).status).toBe(200);
    expect((await api(paul, 'GET', `/me/cases?mandate=${under}`)).body.drafts).toMatchObject([{ id: draft }]);
    expect((await api(paul, 'GET', '/me/cases')).body.drafts).toEqual([]);
    await api(marie, 'DELETE', `/me/mandates/${under}`);
    expect((await api(paul, 'GET', `/drafts/${draft}`)).status).toBe(404);
    expect((await api(paul, 'POST', '/cases', { draft, declaration: true })).status).toBe(404);
    const filed = await api(marie, 'POST', '/cases', { draft, declaration: true });
    expect(filed.status).toBe(201);
    // Who filed it is the principal herself.
    expect((await caseOf(instructor, filed.body.id)).mandate).toBeNull();
  });

  it('is told to its principal deed by deed', async () => {
    const under = await appoint(test, { principal: marie, agent: paul });
    const id = await fileMedicalAid(test, paul, { under });
    await api(marie, 'POST', `/cases/${id}/commands`, { type: 'sendMessage', text: 'De moi.', files: [] });
    await api(paul, 'POST', `/cases/${id}/commands`, { type: 'sendMessage', text: 'De sa part.', files: [] });
    const { items } = (await api(marie, 'GET', `/me/mandates/${under}/deeds`)).body;
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ case: id, scheme: expect.stringContaining('Aide médicale') });
    expect(items[1].text).toContain('a été déposée');
    const zip = await test.request({ url: '/api/v1/me/export', as: marie });
    expect(zip.rawPayload.includes('mandats.json')).toBe(true);
  });
});

describe('a mandate ends', () => {
  it('after its last day: nobody acts from midnight on, and both are told once', async () => {
    const id = await appoint(test, { principal: marie, agent: paul, until: '2030-01-31' });
    await test.services.db('mandate').where({ id }).update({ last_day: '2026-01-31' });
    expect((await viewerOf(paul)).mandates).toEqual([]);
    expect(await endDueMandates(test.services)).toBe(1);
    expect(await endDueMandates(test.services)).toBe(0);
    expect(await mailsTo(marie.email)).toContain('Paul Wea n’agit plus pour vous');
    expect(await mailsTo(paul.email)).toContain('Vous n’agissez plus pour Marie Wamytan');
    expect((await mandatesOf(paul)).held).toEqual([]);
  });

  it.each([
    // Of who leaves without a request nothing is kept: their mandate goes with them, or names nobody any more.
    ['principal', []],
    ['agent', [{ ended_by: 'closing', agent_id: null }]],
  ] as const)('when the account of its %s is closed', async (who, left) => {
    const id = await appoint(test, { principal: marie, agent: paul });
    const [leaving, staying] = who === 'principal' ? [marie, paul] : [paul, marie];
    const { personId } = await viewerOf(leaving);
    await test.services.db('account_closing').insert({
      id: '4b1e2c8a-30d5-4b8e-8d7f-0f6e3c9a7b1d',
      user_id: leaving.userId,
      person_id: personId,
      asked_at: new Date(0),
      closes_at: new Date(0),
    });
    expect(await closeDueAccounts(test.services)).toBe(1);
    await test.services.db('account_closing').delete();
    expect((await viewerOf(staying)).mandates).toEqual([]);
    expect(await mailsTo(staying.email)).toContainEqual(expect.stringMatching(/plus pour/u));
    expect(await test.services.db('mandate').where({ id }).select('ended_by', 'agent_id')).toEqual(left);
  });
});
