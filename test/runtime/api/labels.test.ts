/** Labels of a service: defined by who leads it, put by who instructs, and known to nobody else. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryOutNext } from '../../../runtime/bulk/index.ts';
import { auditCases } from '../../../runtime/cases/index.ts';
import { publishVersion } from '../../../runtime/dispositifs/index.ts';
import { setAt } from '../../mutation/json-edits.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileManifestation, MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cast: Cast;
let head: TestPerson;
let first: string;
let second: string;
const URGENT = randomUUID();
const CALL = randomUUID();

beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  head = cast.signatory;
  const source = await readExample(SCHEME);
  const identity = setAt(JSON.parse(source.files['dispositif.json'] ?? ''), '/functions/signataire/oversees', true);
  const files = { ...source.files, 'dispositif.json': JSON.stringify(identity) };
  const published = await publishVersion(test.services, { source: { ...source, files }, by: null });
  if (published.type === 'refused') throw new Error(JSON.stringify(published.diagnostics));
  first = await fileMedicalAid(test, cast.owner);
  second = await fileMedicalAid(test, cast.otherCitizen);
});
afterAll(() => test.close());

const VALUES = { dispositif: SCHEME, name: 'Urgent', tone: 'danger', archived: false } as const;
const keep = (id: string, change: object = {}, as: TestPerson = head) =>
  test.request({ method: 'PUT', url: `/api/v1/labels/${id}`, as, payload: { ...VALUES, ...change } });
const list = async (as: TestPerson, query = ''): Promise<{ id: string; name: string; archived: boolean }[]> =>
  (await test.request({ url: `/api/v1/labels${query}`, as })).json().items;
const command = (id: string, put: readonly string[], taken: readonly string[] = [], as: TestPerson = cast.agent) =>
  test.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as,
    payload: { type: 'changeLabels', put, taken },
  });
const rows = async (query: string, as: TestPerson = cast.agent) =>
  (await test.request({ url: `/api/v1/cases?${query}`, as })).json<{
    items: { caseId: string; labels: { name: string; tone: string }[] }[];
  }>().items;
const versionOf = async (id: string): Promise<number> =>
  (await test.services.db('case').where({ id }).first('version')).version;
const found = async (query: string, as?: TestPerson) => (await rows(query, as)).map(({ caseId }) => caseId).toSorted();

describe('a label', () => {
  it('is defined by who leads the scheme, and by nobody else', async () => {
    expect((await keep(URGENT, {}, cast.agent)).json().code).toBe('not-allowed');
    expect((await keep(URGENT, { dispositif: 'permis-chasser' })).json().code).toBe('not-allowed');
    expect((await keep(URGENT)).json().items).toEqual([{ id: URGENT, ...VALUES }]);
    // Sent twice, since the answer was lost, it is there once.
    await keep(URGENT);
    await keep(CALL, { name: ' À rappeler ', tone: 'info' });
    expect((await list(cast.agent)).map(({ name }) => name)).toEqual(['À rappeler', 'Urgent']);
  });

  it('bears a name that no other one of its scheme has, and stays in its scheme', async () => {
    expect((await keep(randomUUID(), { name: 'urgent' })).json().code).toBe('label-taken');
    const foreign = randomUUID();
    const row = { id: foreign, name: 'Urgent', tone: 'info', changed_by: '', changed_at: test.services.clock.now() };
    await test.services.db('label').insert({ ...row, dispositif_id: 'permis-chasser' });
    expect((await keep(foreign, { name: 'Prise' })).json().code).toBe('label-unknown');
    expect((await command(first, [foreign])).json().code).toBe('label-unknown');
  });

  it('is read by who instructs or leads its scheme', async () => {
    expect((await list(head)).map(({ name }) => name)).toEqual(['À rappeler', 'Urgent']);
    expect((await list(cast.otherAgent)).map(({ name }) => name)).toEqual(['Urgent']);
    expect(await list(cast.otherAgent, `?dispositif=${SCHEME}`)).toEqual([]);
    const facets = await test.request({ url: '/api/v1/cases/facets', as: cast.agent });
    expect(facets.json().labels.map(({ name }: { name: string }) => name)).toEqual(['À rappeler', 'Urgent']);
  });

  it('is put and taken, shown on the case and in the queue, and told in the history', async () => {
    const put = await command(first, [URGENT, CALL]);
    expect(put.statusCode, put.body).toBe(200);
    expect(put.json().labels).toEqual([
      { id: CALL, name: 'À rappeler', tone: 'info' },
      { id: URGENT, name: 'Urgent', tone: 'danger' },
    ]);
    expect((await command(first, [], [CALL])).json().history[0].text).toBe('Étiquette « À rappeler » retirée.');
    const [row] = (await rows('view=todo')).filter(({ caseId }) => caseId === first);
    expect(row?.labels).toEqual([{ id: URGENT, name: 'Urgent', tone: 'danger' }]);
  });

  it('narrows every view, with what else is asked, and in the lists of who leads', async () => {
    await command(second, [CALL]);
    expect(await found(`view=todo&label=${URGENT}`)).toEqual([first]);
    expect(await found(`view=open&label=${CALL}`)).toEqual([second]);
    expect(await found(`view=open&label=${URGENT}&channel=online&q=wamytan`)).toEqual([first]);
    expect(await found(`view=open&label=${URGENT}&channel=letter`)).toEqual([]);
    expect(await found(`view=open&label=${URGENT}&within=overseen`, head)).toEqual([first]);
    expect(await found(`view=todo&label=${randomUUID()}`)).toEqual([]);
    const kept = await test.request({
      method: 'PUT',
      url: '/api/v1/me/views',
      as: cast.agent,
      payload: { name: 'Urgents', search: `view=todo&label=${URGENT}` },
    });
    expect(kept.json().items).toMatchObject([{ name: 'Urgents', count: 1 }]);
  });

  it('is taken out with a list', async () => {
    const file = await test.request({
      url: `/api/v1/cases/export?view=open&format=csv&reason=Bilan&show=labels&label=${URGENT}`,
      as: cast.agent,
    });
    expect(file.body).toMatch(/Numéro;Étiquettes\r\n\S+;Urgent\r\n$/u);
  });

  it('that was renamed is called so wherever it is, while the history keeps what it was called', async () => {
    await keep(CALL, { name: 'Relancer', tone: 'good' });
    const read = (await test.request({ url: `/api/v1/cases/${second}`, as: cast.agent })).json();
    expect(read.labels).toEqual([{ id: CALL, name: 'Relancer', tone: 'good' }]);
    expect(read.history[0].text).toBe('Étiquette « À rappeler » ajoutée.');
  });

  it('that is archived stays where it is, can be taken, and is no longer put', async () => {
    await keep(CALL, { name: 'Relancer', archived: true });
    expect((await command(first, [CALL])).json().code).toBe('label-unknown');
    expect(await found(`view=open&label=${CALL}`)).toEqual([second]);
    expect((await command(second, [], [CALL])).json().labels).toEqual([]);
    await keep(CALL, { name: 'Relancer', archived: false });
  });

  it('is put on many cases, by the rights of that moment, and says where there is nothing to do', async () => {
    const deed = { deed: 'label', assigneeId: null, text: '', labels: { put: [URGENT], taken: [CALL] } };
    const tried = await test.request({
      method: 'POST',
      url: '/api/v1/cases/bulk/deeds',
      as: cast.agent,
      payload: { ...deed, cases: [first, second], dryRun: true },
    });
    expect(tried.json().results).toMatchObject([
      { id: first, ok: false, message: expect.stringContaining('déjà') },
      { id: second, ok: true },
    ]);
    expect(await found(`view=open&label=${URGENT}`)).toEqual([first]);
    const id = randomUUID();
    const run = { ...deed, action: null, data: {}, cases: [{ id: second, expectedVersion: 0 }] };
    await test.request({ method: 'PUT', url: `/api/v1/cases/bulk/runs/${id}`, as: cast.agent, payload: run });
    while (await carryOutNext(test.services));
    const ended = (await test.request({ url: `/api/v1/cases/bulk/runs/${id}`, as: cast.agent })).json();
    expect(ended.run).toMatchObject({ deed: 'label', state: 'ended', done: 1, refused: 0 });
    expect(await found(`view=open&label=${URGENT}`)).toEqual([first, second].toSorted());
  });

  it('is never shown to the applicant, nor to who works elsewhere', async () => {
    for (const as of [cast.owner, cast.otherAgent, cast.otherCitizen, cast.author, cast.administrator]) {
      const response = await command(first, [], [URGENT], as);
      expect(response.statusCode).toBeGreaterThanOrEqual(403);
    }
    const urls = [`/api/v1/cases/${first}`, '/api/v1/me/cases', '/api/v1/me/export', `/compte/demandes/${first}`];
    for (const url of urls) {
      const { body } = await test.request({ url, as: cast.owner });
      expect([url, body.includes('Urgent'), body.includes(URGENT), body.includes('tiquette')]).toEqual([
        url,
        false,
        false,
        false,
      ]);
    }
    expect((await test.request({ url: '/api/v1/labels', as: cast.owner })).statusCode).toBe(403);
  });

  it('is kept from who is only consulted, who finds no case by it', async () => {
    const { services } = test;
    const { db } = services;
    await publishManifestation(services);
    const { id: caseId } = await fileManifestation(services, cast.owner);
    const agentOf = async (name: string) => {
      const bound = await db('function_binding')
        .where({ dispositif_id: MANIFESTATION, function: name })
        .first('group_id');
      return test.signIn({ email: `${name}@labels.example`, roles: ['agent'], groups: [bound.group_id] });
    };
    const [instructor, technician] = [await agentOf('instructeur'), await agentOf('technicien')];
    const label = randomUUID();
    const row = { id: label, dispositif_id: MANIFESTATION, name: 'Sensible', tone: 'warn', changed_by: '' };
    await db('label').insert({ ...row, changed_at: services.clock.now() });
    expect((await command(caseId, [label], [], instructor)).statusCode).toBe(200);
    const acted = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/commands`,
      as: instructor,
      payload: {
        type: 'act',
        action: 'demanderAvis',
        data: {},
        answers: null,
        expectedVersion: await versionOf(caseId),
      },
    });
    expect(acted.statusCode, acted.body).toBe(200);
    expect(await found(`view=open&label=${label}`, instructor)).toEqual([caseId]);
    for (const view of ['todo', 'open']) {
      expect(await found(`view=${view}`, technician)).toEqual([caseId]);
      expect(await found(`view=${view}&label=${label}`, technician)).toEqual([]);
      expect((await rows(`view=${view}`, technician))[0]?.labels).toEqual([]);
    }
    const read = await test.request({ url: `/api/v1/cases/${caseId}`, as: technician });
    expect([read.json().labels, read.body.includes('Sensible')]).toEqual([[], false]);
    expect(await list(technician)).toEqual([]);
    expect((await command(caseId, [], [label], technician)).statusCode).toBe(403);
  });

  it('leaves cases as their events make them', async () => {
    const report = await auditCases(test.services);
    expect(report.findings).toEqual([]);
  });
});
