/** What is done to many cases goes on without who asked for it: each case once, by the rights of that moment, and found again. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { carryOutNext, endEmptyRuns, forgetRuns } from '../../../runtime/bulk/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let louise: TestPerson;
let cases: readonly string[];
let id: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const groups = [await groupOf(test.services, 'instructeur')];
  louise = await test.signIn({ email: 'louise@exemple.nc', name: 'Louise Naouna', roles: ['agent'], groups });
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.services.db('bulk_run').delete();
  cases = [await fileMedicalAid(test, cast.owner), await fileMedicalAid(test, cast.otherCitizen)];
  id = randomUUID();
});

const TAKE = { deed: 'take', action: null, data: {}, assigneeId: null, text: '' } as const;
const ask = (method: 'GET' | 'PUT' | 'POST', path: string, as: TestPerson = cast.agent, payload?: object) =>
  test.request({
    method,
    url: `/api/v1/cases/bulk/runs${path}`,
    as,
    ...(method !== 'GET' && { payload: payload ?? {} }),
  });
const begin = async (deed: object = {}, as: TestPerson = cast.agent, of: readonly string[] = cases) => {
  const items = of.map((one) => ({ id: one, expectedVersion: 1 }));
  const response = await ask('PUT', `/${id}`, as, { ...TAKE, cases: items, ...deed });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
};
const read = async (as?: TestPerson) => (await ask('GET', `/${id}`, as)).json();
const carryOut = async (most = 50) => {
  let count = 0;
  while (count < most && (await carryOutNext(test.services))) count += 1;
  return count;
};
const holders = () =>
  test.services
    .db('task')
    .whereIn('case_id', [...cases])
    .orderBy('case_id')
    .pluck<(string | null)[]>('assignee_id');
const messagesOf = async (caseId: string) =>
  (await test.services.db('case').where({ id: caseId }).first('data')).data.messages as { text: string }[];

describe('what is asked for many cases', () => {
  it('is kept at once, done by a worker, and counted as it goes', async () => {
    expect(await begin()).toMatchObject({ id, deed: 'take', state: 'running', total: 2, done: 0, seen: false });
    expect(await holders()).toEqual([null, null]);
    expect(await carryOut(1)).toBe(1);
    expect(await read()).toMatchObject({ run: { state: 'running', done: 1 }, results: [{ id: cases[0], ok: true }] });
    expect(await carryOut()).toBe(1);
    expect(await holders()).toEqual([cast.agent.userId, cast.agent.userId]);
    const { run, results } = await read();
    expect(run).toMatchObject({ state: 'ended', total: 2, done: 2, refused: 0 });
    expect(results).toMatchObject([
      { id: cases[0], number: expect.stringMatching(/^AM-/u), ok: true, message: null },
      { id: cases[1], ok: true },
    ]);
  });

  it('asked twice, since the answer was lost, is begun once', async () => {
    await begin();
    await begin();
    expect(await carryOut()).toBe(2);
    await begin();
    expect(await carryOut()).toBe(0);
    expect((await read()).run).toMatchObject({ total: 2, done: 2 });
  });

  it('counts a case once however often it is named, and leaves out what is not there', async () => {
    const [first = ''] = cases;
    expect(await begin({}, cast.agent, [first, first.toUpperCase(), randomUUID(), 'x'])).toMatchObject({ total: 1 });
    await test.services.db('bulk_run').delete();
    expect(await begin({}, cast.agent, ['x'])).toMatchObject({ total: 0, state: 'ended' });
  });

  it('says why of each that it does not apply to, and goes on with the others', async () => {
    const [first = ''] = cases;
    const url = '/api/v1/cases/bulk/deeds';
    const payload = { deed: 'take', assigneeId: null, text: '', cases: [first], dryRun: false };
    await test.request({ method: 'POST', url, as: louise, payload });
    await begin();
    await carryOut();
    expect(await read()).toMatchObject({
      run: { state: 'ended', done: 1, refused: 1 },
      results: [
        { ok: false, message: 'Louise Naouna s’occupe de ce dossier.' },
        { ok: true, message: null },
      ],
    });
  });

  it('gives to a colleague, and writes to each', async () => {
    await begin({ deed: 'assign', assigneeId: louise.userId });
    await carryOut();
    expect(await holders()).toEqual([louise.userId, louise.userId]);
    id = randomUUID();
    await begin({ deed: 'message', text: 'Bonjour {prénom}' });
    await carryOut();
    for (const one of cases)
      expect(await messagesOf(one)).toMatchObject([{ from: 'agent', text: expect.stringMatching(/^Bonjour \p{Lu}/u) }]);
  });

  it('takes an action under its title, on the version that it was chosen on', async () => {
    const as = cast.agent;
    const url = '/api/v1/cases/bulk/actions';
    const told = (await test.request({ method: 'POST', url, as, payload: { ids: cases } })).json();
    const [first, second] = told.cases;
    const moved = { ...second, expectedVersion: second.expectedVersion - 1 };
    const data = { motif: 'Les ressources dépassent le plafond du barème.' };
    const begun = await begin({ deed: 'act', action: 'proposerRefus', data, cases: [first, moved] });
    expect(begun.title).toMatch(/refus/iu);
    await carryOut();
    const { run, results } = await read();
    expect(run).toMatchObject({ state: 'ended', done: 1, refused: 1 });
    expect(results).toMatchObject([{ ok: true }, { ok: false, message: expect.stringContaining('changé') }]);
  });
});

describe('when something goes wrong', () => {
  it('is killed between a case and its mark: neither is there, and it is done once after', async () => {
    await begin({ deed: 'message', text: 'Une seule fois.' });
    const { db } = test.services;
    // The mark is refused as the crash of the machine would: with the whole of its transaction.
    await db.raw(
      `create function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$`,
    );
    await db.raw('create trigger crash before update of done on bulk_run for each row execute function crash()');
    expect(await carryOut(2)).toBe(2);
    for (const one of cases) expect(await messagesOf(one)).toEqual([]);
    await db.raw('drop trigger crash on bulk_run; drop function crash');
    await carryOut();
    for (const one of cases) expect(await messagesOf(one)).toHaveLength(1);
    expect((await read()).run).toMatchObject({ state: 'ended', done: 2, refused: 0 });
  });

  it('is carried out by several workers at once, each case by one of them', async () => {
    await begin({ deed: 'message', text: 'Une seule fois.' });
    await Promise.all([carryOut(), carryOut(), carryOut()]);
    for (const one of cases) expect(await messagesOf(one)).toHaveLength(1);
    expect((await read()).run).toMatchObject({ state: 'ended', done: 2, refused: 0 });
  });

  it('gives a case up that fails again and again, after the others, and says so', async () => {
    const [first = '', second = ''] = cases;
    await begin();
    const { caseReads } = test.services;
    const failing = {
      ...test.services,
      caseReads: {
        ...caseReads,
        head: (caseId: string) =>
          caseId === first ? Promise.reject(new Error('a fault of ours')) : caseReads.head(caseId),
      },
    };
    let count = 0;
    while (count < 20 && (await carryOutNext(failing))) count += 1;
    expect(count).toBe(4);
    const { run, results } = await read();
    expect(run).toMatchObject({ state: 'ended', done: 1, refused: 1 });
    expect(results).toMatchObject([
      { id: first, ok: false, message: expect.stringContaining('Essayez') },
      { id: second, ok: true },
    ]);
  });

  it('ends when its cases went from the register before their turn', async () => {
    await begin();
    await test.services.db('bulk_run_case').where({ run_id: id }).delete();
    expect(await carryOut()).toBe(0);
    await endEmptyRuns(test.services.db, test.services.clock.now());
    expect((await read()).run).toMatchObject({ state: 'ended', done: 0 });
  });
});

describe('runs of several agents', () => {
  it('take turns, case by case', async () => {
    await begin({ deed: 'message', text: 'Premier.' });
    const mine = id;
    id = randomUUID();
    await begin({ deed: 'message', text: 'Second.' }, louise);
    await carryOut(2);
    expect((await read(louise)).run).toMatchObject({ done: 1 });
    id = mine;
    expect((await read()).run).toMatchObject({ done: 1 });
  });

  it('are nobody else’s to read, to stop or to begin anew', async () => {
    await begin();
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/stop'],
      ['PUT', '/seen'],
    ] as const)
      expect((await ask(method, `/${id}${path}`, louise)).statusCode).toBe(404);
    const items = cases.map((one) => ({ id: one, expectedVersion: 1 }));
    expect((await ask('PUT', `/${id}`, louise, { ...TAKE, cases: items })).statusCode).toBe(404);
    expect((await ask('GET', '', louise)).json().items).toEqual([]);
    expect((await ask('GET', '')).json().items).toMatchObject([{ id, state: 'running' }]);
  });

  it('are ten at most that are not over', async () => {
    for (let count = 0; count < 10; count += 1) {
      id = randomUUID();
      await begin();
    }
    const items = [{ id: cases[0], expectedVersion: 1 }];
    const refused = await ask('PUT', `/${randomUUID()}`, cast.agent, { ...TAKE, cases: items });
    expect(refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining('dix') });
  });
});

describe('its agent', () => {
  it('may stop it: what is done stays done, what is left is told as not done', async () => {
    await begin();
    await carryOut(1);
    expect((await ask('POST', `/${id}/stop`)).json()).toMatchObject({ state: 'stopped', done: 1, total: 2 });
    expect(await carryOut()).toBe(0);
    expect(await read()).toMatchObject({
      run: { state: 'stopped' },
      results: [{ ok: true }, { ok: false, message: expect.stringContaining('arrêté') }],
    });
    expect(await holders()).toContain(null);
  });

  it('has seen how it ended, not before it has', async () => {
    await begin();
    expect((await ask('PUT', `/${id}/seen`)).json().seen).toBe(false);
    await carryOut();
    expect((await ask('PUT', `/${id}/seen`)).json().seen).toBe(true);
    expect((await ask('POST', `/${id}/stop`)).json().state).toBe('ended');
  });

  it('does no more with it once a right is gone, and reads no name any more', async () => {
    const group = await groupOf(test.services, 'instructeur');
    await begin({}, louise);
    await carryOut(1);
    await test.services.db('membership').where({ user_id: louise.userId, group_id: group }).delete();
    await carryOut();
    const { run, results } = await read(louise);
    expect(run).toMatchObject({ done: 1, refused: 1 });
    expect(results.map(({ number, applicant }: Record<string, string>) => [number, applicant])).toEqual([
      ['', ''],
      ['', ''],
    ]);
    await test.services.db('membership').insert({ user_id: louise.userId, group_id: group });
    expect((await read(louise)).results[0].number).toMatch(/^AM-/u);
  });

  it('does nothing to a case that is not theirs to work on', async () => {
    await begin({}, cast.otherAgent);
    await carryOut();
    expect((await read(cast.otherAgent)).run).toMatchObject({ done: 0, refused: 2 });
    expect(await holders()).toEqual([null, null]);
  });
});

it('is forgotten thirty days after its end', async () => {
  await begin();
  await forgetRuns(test.services.db, '2099-01-01T00:00:00Z');
  expect((await read()).run.state).toBe('running');
  await carryOut();
  await forgetRuns(test.services.db, test.services.clock.now());
  expect((await read()).run.state).toBe('ended');
  await forgetRuns(test.services.db, '2099-01-01T00:00:00Z');
  expect((await ask('GET', `/${id}`)).statusCode).toBe(404);
});
