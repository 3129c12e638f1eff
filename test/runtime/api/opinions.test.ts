/** Opinions through the API: who may ask, read and answer, what each sees, and what is written to whom. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/index.ts';
import type { QueuePage } from '../../../schemas/types/api.ts';
import { applyCommand, auditCases } from '../../../runtime/cases/index.ts';
import { listWrittenTo } from '../../../runtime/identity/rights/store/agents.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileManifestation, MANIFESTATION, PHONE, publishManifestation } from '../../support/manifestation.ts';

let test: TestApp;
let owner: TestPerson;
let instructor: TestPerson;
let financial: TestPerson;
let forecaster: TestPerson;
let stranger: TestPerson;
let firefighter: TestPerson;
let groupId: string;
let caseId: string;
let filedVersion: number;

const read = (as: TestPerson) => test.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as });
const send = (as: TestPerson, payload: JsonObject) =>
  test.request({ method: 'POST', url: `/api/v1/cases/${caseId}/commands`, as, payload });

beforeAll(async () => {
  test = await createTestApp();
  const { db } = test.services;
  await publishManifestation(test.services);
  const groupOf = async (name: string): Promise<string> =>
    (await db('function_binding').where({ dispositif_id: MANIFESTATION, function: name }).first('group_id')).group_id;
  groupId = randomUUID();
  await db('agent_group').insert({ id: groupId, name: 'Météo' });
  const agent = (email: string, groups: readonly string[]) => test.signIn({ email, roles: ['agent'], groups });
  instructor = await agent('instruction@exemple.nc', [await groupOf('instructeur')]);
  financial = await agent('finances@exemple.nc', [await groupOf('financier')]);
  firefighter = await agent('pompiers@exemple.nc', [await groupOf('pompier')]);
  forecaster = await agent('meteo@exemple.nc', [groupId]);
  stranger = await agent('ailleurs@exemple.nc', []);
  owner = await test.signIn({ email: 'helene@exemple.nc', name: 'Hélène Naaoutchoué' });
  ({ id: caseId, version: filedVersion } = await fileManifestation(test.services, owner));
});
afterAll(() => test.close());

it('opens the case to the members of a group that is asked, and to nobody else', async () => {
  expect((await read(forecaster)).statusCode).toBe(403);
  const detail = (await read(instructor)).json();
  expect(detail.consulted).toBe(false);
  expect(detail.askable).toMatchObject([{ state: 'recevabilite', functions: [{ id: 'juriste' }], left: 2 }]);
  expect(detail.askable[0].groups).toContainEqual({ id: groupId, name: 'Météo' });
  const ask = { type: 'askOpinion', state: 'recevabilite', function: null, group: groupId, dueOn: null };
  const asked = await send(instructor, { ...ask, question: 'Quel temps ?', expectedVersion: detail.version });
  expect(asked.statusCode).toBe(200);
  const seen = await read(forecaster);
  expect(seen.statusCode).toBe(200);
  expect(seen.json()).toMatchObject({ notes: [], messages: [], mails: [], askable: [], consulted: true });
  expect(seen.json().opinions).toMatchObject([
    { id: 'ponctuel-1', askedOf: 'Météo', adHoc: { question: 'Quel temps ?' }, form: { type: 'object' } },
  ]);
  expect(seen.json()).toMatchObject({ tasks: [{ title: 'Avis complémentaire', held: true }], actions: [] });
  expect((await read(stranger)).statusCode).toBe(403);
  const reasons = await test.services.db('reading').where({ user_id: forecaster.userId }).pluck('reason');
  expect(reasons).toEqual(['Avis demandé à Météo, pour la démarche « Autorisation de manifestation »']);
});

/** They see what is asked, and neither how to reach who asks nor what the rules make of it. */
async function expectNoContact(person: TestPerson): Promise<void> {
  const seen = await read(person);
  expect(seen.body).not.toMatch(/\+687261234|26\.12\.34|helene@exemple\.nc/u);
  expect(seen.json()).toMatchObject({
    shown: { contact: false, computed: false },
    applicant: { givenName: 'Hélène', email: null, phone: null },
    answers: { demande: expect.stringContaining('kermesse') },
    computed: [],
    eligibility: [],
    amounts: [],
    mails: [],
  });
  const labels: readonly string[] = seen
    .json()
    .sections.flatMap(({ rows }: { rows: readonly { label: string }[] }) => rows.map(({ label }) => label));
  expect(labels).toContain('Que demandez-vous ?');
  expect(labels).not.toContain('Téléphone');
  const told: readonly string[] = seen.json().history.map(({ type }: { type: string }) => type);
  expect(told.filter((type) => ['computed', 'mailOrdered'].includes(type))).toEqual([]);
  const receipt = await test.request({ url: `/api/v1/cases/${caseId}/receipt`, as: person });
  expect(receipt.statusCode).toBe(403);
}

it('is not opened by a function whose opinion was not asked yet', async () => {
  expect((await read(financial)).statusCode).toBe(403);
  expect((await read(firefighter)).statusCode).toBe(403);
});

