/** Markers on documents: who sees them, who changes them, and what becomes of them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listMarkers } from '../../../runtime/cases/index.ts';
import type { PageMarker } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let caseId: string;
let fileId: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  caseId = await fileMedicalAid(test, cast.owner);
  const file = await test.services.db('file').where({ case_id: caseId }).orderBy('name').first('id');
  fileId = file.id;
});

const url = (rest = ''): string => `/api/v1/cases/${caseId}/markers${rest}`;
const keep = (as: TestPerson, change: object = {}, id: string = randomUUID()) =>
  test.request({
    method: 'PUT',
    url: url(`/${id}`),
    as,
    payload: { fileId, page: 1, x: 0.25, y: 0.5, remark: 'La signature manque.', ...change },
  });
const listed = async (as: TestPerson): Promise<readonly PageMarker[]> => {
  const answer = await test.request({ method: 'GET', url: url(), as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().items;
};
const settle = (as: TestPerson, id: string, resolved: boolean) =>
  test.request({ method: 'PUT', url: url(`/${id}/resolution`), as, payload: { resolved } });
const remove = (as: TestPerson, id: string) => test.request({ method: 'DELETE', url: url(`/${id}`), as });
const placed = async (as: TestPerson, change: object = {}): Promise<string> => {
  const id = randomUUID();
  const answer = await keep(as, change, id);
  expect(answer.statusCode, answer.body).toBe(200);
  return id;
};

describe('a marker', () => {
  it('is read by the agents of the case, numbered as it was placed, and says whose it is', async () => {
    await placed(cast.agent, { remark: '  La signature manque.  ' });
    await placed(cast.signatory, { page: 2, x: 1, y: 0, remark: 'Autre page.' });
    expect(await listed(cast.agent)).toMatchObject([
      { number: 1, fileId, page: 1, x: 0.25, y: 0.5, remark: 'La signature manque.', by: cast.agent.name, mine: true },
      { number: 2, page: 2, x: 1, y: 0, by: cast.signatory.name, mine: false, resolved: null, moved: false },
    ]);
    expect(await listed(cast.signatory)).toMatchObject([{ mine: false }, { mine: true }]);
  });

  it('is changed and removed by who placed it, by nobody else', async () => {
    const id = await placed(cast.agent);
    expect((await keep(cast.signatory, { remark: 'Non.' }, id)).statusCode).toBe(403);
    expect((await remove(cast.signatory, id)).statusCode).toBe(403);
    expect((await keep(cast.agent, { x: 0.75, remark: 'La date manque.' }, id)).statusCode).toBe(200);
    expect(await listed(cast.signatory)).toMatchObject([{ id, x: 0.75, remark: 'La date manque.' }]);
    expect((await remove(cast.agent, id)).statusCode).toBe(204);
    expect(await listed(cast.agent)).toEqual([]);
  });

  it('sent twice is one: an answer that was lost is asked for again', async () => {
    const id = randomUUID();
    for (const _time of [1, 2]) expect((await keep(cast.agent, {}, id)).statusCode).toBe(200);
    expect(await listed(cast.agent)).toHaveLength(1);
  });

  it('is settled by any agent of the case, and opened again', async () => {
    const id = await placed(cast.agent);
    expect((await settle(cast.signatory, id, true)).json().items).toMatchObject([
      { resolved: { by: cast.signatory.name } },
    ]);
    expect((await settle(cast.agent, id, false)).json().items).toMatchObject([{ resolved: null }]);
    expect((await settle(cast.agent, randomUUID(), true)).statusCode).toBe(404);
  });

  it('says that the content is no longer that on which it was placed', async () => {
    await placed(cast.agent);
    await test.services.db('file').where({ id: fileId }).update({ sha256: 'other' });
    expect(await listed(cast.agent)).toMatchObject([{ moved: true }]);
  });

  it('tells the desks that show the case, and is no event of it: it makes no decision another', async () => {
    const heard: string[] = [];
    const stop = await test.services.changes.subscribe(
      (change) => heard.push(change.caseId),
      () => undefined,
    );
    const versionOf = async () => (await test.services.db('case').where({ id: caseId }).first('version')).version;
    const before = await versionOf();
    await placed(cast.agent);
    await expect.poll(() => heard).toContain(caseId);
    stop();
    expect(await versionOf()).toBe(before);
  });

  it('is in the case that is taken out, as a list', async () => {
    await placed(cast.agent, { remark: 'La signature manque.' });
    const taken = await test.request({
      method: 'GET',
      url: `/api/v1/cases/${caseId}/take-out?format=zip&reason=Recours`,
      as: cast.agent,
    });
    expect(taken.statusCode).toBe(200);
  });
});

describe('what is refused', () => {
  it.each([
    ['a place beside the page', { x: 1.01 }, 422],
    ['no page', { page: 0 }, 422],
    ['a remark that says nothing', { remark: '   ' }, 422],
    ['a document that is not there', { fileId: '00000000-0000-4000-8000-000000000000' }, 404],
  ])('%s', async (_what, change, status) => {
    expect((await keep(cast.agent, change)).statusCode).toBe(status);
    expect(await listed(cast.agent)).toEqual([]);
  });

  it('a document of another case', async () => {
    const other = await fileMedicalAid(test, cast.owner);
    const file = await test.services.db('file').where({ case_id: other }).first('id');
    expect((await keep(cast.agent, { fileId: file.id })).statusCode).toBe(404);
  });

  it('whoever does not instruct the case', async () => {
    for (const as of [cast.owner, cast.otherAgent]) {
      expect((await keep(as)).statusCode).toBe(403);
      expect((await test.request({ method: 'GET', url: url(), as })).statusCode).toBe(403);
    }
  });

  it('more than five hundred on one case', async () => {
    await test.services.db.raw(
      `insert into page_marker (id, case_id, file_id, sha256, page, x, y, remark, user_id, user_name, created_at)
       select gen_random_uuid(), ?, ?, 'x', 1, 0, 0, 'Ici', ?, 'Jo', now() from generate_series(1, 500)`,
      [caseId, fileId, cast.agent.userId],
    );
    expect((await keep(cast.agent)).json()).toMatchObject({ status: 409, code: 'marker-limit' });
  });
});

it('goes with its document', async () => {
  await placed(cast.agent);
  await test.services.db('file').where({ id: fileId }).delete();
  expect(await listMarkers(test.services.db, caseId)).toEqual([]);
});
