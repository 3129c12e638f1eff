/** A mandate signed on paper: recorded with its scan by an agent who files for people, and from then on like any other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetScans } from '../../../runtime/mandates/index.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import type { ApiFile } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, multipart, PDF, publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { offeredToken } from '../../support/mandates.ts';
import { testNow } from '../../support/clock.ts';

let test: TestApp;
let agent: TestPerson;
let stranger: TestPerson;
let marie: TestPerson;
let paul: TestPerson;
let mariesId: string;
let count = 0;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  const groups = [await groupOf(test.services, 'instructeur')];
  agent = await test.signIn({ email: 'agent@exemple.nc', name: 'Jeanne Agent', roles: ['agent'], groups });
  stranger = await test.signIn({ email: 'autre@exemple.nc', name: 'Luc Autre', roles: ['agent'] });
});
afterAll(() => test.close());
beforeEach(async () => {
  count += 1;
  marie = await test.signIn({ email: `marie-${count}@exemple.nc`, name: 'Marie Wamytan' });
  paul = await test.signIn({ email: `paul-${count}@exemple.nc`, name: 'Paul Wea' });
  mariesId = await personOf(marie);
});

async function personOf({ userId }: TestPerson): Promise<string> {
  const [viewer] = await readViewers(test.services.db, [userId]);
  if (typeof viewer?.personId !== 'string') throw new Error('not in the register');
  return viewer.personId;
}

const api = async (as: TestPerson, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const response = await test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
  return { status: response.statusCode, body: response.body === '' ? null : response.json() };
};
async function scanOf(person: string, as: TestPerson = agent): Promise<ApiFile> {
  const url = `/api/v1/people/${person}/mandate-scans`;
  const sent = await test.request({ method: 'POST', url, as, ...multipart('procuration.pdf', PDF) });
  if (sent.statusCode !== 201) throw new Error(sent.body);
  return sent.json();
}
const SIGNED = { name: 'Paul Wea', schemes: [SCHEME], until: null, earlier: true };
async function record(change: object = {}, person = mariesId) {
  const scan = (await scanOf(person)).id;
  return api(agent, 'POST', `/people/${person}/mandates`, { ...SIGNED, email: paul.email, scan, ...change });
}
const mailsTo = async (email: string): Promise<readonly string[]> => {
  const rows = await test.services
    .db('outbox')
    .where({ type: 'mail' })
    .whereRaw(`payload ->> 'to' = ?`, [email])
    .orderBy('id');
  return rows.map(({ payload }) => payload.subject);
};
const accept = async (as: TestPerson) =>
  api(as, 'POST', '/me/mandates/answers', { token: await offeredToken(test, paul.email), accept: true });
const listed = async (person = mariesId) => (await api(agent, 'GET', `/people/${person}/mandates`)).body.items;

describe('what a person signed', () => {
  it('tells both, waits to be accepted, and then opens what was said and no more', async () => {
    const filed = await fileMedicalAid(test, marie);
    const recorded = await record();
    expect(recorded).toMatchObject({ status: 201, body: { told: true } });
    expect(await mailsTo(paul.email)).toEqual(['Une personne vous demande d’agir pour elle']);
    expect(await mailsTo(marie.email)).toContain('Votre mandat à Paul Wea est enregistré');
    expect((await api(paul, 'GET', `/cases/${filed}`)).status).toBe(403);
    expect(await listed()).toMatchObject([{ agent: 'Paul Wea', recordedBy: 'Jeanne Agent', acceptedAt: null }]);
    expect((await accept(paul)).status).toBe(204);
    expect((await api(paul, 'GET', `/cases/${filed}`)).status).toBe(200);
    expect(await mailsTo(marie.email)).toContain('Paul Wea agit maintenant pour vous');
  });

  it('is among the mandates of both, its scan shown to who signed alone', async () => {
    const { body } = await record();
    await accept(paul);
    const given = (await api(marie, 'GET', '/me/mandates')).body.given[0];
    expect(given).toMatchObject({ id: body.id, recordedBy: 'Jeanne Agent', scan: expect.any(String) });
    const held = (await api(paul, 'GET', '/me/mandates')).body.held[0];
    expect(held).toMatchObject({ id: body.id, recordedBy: 'Jeanne Agent', scan: null });
    const read = async (as: TestPerson | undefined) =>
      (await test.request({ method: 'GET', url: `/api/v1/files/${given.scan}`, as })).statusCode;
    expect(await Promise.all([marie, agent, paul, stranger, undefined].map(read))).toEqual([200, 200, 404, 404, 401]);
  });

  it('is told to who signed among the readings of their data, and kept in the journal of rights under the agent’s name', async () => {
    await record();
    const readings = (await api(marie, 'GET', '/me/readings')).body.items;
    expect(JSON.stringify(readings)).toContain('Lecture ou enregistrement d’un mandat sur papier, au guichet');
    const line = await test.services.db('right_change').where({ kind: 'mandate-given' }).orderBy('id', 'desc').first();
    expect(JSON.stringify(line)).toContain('Jeanne Agent');
    expect(JSON.stringify(line)).toContain('Paul Wea – pour Marie Wamytan');
  });

  it('ends as others do: by who signed, by who accepted', async () => {
    for (const who of ['principal', 'agent'] as const) {
      const { body } = await record();
      await accept(paul);
      const as = who === 'principal' ? marie : paul;
      expect((await api(as, 'DELETE', `/me/mandates/${body.id}`)).status).toBe(204);
      expect(await listed()).toEqual([]);
    }
  });

  it('ends at the counter too, and both are told', async () => {
    const { body } = await record();
    await accept(paul);
    const url = `/people/${mariesId}/mandates/${body.id}`;
    expect((await api(stranger, 'DELETE', url)).status).toBe(403);
    expect((await api(agent, 'DELETE', url)).status).toBe(204);
    expect((await api(agent, 'DELETE', url)).status).toBe(404);
    expect(await mailsTo(marie.email)).toContain('Paul Wea n’agit plus pour vous');
    expect(await mailsTo(paul.email)).toContain('Vous n’agissez plus pour Marie Wamytan');
    expect(await test.services.db('mandate').where({ id: body.id }).first()).toMatchObject({ ended_by: 'counter' });
  });
});

describe('a person without an account', () => {
  const poor = async (email: string | null): Promise<string> => {
    const person = { givenName: 'Rosalie', familyName: 'Poadja', email };
    const draft = { dispositif: SCHEME, channel: 'counter', receivedOn: '2026-03-02', person };
    const begun = await api(agent, 'POST', '/drafts', draft);
    return (await test.services.db('case_draft').where({ id: begun.body.id }).first()).person_id;
  };

  it('is told by mail where the register has an address', async () => {
    const email = `rosalie-${count}@exemple.nc`;
    expect((await record({}, await poor(email))).body).toMatchObject({ told: true });
    expect(await mailsTo(email)).toEqual(['Votre mandat à Paul Wea est enregistré']);
    await accept(paul);
    expect(await mailsTo(email)).toContain('Paul Wea agit maintenant pour vous');
  });

  it('and is not where there is none, which the agent learns', async () => {
    expect((await record({}, await poor(null))).body).toMatchObject({ told: false });
    expect((await accept(paul)).status).toBe(204);
  });
});

describe('is refused', () => {
  it.each<[string, () => object, string]>([
    ['to who would appoint themself', () => ({ email: marie.email }), 'mandate-own'],
    ['to the agent who records', () => ({ email: agent.email.toUpperCase() }), 'mandate-own'],
    ['without the scan of this person', () => ({ scan: '6a5d9c1e-0000-4000-8000-000000000001' }), 'mandate-scan'],
    ['for schemes that the agent does not file under', () => ({ schemes: ['permis-chasser'] }), 'data-invalid'],
    ['for none', () => ({ schemes: [] }), 'data-invalid'],
    ['without a name', () => ({ name: ' ' }), 'data-invalid'],
    ['for a day that is past', () => ({ until: '2020-01-01' }), 'data-invalid'],
  ])('%s', async (_why, change, code) => {
    expect((await record(change())).body).toMatchObject({ code });
    expect(await listed()).toEqual([]);
    expect(await mailsTo(paul.email)).toEqual([]);
  });

  it('with a scan that another agent sent, that is of another person, or that is of another mandate', async () => {
    const groups = [await groupOf(test.services, 'instructeur')];
    const colleague = await test.signIn({ email: `collegue-${count}@exemple.nc`, roles: ['agent'], groups });
    const scans = [await scanOf(mariesId, colleague), await scanOf(await personOf(paul))];
    for (const { id: scan } of scans) expect((await record({ scan })).body.code).toBe('mandate-scan');
    const used = (await scanOf(mariesId)).id;
    expect((await record({ scan: used })).status).toBe(201);
    expect((await record({ scan: used })).body.code).toBe('mandate-scan');
  });

  it('to agents who file for nobody, for themselves, and for nobody of the register', async () => {
    const url = (person: string): string => `/people/${person}/mandates`;
    expect((await api(stranger, 'GET', url(mariesId))).status).toBe(403);
    expect((await api(marie, 'GET', url(mariesId))).status).toBe(403);
    expect((await api(agent, 'GET', url(await personOf(agent)))).status).toBe(403);
    expect((await api(agent, 'GET', url('6a5d9c1e-0000-4000-8000-000000000001'))).status).toBe(404);
  });

  it('to be accepted by the agent who recorded it, whoever reads the link', async () => {
    await record();
    expect((await accept(agent)).body.code).toBe('mandate-own');
    expect((await accept(paul)).status).toBe(204);
  });
});

describe('a scan', () => {
  const daysLater = (days: number): string => new Date(testNow().getTime() + days * 86_400_000).toISOString();
  const forget = (now: string) => forgetScans({ ...test.services, clock: { ...test.services.clock, now: () => now } });
  const isKept = async (id: string): Promise<boolean> =>
    (await test.services.db('file').where({ id }).first()) !== undefined;

  it('of no mandate is forgotten after a day, with its bytes', async () => {
    const { id } = await scanOf(mariesId);
    await forget(daysLater(0.9));
    expect(await isKept(id)).toBe(true);
    await forget(daysLater(1.1));
    expect(await isKept(id)).toBe(false);
    expect(await test.services.files.open(id)).toBeNull();
  });

  it('of a mandate is kept as long as it stands and a year after it', async () => {
    const { body } = await record();
    const { scan } = (await api(marie, 'GET', '/me/mandates')).body.given[0];
    await forget(daysLater(4000));
    expect(await isKept(scan)).toBe(true);
    await api(marie, 'DELETE', `/me/mandates/${body.id}`);
    await forget(daysLater(364));
    expect(await isKept(scan)).toBe(true);
    await forget(daysLater(367));
    expect(await isKept(scan)).toBe(false);
    expect((await api(marie, 'GET', '/me/mandates')).body.given[0]).toMatchObject({ id: body.id, scan: null });
  });
});
