/** Several cases are taken, given to a colleague, or written to: told first, then done, each on its own. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let louise: TestPerson;
let cases: readonly string[];
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const groups = [await groupOf(test.services, 'instructeur')];
  louise = await test.signIn({ email: 'louise@exemple.nc', name: 'Louise Naouna', roles: ['agent'], groups });
});
afterAll(() => test.close());
beforeEach(async () => {
  cases = [await fileMedicalAid(test, cast.owner), await fileMedicalAid(test, cast.otherCitizen)];
});

const send = async (deed: object, dryRun: boolean, as: TestPerson = cast.agent) => {
  const payload = { assigneeId: null, text: '', cases, ...deed, dryRun };
  const response = await test.request({ method: 'POST', url: '/api/v1/cases/bulk/deeds', as, payload });
  expect(response.statusCode).toBe(200);
  return response.json().results;
};
const holders = () =>
  test.services
    .db('task')
    .whereIn('case_id', [...cases])
    .pluck<(string | null)[]>('assignee_id');
const readings = async () => (await test.services.db('reading').whereIn('case_id', [...cases])).length;
const messagesOf = async (id: string) =>
  (await test.services.db('case').where({ id }).first('data')).data.messages as { text: string }[];

describe('taking', () => {
  it('is told first and changes nothing, then is done; to select a case is not to read it', async () => {
    const before = await readings();
    expect(await send({ deed: 'take' }, true)).toMatchObject([{ ok: true, message: null }, { ok: true }]);
    expect(await holders()).toEqual([null, null]);
    expect(await send({ deed: 'take' }, false)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await holders()).toEqual([cast.agent.userId, cast.agent.userId]);
    expect(await readings()).toBe(before);
  });

  it('leaves what a colleague has taken, and says whose it is; the others are taken all the same', async () => {
    await send({ deed: 'take', cases: [cases[0]] }, false, louise);
    const results = await send({ deed: 'take' }, false);
    expect(results).toMatchObject([{ ok: false, message: 'Louise Naouna s’occupe de ce dossier.' }, { ok: true }]);
  });

  it('says where there is nothing to take: taken already, or not mine', async () => {
    await send({ deed: 'take' }, false);
    expect(await send({ deed: 'take' }, true)).toMatchObject([{ ok: false, message: expect.any(String) }, {}]);
    expect(await send({ deed: 'take' }, true, cast.signatory)).toMatchObject([{ ok: false }, { ok: false }]);
  });

  it('tells nothing of a case that one may not see, nor of one that is not there', async () => {
    const nowhere = [cases[0], randomUUID(), 'x'];
    for (const result of await send({ deed: 'take', cases: nowhere }, true, cast.otherAgent))
      expect(result).toMatchObject({ ok: false, number: '', applicant: '' });
    expect(await send({ deed: 'take', cases: [cases[0], cases[0]] }, true)).toHaveLength(1);
  });
});

describe('giving to a colleague', () => {
  it('is done where they hold the function, and tells them', async () => {
    expect(await send({ deed: 'assign', assigneeId: louise.userId }, true)).toMatchObject([{ ok: true }, { ok: true }]);
    await send({ deed: 'assign', assigneeId: louise.userId }, false);
    expect(await holders()).toEqual([louise.userId, louise.userId]);
    const told = await test.services
      .db('outbox')
      .whereIn('case_id', [...cases])
      .where({ type: 'agentNotice' });
    expect(told.map(({ payload }) => payload.to)).toEqual([[louise.userId], [louise.userId]]);
  });

  it('is refused for who does not hold it, by a sentence', async () => {
    for (const assigneeId of [cast.signatory.userId, 'nobody', null]) {
      const results = await send({ deed: 'assign', assigneeId }, true);
      expect(results).toMatchObject([{ ok: false, message: expect.stringMatching(/\.$/u) }, { ok: false }]);
    }
    expect(await holders()).toEqual([null, null]);
  });
});

describe('writing', () => {
  const text = 'Bonjour {prénom} {nom}, le dossier {numéro} ({dispositif}) est à l’étape {étape}.';

  it('is read for each before it leaves, and leaves as it was read', async () => {
    const before = await readings();
    const results = await send({ deed: 'message', text }, true);
    for (const { ok, number, text: written, unreached } of results) {
      expect([ok, unreached]).toEqual([true, false]);
      expect(written).toContain(`le dossier ${number} (`);
      expect(written).not.toMatch(/[{}]/u);
    }
    expect(await messagesOf(cases[0] ?? '')).toEqual([]);
    await send({ deed: 'message', text }, false);
    for (const [at, id] of cases.entries())
      expect(await messagesOf(id)).toMatchObject([{ from: 'agent', text: results[at].text }]);
    expect(await readings()).toBe(before);
  });

  it('says whom nothing tells of it', async () => {
    const [id = ''] = cases;
    const { data } = await test.services.db('case').where({ id }).first('data');
    const applicant = { ...data.applicant, email: null };
    await test.services
      .db('case')
      .where({ id })
      .update({ data: JSON.stringify({ ...data, applicant }) });
    expect(await send({ deed: 'message', text: 'Bonjour' }, true)).toMatchObject([
      { unreached: true },
      { unreached: false },
    ]);
  });

  it('refuses an empty message, and who may not write', async () => {
    expect(await send({ deed: 'message', text: '  ' }, false)).toMatchObject([{ ok: false }, { ok: false }]);
    expect(await send({ deed: 'message', text }, false, cast.otherAgent)).toMatchObject([{ ok: false }, { ok: false }]);
    for (const id of cases) expect(await messagesOf(id)).toEqual([]);
  });
});
