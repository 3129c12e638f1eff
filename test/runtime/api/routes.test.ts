/** Cases that a rule gives to another group: who finds, reads and takes them, and who administers it. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditCases } from '../../../runtime/cases/read/audit.ts';
import { fileCase } from '../../../runtime/cases/index.ts';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { insertPerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { publishSource } from '../../support/publish-source.ts';

const SCHEME = 'occupation-voirie';
const GROUPS = {
  centre: 'Voirie – centre',
  north: 'Voirie – secteur nord',
  large: 'Voirie – grandes emprises',
} as const;
type Place = keyof typeof GROUPS;
const PLACES: readonly Place[] = ['centre', 'north', 'large'];

let test: TestApp;
let admin: TestPerson;
const agents = new Map<Place, TestPerson>();
const cases = new Map<Place, string>();

beforeAll(async () => {
  test = await createTestApp();
  const { services } = test;
  const source = await readFolder(join(import.meta.dirname, '../../schemes', SCHEME));
  await publishSource(services, source);
  admin = await test.signIn({ email: 'admin@exemple.nc', roles: ['administrator', 'agent'] });
  for (const place of PLACES) {
    const groups = [await groupNamed(GROUPS[place])];
    agents.set(place, await test.signIn({ email: `${place}@exemple.nc`, roles: ['agent'], groups }));
  }
  cases.set('centre', await file('noumea', 20));
  cases.set('north', await file('bourail', 20));
  cases.set('large', await file('bourail', 400));
});
afterAll(() => test.close());

async function groupNamed(name: string): Promise<string> {
  const row = await test.services.db('agent_group').where({ name }).first('id');
  return row.id;
}

async function file(commune: string, surface: number): Promise<string> {
  const { services } = test;
  const names = { givenName: 'Nina', familyName: 'Poigoune', email: 'nina@exemple.nc', phone: null };
  const personId = await insertPerson(services.db, { ...names, birthDate: null });
  const filing = {
    dispositifId: SCHEME,
    version: null,
    draftId: null,
    answers: { nom: 'Chez Nina', commune, surface },
    channel: 'online',
    receivedOn: null,
    applicant: { personId, ...names },
    mandate: null,
  } as const;
  const filed = await fileCase(services, filing, { type: 'applicant', personId, name: 'Nina' });
  if (filed.type === 'refused') throw new Error(filed.message);
  return filed.case.id;
}

const call = (method: 'GET' | 'POST' | 'PUT', url: string, as: TestPerson | undefined, payload?: object) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
const queueOf = async (place: Place, view = 'todo'): Promise<readonly string[]> => {
  const { items } = (await call('GET', `/cases?view=${view}`, agents.get(place))).json();
  return items.map((row: { caseId: string }) => row.caseId);
};
const command = async (as: Place, place: Place, body: object) =>
  call('POST', `/cases/${cases.get(place)}/commands`, agents.get(as), body);

describe('a case routed to a group', () => {
  it.each(PLACES)('is in the queue of the members of %s alone, and counted there', async (place) => {
    expect(await queueOf(place)).toEqual([cases.get(place)]);
    expect((await call('GET', '/cases/counts', agents.get(place))).json()).toMatchObject({ todo: 1, done: 0 });
  });

  it.each(PLACES.flatMap((as) => PLACES.map((place) => [as, place] as const)))(
    '[R3] asked for by %s, of %s, is read by its own group only',
    async (as, place) => {
      const answer = await call('GET', `/cases/${cases.get(place)}`, agents.get(as));
      expect(answer.statusCode).toBe(as === place ? 200 : 403);
    },
  );

  it('names its route in the queue and in its task', async () => {
    const north = agents.get('north');
    expect((await call('GET', '/cases', north)).json().items).toMatchObject([{ routeTitle: 'Secteur nord' }]);
    expect((await call('GET', `/cases/${cases.get('north')}`, north)).json().tasks).toMatchObject([
      { function: 'instructeur', route: { id: 'nord', name: 'Secteur nord' }, held: true, mine: true },
    ]);
    expect((await call('GET', '/cases', agents.get('centre'))).json().items).toMatchObject([{ routeTitle: null }]);
  });

  it('can be given to members of its group and to nobody else', async () => {
    const listed = await call(
      'GET',
      `/agents?dispositif=${SCHEME}&function=instructeur&route=nord`,
      agents.get('north'),
    );
    expect(listed.json().items).toMatchObject([{ name: 'north@exemple.nc' }]);
    const { id } = (await call('GET', `/cases/${cases.get('north')}`, agents.get('north'))).json().tasks[0];
    const give = (to: Place) =>
      command('north', 'north', { type: 'assignTask', task: id, assigneeId: agents.get(to)?.userId });
    expect((await give('centre')).json()).toMatchObject({ code: 'account-unknown' });
    expect((await give('north')).statusCode).toBe(200);
    expect(await queueOf('north', 'mine')).toEqual([cases.get('north')]);
  });

  it('stays with its group once it is closed', async () => {
    const read = (await call('GET', `/cases/${cases.get('large')}`, agents.get('large'))).json();
    const refuse = { type: 'act', action: 'refuser', data: { motif: 'La voie est trop étroite.' } };
    expect((await command('large', 'large', { ...refuse, expectedVersion: read.version })).statusCode).toBe(200);
    expect(await queueOf('large', 'done')).toEqual([cases.get('large')]);
    expect(await queueOf('centre', 'done')).toEqual([]);
  });

  it('is what its events say, to the letter', async () => {
    expect(await auditCases(test.services)).toMatchObject({ cases: 3, findings: [] });
  });
});

describe('an administrator', () => {
  it('sees the routes of a function with their groups, and gives one to another group', async () => {
    const detail = (await call('GET', `/dispositifs/${SCHEME}`, admin)).json();
    const { routes } = detail.functions.find((binding: { function: string }) => binding.function === 'instructeur');
    expect(routes).toMatchObject([
      { route: 'grandesEmprises', groups: [{ name: GROUPS.large }] },
      { route: 'nord', title: 'Secteur nord', groups: [{ name: GROUPS.north }] },
    ]);
    const groups = [await groupNamed(GROUPS.centre)];
    const bound = await call('PUT', `/admin/bindings/${SCHEME}/instructeur`, admin, { route: 'nord', groups });
    expect(bound.json()).toMatchObject({
      groups: [{ name: GROUPS.centre }],
      routes: [{ groups: [{ name: GROUPS.large }] }, { groups: [{ name: GROUPS.centre }] }],
    });
    expect((await call('GET', `/cases/${cases.get('north')}`, agents.get('centre'))).statusCode).toBe(200);
    expect((await call('GET', `/cases/${cases.get('north')}`, agents.get('north'))).statusCode).toBe(403);
    const named = (await call('GET', '/admin/groups', admin)).json().items;
    expect(named.find((group: { name: string }) => group.name === GROUPS.centre).functions).toMatchObject([
      { function: 'instructeur', route: null, title: 'Instructeur' },
      { function: 'instructeur', route: 'nord', title: 'Instructeur – Secteur nord' },
    ]);
  });

  it('cannot bind a route that there is not', async () => {
    const answer = await call('PUT', `/admin/bindings/${SCHEME}/instructeur`, admin, { route: 'sud', groups: [] });
    expect(answer.json()).toMatchObject({ code: 'function-unknown' });
  });
});

it('publishing again binds what is new and leaves what an administrator bound', async () => {
  const source = await readFolder(join(import.meta.dirname, '../../schemes', SCHEME));
  const identity = JSON.parse(source.files['dispositif.json'] ?? '');
  identity.functions.instructeur.routes.push({
    id: 'petites',
    title: 'Petites emprises',
    when: 'surface < 5',
    group: 'Voirie – petites emprises',
  });
  const files = { ...source.files, 'dispositif.json': JSON.stringify(identity) };
  await publishSource(test.services, { ...source, files });
  const rows = await test.services
    .db('function_binding as b')
    .join('agent_group as g', 'g.id', 'b.group_id')
    .where({ 'b.dispositif_id': SCHEME, 'b.function': 'instructeur' })
    .orderBy('b.route')
    .select('b.route', 'g.name');
  expect(rows).toEqual([
    { route: '', name: GROUPS.centre },
    { route: 'grandesEmprises', name: GROUPS.large },
    { route: 'nord', name: GROUPS.centre },
    { route: 'petites', name: 'Voirie – petites emprises' },
  ]);
});
