import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishVersion } from '../../../runtime/dispositifs/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, groupOf, SCHEME } from '../../support/medical-aid.ts';

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

describe('views that are named', () => {
  const call = (method: 'GET' | 'PUT' | 'DELETE', path: string, as = cast.agent, payload?: object) =>
    test.request({ method, url: `/api/v1/me/views${path}`, as, ...(payload && { payload }) });
  const items = async (...given: Parameters<typeof call>): Promise<{ id: string; name: string; search: string }[]> =>
    (await call(...given)).json().items;
  const named = (views: { name: string; search: string }[]) => views.map(({ name, search }) => [name, search]);

  it('are for the agent alone, and found again under their names', async () => {
    await call('PUT', '', cast.agent, { name: 'Urgents', search: 'view=late' });
    await call('PUT', '', cast.agent, { name: 'Écoles', search: 'q=ecole' });
    const views = await items('PUT', '', cast.agent, { name: 'Écoles', search: 'q=lycee' });
    expect(named(views)).toEqual([
      ['Écoles', 'q=lycee'],
      ['Urgents', 'view=late'],
    ]);
    expect(await items('GET', '', cast.signatory)).toEqual([]);
    const [schools, urgent] = views;
    expect(await items('DELETE', `/${urgent?.id}`, cast.signatory)).toEqual([]);
    expect(named(await items('DELETE', `/${schools?.id}`))).toEqual([['Urgents', 'view=late']]);
    await call('DELETE', `/${urgent?.id}`);
  });

  it.each(['.', '..', '/', '%2e', '?'])('are removed whatever they are called: « %s »', async (name) => {
    const [view] = await items('PUT', '', cast.agent, { name, search: 'view=late' });
    expect(view?.name).toBe(name);
    expect(await items('DELETE', `/${view?.id}`)).toEqual([]);
  });

  it('are given to a group, whose members find them and cannot remove them', async () => {
    const group = await groupOf(test.services, 'instructeur');
    const [own] = await items('PUT', '', cast.agent, { name: 'Du service', search: 'view=open', group });
    expect(own).toMatchObject({ by: null, group: { id: group } });
    const colleague = await test.signIn({ email: 'collegue@vues.example', roles: ['agent'], groups: [group] });
    expect(await items('GET', '', colleague)).toMatchObject([
      { id: own?.id, name: 'Du service', group: { id: group }, by: cast.agent.name },
    ]);
    expect(await items('GET', '', cast.signatory)).toEqual([]);
    expect(await items('DELETE', `/${own?.id}`, colleague)).toHaveLength(1);
    expect(await items('DELETE', `/${own?.id}`)).toEqual([]);
  });

  it('are not given to a group one is not in', async () => {
    const group = await groupOf(test.services, 'signataire');
    const response = await call('PUT', '', cast.agent, { name: 'Intruse', search: '', group });
    expect(response.json()).toMatchObject({ code: 'group-unknown' });
  });
});