it('shows who is only consulted no contact detail and nothing computed, wherever they look', async () => {
  await expectNoContact(forecaster);
  const whole = (await read(instructor)).json();
  expect(whole).toMatchObject({
    shown: { contact: true, computed: true },
    applicant: { email: 'helene@exemple.nc', phone: PHONE },
    answers: { telephone: PHONE },
    computed: [{ name: 'ageOrganisateur' }, { name: 'longueurCortege' }, { name: 'enPerimetre' }],
  });
  expect((await read(owner)).json()).toMatchObject({ answers: { telephone: PHONE }, computed: [] });
});

it('puts the task in the queue of the group, and no case that it was not asked of', async () => {
  const { items } = (await test.request({ method: 'GET', url: '/api/v1/cases', as: forecaster })).json();
  expect(items).toMatchObject([{ caseId, taskTitle: 'Avis complémentaire' }]);
  // Neither what they do not see of the case, nor a way to guess it.
  const titles = (row: { columns: readonly { title: string }[] }) => row.columns.map(({ title }) => title);
  expect(titles(items[0])).toEqual(['Demande', 'Statut civil']);
  expect(items[0].columns[1]).toEqual({
    title: 'Statut civil',
    type: 'string',
    value: 'commun',
    text: 'Droit commun',
  });
  const found = async (as: TestPerson, q: string): Promise<readonly object[]> =>
    (await test.request({ url: `/api/v1/cases?q=${encodeURIComponent(q)}`, as })).json().items;
  const whole = await found(instructor, PHONE);
  expect(whole).toMatchObject([{ caseId }]);
  expect(await found(forecaster, PHONE)).toEqual([]);
  expect(await found(forecaster, 'naaoutchoue')).toMatchObject([{ caseId }]);
  const done = await test.request({ method: 'GET', url: '/api/v1/cases?view=waiting', as: forecaster });
  expect(done.json().items).toEqual([]);
});

it('writes to the members of the group', async () => {
  const [order] = await test.services.db('outbox').where({ case_id: caseId, type: 'opinionMail' });
  expect(order.payload).toMatchObject({ opinion: 'ponctuel-1', reason: 'asked' });
  const members = await test.services.db.transaction((tx) => listWrittenTo(tx, { type: 'group', id: groupId }));
  expect(members.map(({ email }) => email)).toEqual(['meteo@exemple.nc']);
});

async function expectHidden(person: TestPerson): Promise<void> {
  const response = await read(person);
  expect(response.statusCode).toBe(200);
  expect(response.body).not.toContain('cyclone');
  expect(response.body).not.toContain('Avis complémentaire');
}

it('hides a confidential opinion from the applicant', async () => {
  const { version } = (await read(forecaster)).json();
  const data = { sens: 'defavorable', motif: 'Un cyclone est annoncé.' };
  const given = await send(forecaster, { type: 'giveOpinion', opinion: 'ponctuel-1', data, expectedVersion: version });
  expect(given.statusCode).toBe(200);
  await expectHidden(owner);
  expect((await read(instructor)).body).toContain('cyclone');
});

it('keeps from a consulted group what the service writes, notes and sends, in the history as elsewhere', async () => {
  const { version } = (await read(instructor)).json();
  await send(instructor, { type: 'addNote', text: 'À rappeler.' });
  await send(instructor, { type: 'sendMessage', text: 'Nous attendons la météo.', files: [] });
  const seen = (await read(forecaster)).json();
  expect(seen.version).toBeGreaterThan(version);
  expect(seen.history.map(({ type }: { type: string }) => type)).toEqual([
    'taskClosed',
    'opinionChanged',
    'taskOpened',
    'opinionChanged',
    'moved',
    'filed',
  ]);
  expect(seen.history[2]).toMatchObject({ text: 'Nouvelle tâche pour Météo : « Avis complémentaire ».' });
  const all = (await read(instructor)).json().history.map(({ type }: { type: string }) => type);
  expect(all).toEqual(expect.arrayContaining(['noteAdded', 'messageSent', 'mailOrdered']));
});

/** What is said to have changed to somebody who acts on the case as it was filed. */
async function late(as: TestPerson, command: JsonObject): Promise<readonly string[]> {
  const refused = (await send(as, { ...command, expectedVersion: filedVersion })).json();
  expect(refused).toMatchObject({ status: 409, code: 'case-changed' });
  return refused.current.changes.map(({ text }: { text: string }) => text);
}

it('tells who comes too late only what they may know of what changed', async () => {
  const answer = { type: 'giveOpinion', opinion: 'ponctuel-1', data: {} };
  const told = {
    instructor: await late(instructor, { type: 'act', action: 'demanderAvis', data: {} }),
    forecaster: await late(forecaster, answer),
    owner: await late(owner, { type: 'act', action: 'retirer', data: {} }),
  };
  expect(told.instructor.join(' ')).toContain('Avis complémentaire');
  // A decision does not rest on what was only written.
  expect(told.instructor.join(' ')).not.toMatch(/note|message/u);
  expect(told.forecaster.join(' ')).toContain('Avis complémentaire');
  expect(told.forecaster.join(' ')).not.toMatch(/note|message/u);
  // An opinion that is asked in confidence is not told, even so.
  expect(told.owner).toEqual([]);
});

