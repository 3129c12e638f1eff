/** « En retard » of a head of service: all that is late in the service, and what is counted is what is listed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendAt, setAt } from '../../mutation/json-edits.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

let test: TestApp;
let cast: Cast;
const late: string[] = [];
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  for (let count = 0; count < 5; count += 1) late.push(await fileMedicalAid(test, cast.owner));
  const intime = await fileMedicalAid(test, cast.owner);
  const { db } = test.services;
  // One waits for the head, four for the service, of which one by another route and one held by somebody.
  const [first, second, third] = late;
  await db('task')
    .whereNot({ case_id: intime })
    .update({ due_at: new Date('2026-01-01') });
  await db('task').where({ case_id: first }).update({ function: 'signataire' });
  await db('task').where({ case_id: second }).update({ route: 'nord' });
  await db('task').where({ case_id: third }).update({ assignee_id: cast.agent.userId });
  await db('function_binding').insert({
    dispositif_id: SCHEME,
    function: 'instructeur',
    route: 'nord',
    group_id: (await db('function_binding').where({ dispositif_id: SCHEME }).first('group_id')).group_id,
  });
});
afterAll(() => test.close());

/** Cases of « En retard » by the list, which the count agrees with. */
async function listed(as: TestPerson, scheme = ''): Promise<readonly string[]> {
  const found = await seen(as, scheme);
  const counts = await test.request({ method: 'GET', url: `/api/v1/cases/counts${scheme.replace('&', '?')}`, as });
  expect(counts.json().late).toBe(found.length);
  return found;
}

async function seen(as: TestPerson, query = ''): Promise<readonly string[]> {
  const { items } = (await test.request({ method: 'GET', url: `/api/v1/cases?view=late${query}`, as })).json();
  return items.map(({ caseId }: { caseId: string }) => caseId).toSorted();
}

async function publishWithHead(): Promise<void> {
  const source = await readExample(SCHEME);
  const identity = JSON.parse(source.files['dispositif.json'] ?? '');
  identity.functions.signataire.oversees = true;
  const files = { ...source.files, 'dispositif.json': JSON.stringify(identity) };
  await publishSource(test.services, { ...source, files });
}

it('shows who oversees nothing what is late in the functions they hold', async () => {
  expect(await listed(cast.signatory)).toEqual([late[0]]);
  expect(await listed(cast.agent)).toEqual(late.slice(1).toSorted());
});

it('shows a head what is late in all functions of the scheme, whatever the route and whoever holds it', async () => {
  await publishWithHead();
  expect(await listed(cast.signatory)).toEqual(late.toSorted());
  expect(await listed(cast.signatory, `&dispositif=${SCHEME}`)).toEqual(late.toSorted());
  expect(await listed(cast.signatory, '&dispositif=permis-chasser')).toEqual([]);
  expect(await seen(cast.signatory, '&q=wamytan')).toEqual(late.toSorted());
  for (const caseId of late) {
    const read = await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as: cast.signatory });
    expect(read.statusCode).toBe(200);
  }
});

it('leaves the other views of a head, and the other agents, as they were', async () => {
  const todo = await test.request({ method: 'GET', url: '/api/v1/cases?view=todo', as: cast.signatory });
  expect(todo.json().items.map(({ caseId }: { caseId: string }) => caseId)).toEqual([late[0]]);
  expect(await listed(cast.agent)).toEqual(late.slice(1).toSorted());
  expect(await listed(cast.otherAgent)).toEqual([]);
});

it('finds nothing late by a column that only another function reads', async () => {
  const source = await readExample(SCHEME);
  const edit = (file: string, change: (json: unknown) => unknown): readonly [string, string] => [
    file,
    JSON.stringify(change(JSON.parse(source.files[file] ?? ''))),
  ];
  const files = {
    ...source.files,
    ...Object.fromEntries([
      edit('dispositif.json', (json) => setAt(json, '/functions/signataire/oversees', true)),
      edit('form.schema.json', (json) =>
        setAt(json, '/properties/casier', {
          title: 'Casier',
          type: 'string',
          maxLength: 100,
          cagou: { personal: 'casier' },
        }),
      ),
      edit('form.ui.json', (json) => appendAt(json, '/pages/0/fields', 'casier')),
      edit('privacy.json', (json) =>
        setAt(json, '/categories/casier', {
          title: 'Casier judiciaire',
          functions: ['instructeur'],
          retention: { after: 'P2Y', from: 'closed', then: 'erase' },
        }),
      ),
      edit('queue.json', (json) => appendAt(json, '/columns', { title: 'Casier', value: 'casier', type: 'string' })),
    ]),
  };
  await publishSource(test.services, { ...source, files });
  const { db } = test.services;
  await db('case').update({
    columns: JSON.stringify([
      { title: 'Commune', type: 'string', value: 'Thio' },
      { title: 'Casier', type: 'string', value: 'vol' },
    ]),
  });
  await db.raw(`update "case" set search = search_words(number) || case_facets(channel, filed_at, columns, alerts)`);
  await db.raw(`update task set search = c.search from "case" c where c.id = task.case_id`);
  expect(await seen(cast.signatory, '&columns=Commune%3DThio')).toEqual(late.toSorted());
  expect(await seen(cast.signatory, '&columns=Casier%3Dvol')).toEqual([]);
  expect(await seen(cast.agent, '&columns=Casier%3Dvol')).toEqual(late.slice(1).toSorted());
  // What one of two asked things is read by another function alone is not found by the other one either.
  expect(await seen(cast.signatory, '&columns=Commune%3DThio%26Casier%3Dvol')).toEqual([]);
});
