/** Sentences that agents use again: within a group, for a scheme or any, and never overwritten unseen. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { groupOf, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let group: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  group = await groupOf(test.services, 'instructeur');
});
afterAll(() => test.close());
beforeEach(() => test.services.db('reply_template').delete());

const template = (change: object = {}) => ({
  group,
  dispositif: SCHEME,
  title: 'Revenus d’un mois',
  text: 'Bonjour {prénom}, indiquez le montant d’un mois.',
  tags: ['revenus'],
  ...change,
});
const call = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, as: TestPerson = cast.agent) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
const list = async (as: TestPerson = cast.agent, query = '') =>
  (await test.request({ method: 'GET', url: `/api/v1/templates${query}`, as })).json().items;
const added = async (change: object = {}) => {
  const response = await call('POST', '/templates', template(change));
  expect(response.statusCode).toBe(200);
  return response.json().items.find(({ title }: { title: string }) => title === template(change).title);
};

it('is found by the members of its group, and by nobody else', async () => {
  await added();
  expect(await list()).toMatchObject([
    { title: 'Revenus d’un mois', revision: 1, tags: ['revenus'], group: { id: group } },
  ]);
  expect(await list(cast.signatory)).toEqual([]);
  expect(await list(cast.otherAgent)).toEqual([]);
});

it('is offered for its scheme, or for any where it names none', async () => {
  await added();
  await added({ title: 'Partout', dispositif: null });
  const titles = async (query: string) => (await list(cast.agent, query)).map(({ title }: { title: string }) => title);
  expect(await titles('')).toEqual(['Partout', 'Revenus d’un mois']);
  expect(await titles(`?dispositif=${SCHEME}`)).toEqual(['Partout', 'Revenus d’un mois']);
  expect(await titles('?dispositif=permis-chasser')).toEqual(['Partout']);
});

it('is changed over what was read: the second of two is told, and nothing of the first is lost', async () => {
  const { id, revision } = await added();
  const change = (text: string) => call('PUT', `/templates/${id}`, template({ text, revision }));
  expect((await change('Le premier.')).statusCode).toBe(200);
  expect((await change('Le second.')).json()).toMatchObject({ status: 409, code: 'template-changed' });
  expect(await list()).toMatchObject([{ text: 'Le premier.', revision: 2 }]);
});

it('is neither given to, nor changed, nor removed by who is not of its group', async () => {
  const { id, revision } = await added();
  const theirs = template({ text: 'Autre.', revision });
  expect((await call('POST', '/templates', theirs, cast.signatory)).json()).toMatchObject({ code: 'group-unknown' });
  expect((await call('PUT', `/templates/${id}`, theirs, cast.signatory)).json()).toMatchObject({
    code: 'group-unknown',
  });
  const own = { ...theirs, group: await groupOf(test.services, 'signataire') };
  expect((await call('PUT', `/templates/${id}`, own, cast.signatory)).json()).toMatchObject({
    code: 'template-unknown',
  });
  expect((await call('DELETE', `/templates/${id}`, undefined, cast.signatory)).statusCode).toBe(200);
  expect(await list()).toMatchObject([{ text: template().text }]);
});

it('goes when it is removed, and says so to who was changing it', async () => {
  const { id, revision } = await added();
  expect((await call('DELETE', `/templates/${id}`)).json()).toEqual({ items: [] });
  expect((await call('PUT', `/templates/${id}`, template({ revision }))).json()).toMatchObject({
    code: 'template-unknown',
  });
});

it.each([
  ['an empty title', { title: ' ' }],
  ['an empty sentence', { text: '  ' }],
  ['too many words', { tags: Array.from({ length: 11 }, (_, index) => `mot${index}`) }],
])('refuses %s', async (_what, change) => {
  expect((await call('POST', '/templates', template(change))).json()).toMatchObject({ code: 'body-invalid' });
});