it('says once in the history that the case is at a step, however many opinions are given there', async () => {
  const detail = (await read(instructor)).json();
  await send(instructor, { type: 'act', action: 'demanderAvis', data: {}, expectedVersion: detail.version });
  const { version } = (await read(financial)).json();
  const answer = { type: 'giveOpinion', opinion: 'financier', data: { sens: 'favorable' } };
  expect((await late(financial, answer)).join(' ')).not.toContain('Avis complémentaire');
  await expectNoContact(financial);
  await expectHidden(financial);
  expect((await send(financial, { ...answer, expectedVersion: version })).statusCode).toBe(200);
  const { history } = (await read(instructor)).json();
  const texts: readonly string[] = history.map(({ text }: { text: string }) => text);
  expect(texts.filter((text) => text.includes('à l’étape'))).toEqual([
    'Le dossier est passé à l’étape « Avis demandés ».',
    'Le dossier est passé à l’étape « Recevabilité à vérifier ».',
  ]);
});

it('shows who is consulted what their opinion needs, once it is asked of them', async () => {
  const asked = await read(firefighter);
  expect(asked.json()).toMatchObject({
    shown: { contact: true, computed: true },
    applicant: { phone: PHONE },
    computed: [{ name: 'ageOrganisateur' }, { name: 'longueurCortege' }, { name: 'enPerimetre' }],
  });
  expect((await test.request({ url: `/api/v1/cases/${caseId}/receipt`, as: firefighter })).statusCode).toBe(200);
});

it('finds in the queue the cases whose opinions are waited for, for who instructs alone', async () => {
  const found = async (as: TestPerson, query: string): Promise<readonly string[]> => {
    const response = await test.request({ url: `/api/v1/cases?view=open&${query}`, as });
    return response.json<QueuePage>().items.map((row) => row.caseId);
  };
  expect(await found(instructor, 'opinions=waiting')).toEqual([caseId]);
  expect(await found(instructor, 'opinions=waiting&channel=online')).toEqual([caseId]);
  expect(await found(instructor, 'opinions=complete')).toEqual([]);
  expect(await found(firefighter, '')).toEqual([caseId]);
  expect(await found(firefighter, 'opinions=waiting')).toEqual([]);
  const other = await fileManifestation(test.services, owner);
  // None was asked on the second: it comes last, whichever way.
  expect(await found(instructor, 'by=opinions')).toEqual([caseId, other.id]);
  expect(await found(instructor, 'by=-opinions')).toEqual([caseId, other.id]);
  expect(await auditCases(test.services)).toMatchObject({ findings: [] });
});

it('finds so the cases that were there before the queue was narrowed by opinions', async () => {
  const { db } = test.services;
  const word = `select search <> (search || opinion_facets(opinions)) as missing from "case" where id = ?`;
  const missing = async (): Promise<boolean> => (await db.raw(word, [caseId])).rows[0].missing;
  await db.raw(
    `update "case" set search = ts_delete(search, tsvector_to_array(opinion_facets(opinions))) where id = ?`,
    [caseId],
  );
  await db.raw(`update task set search = c.search from "case" c where c.id = task.case_id and c.id = ?`, [caseId]);
  expect(await missing()).toBe(true);
  const migration = await readFile('runtime/store/migrations/0135-opinions-narrow-the-queue.sql', 'utf8');
  for (const update of migration.match(/^update .*;$/gmu) ?? []) await db.raw(update);
  expect(await missing()).toBe(false);
  const late = await test.request({ url: '/api/v1/cases?opinions=waiting', as: instructor });
  expect(late.statusCode).toBe(200);
  const tasks = await db('task')
    .where({ case_id: caseId })
    .whereRaw('search <> (select search from "case" where id = case_id)');
  expect(tasks).toEqual([]);
});

it('marks in the queue the task of an opinion that was reminded of', async () => {
  const { opinions } = (await read(instructor)).json();
  const security = opinions.find(({ id }: { id: string }) => id === 'securite');
  const { clock } = test.services;
  const before = (await test.request({ url: '/api/v1/cases', as: firefighter })).json().items;
  expect(before).toMatchObject([{ taskTitle: 'Avis de sécurité', remindedAt: null }]);
  clock.setOffset(Date.parse(security.remindAt) - Date.now());
  const passed = await applyCommand(test.services, caseId, { type: 'passTime' }, { type: 'time' });
  expect(passed.type).not.toBe('refused');
  const after = (await test.request({ url: '/api/v1/cases', as: firefighter })).json().items;
  expect(after).toMatchObject([{ remindedAt: new Date(security.remindAt).toISOString() }]);
});
