/** What an agent has typed on a case and not sent: kept for them, on whatever machine, and for nobody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetJottings } from '../../../runtime/cases/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  caseId = await fileMedicalAid(test, cast.owner);
});

const keep = (value: object | null, revision: number, place = 'note', as: TestPerson = cast.agent) =>
  test.request({
    method: 'PUT',
    url: `/api/v1/cases/${caseId}/jottings/${encodeURIComponent(place)}`,
    as,
    payload: { value, revision },
  });
const kept = async (...given: Parameters<typeof keep>): Promise<number> => {
  const response = await keep(...given);
  expect(response.statusCode).toBe(200);
  return response.json().revision;
};
const list = async (as: TestPerson = cast.agent) =>
  (await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}/jottings`, as })).json().items;

it('is given back where it was typed, and goes once it is sent', async () => {
  const first = await kept({ text: 'Bonjour' }, 0, 'message');
  const action = await kept({ motif: 'Trop de' }, 0, 'action:proposerRefus');
  expect(await list()).toEqual([
    { place: 'action:proposerRefus', value: { motif: 'Trop de' }, revision: action },
    { place: 'message', value: { text: 'Bonjour' }, revision: first },
  ]);
  await kept(null, action, 'action:proposerRefus');
  expect(await list()).toMatchObject([{ place: 'message' }]);
});

it('is read by who typed it alone, on that case alone', async () => {
  await kept({ text: 'Entre nous' }, 0);
  expect(await list(cast.signatory)).toEqual([]);
  caseId = await fileMedicalAid(test, cast.owner);
  expect(await list()).toEqual([]);
});

it('leaves no reading: nothing is shown that the agent did not write', async () => {
  await kept({ text: 'x' }, 0);
  await list();
  expect(await test.services.db('reading').where({ case_id: caseId })).toEqual([]);
});

describe('two pages of the same agent', () => {
  it('do not overwrite each other', async () => {
    const first = await kept({ text: 'un' }, 0);
    const second = await kept({ text: 'un deux' }, first);
    expect(second).toBeGreaterThan(first);
    const late = await keep({ text: 'un trois' }, first);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: 'jotting-changed' });
    expect(await list()).toMatchObject([{ value: { text: 'un deux' }, revision: second }]);
  });

  it('do not take away what the other goes on typing', async () => {
    const first = await kept({ text: 'un' }, 0);
    await kept({ text: 'un deux' }, first);
    expect((await keep(null, first)).json()).toMatchObject({ code: 'jotting-changed' });
    expect(await list()).toMatchObject([{ value: { text: 'un deux' } }]);
  });

  it('never meet a revision again: what is typed after a message left is something else', async () => {
    const first = await kept({ text: 'un' }, 0);
    await kept(null, first);
    const second = await kept({ text: 'deux' }, 0);
    expect(second).toBeGreaterThan(first);
    expect((await keep({ text: 'un bis' }, first)).statusCode).toBe(409);
  });

  it('may both have sent it', async () => {
    const first = await kept({ text: 'un' }, 0);
    await kept(null, first);
    expect((await keep(null, first)).statusCode).toBe(200);
  });
});

it('is bounded: places of the screen alone, and no more than a message', async () => {
  for (const place of ['Note', 'note:', 'note:é', '.', 'a'.repeat(101)])
    expect((await keep({}, 0, place)).statusCode).toBeGreaterThanOrEqual(400);
  expect((await keep({ text: 'x'.repeat(200_000) }, 0)).statusCode).toBe(413);
  for (let place = 0; place < 40; place += 1) await kept({}, 0, `action:a${place}`);
  expect((await keep({}, 0)).statusCode).toBe(409);
});

it('is forgotten when nobody comes back to it, and with the right to the case', async () => {
  await kept({ text: 'ancien' }, 0);
  await test.services
    .db('jotting')
    .where({ case_id: caseId })
    .update({ saved_at: new Date('2020-01-01') });
  await kept({ text: 'd’hier' }, 0, 'message');
  await forgetJottings(test.services.db);
  expect(await list()).toMatchObject([{ place: 'message' }]);
  const stranger = await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}/jottings`, as: cast.otherAgent });
  expect(stranger.statusCode).toBeGreaterThanOrEqual(400);
});
