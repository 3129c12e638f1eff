/** A scheme that is withdrawn receives nothing more, says why, and loses nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';
import { testNow } from '../../support/clock.ts';

const REASON = 'La délibération n° 12-90/APS est abrogée.';

let test: TestApp;
let cast: Cast;
let caseId: string;
let draft: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  caseId = await fileMedicalAid(test, cast.owner);
  draft = await writeMedicalAid(test, cast.owner);
});
afterAll(() => test.close());

const stand = (standing: string, reason?: string) =>
  test.request({
    method: 'PUT',
    url: `/api/v1/dispositifs/${SCHEME}/standing`,
    as: cast.author,
    payload: { standing, ...(reason !== undefined && { reason }) },
  });
const file = (id: string) =>
  test.request({ method: 'POST', url: '/api/v1/cases', as: cast.owner, payload: { draft: id, declaration: true } });
const begin = () =>
  test.request({ method: 'POST', url: '/api/v1/drafts', as: cast.owner, payload: { dispositif: SCHEME } });
const page = async (url: string): Promise<string> => (await test.request({ method: 'GET', url, as: cast.owner })).body;
const summary = async () =>
  (await test.request({ method: 'GET', url: `/api/v1/dispositifs/${SCHEME}`, as: cast.author })).json().summary;

describe('an author', () => {
  it('reads whom a withdrawal would concern', async () => {
    const read = await test.request({
      method: 'GET',
      url: `/api/v1/dispositifs/${SCHEME}/standing`,
      as: cast.author,
    });
    expect(read.json()).toMatchObject({ standing: 'offered', since: null, openCases: 1, begun: 1, changes: [] });
  });

  it('has to say why, since people are told', async () => {
    const refused = await stand('withdrawn');
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'standing-impossible', detail: expect.stringContaining('pourquoi') });
    expect((await stand('withdrawn', 'non')).statusCode).toBe(422);
  });

  it('withdraws the scheme, which is then offered nowhere', async () => {
    const done = await stand('withdrawn', REASON);
    expect(done.json()).toMatchObject({ standing: 'withdrawn', reason: REASON, changes: [{ standing: 'withdrawn' }] });
    expect(await summary()).toMatchObject({ standing: 'withdrawn', open: false });
    expect(await page('/')).not.toContain(`/demarches/${SCHEME}"`);
  });
});

describe('meanwhile', () => {
  it('who follows an old link reads why, and is offered no form', async () => {
    const sheet = await page(`/demarches/${SCHEME}`);
    expect(sheet).toContain(REASON.replace('n° 12', 'n°\u00A012'));
    expect(sheet).not.toContain(`href="/demarches/${SCHEME}/formulaire"`);
    expect(await page(`/demarches/${SCHEME}/formulaire`)).toContain('abrogée');
  });

  it('nobody begins a request', async () => {
    const refused = await begin();
    expect(refused.json()).toMatchObject({ code: 'scheme-closed', detail: expect.stringContaining(REASON) });
  });

  it('a begun request is still there to be read, says why, and is not filed', async () => {
    expect(await page(`/demarches/${SCHEME}/formulaire/${draft}/verification`)).toContain('abrogée');
    expect((await file(draft)).json()).toMatchObject({
      code: 'scheme-closed',
      detail: expect.stringContaining(REASON),
    });
    const kept = await test.request({ method: 'GET', url: `/api/v1/drafts/${draft}`, as: cast.owner });
    expect(kept.statusCode).toBe(200);
  });

  it('an agent enters what was received before that day, and nothing later', async () => {
    const enter = (receivedOn: string) =>
      test.request({
        method: 'POST',
        url: '/api/v1/drafts',
        as: cast.agent,
        payload: {
          dispositif: SCHEME,
          channel: 'letter',
          receivedOn,
          person: { givenName: 'Jean', familyName: 'Wamytan', email: null, phone: null, birthDate: null },
        },
      });
    const today = new Date(testNow().getTime() + 11 * 3_600_000).toISOString().slice(0, 10);
    const earlier = await enter('2026-02-02');
    expect([earlier.statusCode, earlier.body]).toMatchObject([201, expect.anything()]);
    expect((await enter(today)).json()).toMatchObject({ code: 'scheme-closed' });
  });

  it('an open case goes on', async () => {
    const read = await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as: cast.agent });
    const [task] = read.json().tasks;
    const taken = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/commands`,
      as: cast.agent,
      payload: { type: 'takeTask', task: task.id },
    });
    expect(taken.statusCode).toBe(200);
  });
});

describe('later', () => {
  it('the scheme is archived with the reason that people know already, and brought back', async () => {
    expect((await stand('archived')).json()).toMatchObject({ standing: 'archived', reason: REASON });
    expect((await stand('archived')).json().changes).toHaveLength(2);
    const back = await stand('offered');
    expect(back.json()).toMatchObject({ standing: 'offered', since: null, reason: null });
    expect(back.json().changes.map(({ standing }: { standing: string }) => standing)).toEqual([
      'offered',
      'archived',
      'withdrawn',
    ]);
    expect(await summary()).toMatchObject({ standing: 'offered' });
    expect(await page('/')).toContain(`/demarches/${SCHEME}"`);
    expect((await file(draft)).statusCode).toBe(201);
  });

  it('a scheme that was never published is archived, and cannot be withdrawn', async () => {
    const id = 'jamais-publie';
    await test.services.db('dispositif').insert({ id, title: 'Jamais publié' });
    const put = (standing: string) =>
      test.request({
        method: 'PUT',
        url: `/api/v1/dispositifs/${id}/standing`,
        as: cast.author,
        payload: { standing },
      });
    expect((await put('withdrawn')).json()).toMatchObject({ code: 'standing-impossible' });
    expect((await put('archived')).json()).toMatchObject({ standing: 'archived', reason: null });
    const unknown = await test.request({
      method: 'GET',
      url: '/api/v1/dispositifs/inconnu/standing',
      as: cast.author,
    });
    expect(unknown.json()).toMatchObject({ code: 'dispositif-unknown' });
  });
});
