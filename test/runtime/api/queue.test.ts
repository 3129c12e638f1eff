import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishVersion } from '../../../runtime/dispositifs/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

async function queue(query: string): Promise<readonly string[]> {
  const response = await test.request({ url: `/api/v1/cases?${query}`, as: cast.agent });
  expect(response.statusCode).toBe(200);
  const { items } = response.json<{ items: { caseId: string }[] }>();
  return items.map(({ caseId }) => caseId);
}

it('is sorted as its scheme asks, unless the agent asks otherwise', async () => {
  const came: string[] = [];
  for (let filed = 0; filed < 6; filed += 1) came.push(await fileMedicalAid(test, cast.owner));
  // All are due on the same day: then the identifiers decide.
  expect(await queue(`dispositif=${SCHEME}`)).toEqual(came.toSorted());

  const source = await readExample(SCHEME);
  const sorted = { ...JSON.parse(source.files['queue.json'] ?? '{}'), sort: 'age' };
  const files = { ...source.files, 'queue.json': JSON.stringify(sorted) };
  const published = await publishVersion(test.services, { source: { ...source, files }, by: null });
  expect(published.type).toBe('published');
  expect(await queue(`dispositif=${SCHEME}`)).toEqual(came);
  expect(await queue(`dispositif=${SCHEME}&sort=due`)).toEqual(came.toSorted());
  expect(await queue('')).toEqual(came.toSorted());
});

it('says which orders there are', async () => {
  const response = await test.request({ url: '/api/v1/cases?sort=nom', as: cast.agent });
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ code: 'request-invalid' });
});

it('keeps the views that an agent names, for that agent alone', async () => {
  const call = async (method: 'GET' | 'PUT' | 'DELETE', path: string, as = cast.agent, payload?: object) =>
    (await test.request({ method, url: `/api/v1/me/views${path}`, as, ...(payload && { payload }) })).json().items;
  await call('PUT', '', cast.agent, { name: 'Urgents', search: 'view=late' });
  await call('PUT', '', cast.agent, { name: 'Écoles', search: 'q=ecole' });
  const views = await call('PUT', '', cast.agent, { name: 'Écoles', search: 'q=lycee' });
  expect(views).toEqual([
    { name: 'Écoles', search: 'q=lycee' },
    { name: 'Urgents', search: 'view=late' },
  ]);
  expect(await call('GET', '', cast.signatory)).toEqual([]);
  expect(await call('DELETE', '/Urgents', cast.signatory)).toEqual([]);
  expect(await call('DELETE', `/${encodeURIComponent('Écoles')}`)).toEqual([{ name: 'Urgents', search: 'view=late' }]);
});
