import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLink, declareAssociation, decideLink } from '../../../runtime/establishments/index.ts';
import { readViewers } from '../../../runtime/identity/store/viewers.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import {
  ANSWERS,
  fileMedicalAid,
  groupOf,
  multipart,
  PDF,
  publishMedicalAid,
  SCHEME,
} from '../../support/medical-aid.ts';

let test: TestApp;
let citizen: TestPerson;
let other: TestPerson;
let officer: TestPerson;
let agent: TestPerson;
let lonely: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  other = await test.signIn({ email: 'autre@exemple.nc', name: 'Rose Wea' });
  const groups = [await groupOf(test.services, 'instructeur')];
  officer = await test.signIn({ email: 'dpo@exemple.nc', name: 'Aline Kaba', roles: ['agent', 'dpo'], groups });
  agent = await test.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
  lonely = await test.signIn({ email: 'seule@exemple.nc', name: 'Luce Poadja', roles: ['agent', 'dpo'] });
});
afterAll(() => test.close());

const exportOf = (id: string, as: TestPerson) =>
  test.request({ method: 'GET', url: `/api/v1/cases/${id}/person-export`, as });
const filesOf = (bytes: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, one]) => [name, strFromU8(one)]));
const numberOf = async (id: string): Promise<string> =>
  (await test.services.db('case').where({ id }).first('number')).number;
const readingsOf = async (as: TestPerson): Promise<readonly { readonly who: string; readonly reason: string }[]> =>
  (await test.request({ method: 'GET', url: '/api/v1/me/readings', as })).json().items;

async function command(id: string, as: TestPerson, payload: object) {
  const done = await test.request({ method: 'POST', url: `/api/v1/cases/${id}/commands`, as, payload });
  expect(done.statusCode, done.body).toBe(200);
}

/** A request of somebody without an account, typed by an agent. */
async function fileOnPaper(): Promise<string> {
  const person = { givenName: 'Rosalie', familyName: 'Poadja', email: null, phone: null, birthDate: '1950-01-02' };
  const begun = await test.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: agent,
    payload: { dispositif: SCHEME, channel: 'letter', receivedOn: '2026-03-02', person },
  });
  const draft = begun.json();
  const files: Record<string, unknown> = {};
  for (const name of ['justificatifRessources', 'justificatifDomicile']) {
    const url = `/api/v1/files?draft=${draft.id}&pointer=/${name}`;
    files[name] = (await test.request({ method: 'POST', url, as: agent, ...multipart(`${name}.pdf`, PDF) })).json();
  }
  const answers = { ...ANSWERS, ...files };
  const url = `/api/v1/drafts/${draft.id}`;
  await test.request({ method: 'PUT', url, as: agent, payload: { answers, revision: draft.revision } });
  const payload = { draft: draft.id, declaration: true };
  const filed = await test.request({ method: 'POST', url: '/api/v1/cases', as: agent, payload });
  expect(filed.statusCode, filed.body).toBe(201);
  return filed.json().id;
}

describe('all that is held of who asks, from the case by which they ask', () => {
  it('is what they would be given themselves, of all their requests, and no note of agents', async () => {
    const first = await fileMedicalAid(test, citizen);
    const asked = await fileMedicalAid(test, citizen);
    await fileMedicalAid(test, other);
    await command(first, agent, { type: 'addNote', text: 'Ressources à vérifier auprès de la caisse.' });
    const response = await exportOf(asked, officer);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/zip');
    expect(response.headers['content-disposition']).toContain(`donnees-${await numberOf(asked)}.zip`);
    const theirs = filesOf(response.rawPayload);
    const own = filesOf((await test.request({ method: 'GET', url: '/api/v1/me/export', as: citizen })).rawPayload);
    expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(own).toSorted());
    for (const id of [first, asked]) {
      const folder = `demandes/${await numberOf(id)}`;
      expect(theirs[`${folder}/demande.json`]).toBe(own[`${folder}/demande.json`]);
      expect(theirs[`${folder}/recepisse.pdf`]).toContain('%PDF');
    }
    expect(theirs['compte.json']).toBe(own['compte.json']);
    expect(Object.values(theirs).join('')).not.toContain('auprès de la caisse');
    expect(Object.values(theirs).join('')).not.toContain('Rose Wea');
  });

  it('is a reading of each of their requests, and of the register, with the number that it answers', async () => {
    const someone = await test.signIn({ email: 'lu@exemple.nc', name: 'Lu Wéma' });
    const ids = [await fileMedicalAid(test, someone), await fileMedicalAid(test, someone)];
    const [asked = ''] = ids;
    await exportOf(asked, officer);
    const number = await numberOf(asked);
    const readings = await readingsOf(someone);
    const lines = readings.filter(({ reason }) => reason.includes(`pour répondre à la demande ${number}`));
    expect(lines).toHaveLength(2);
    expect(lines[0]?.reason).toMatch(/^Instructeur.*; export des données de la personne/u);
    expect(new Set(readings.map(({ who }) => who))).toEqual(new Set(['Aline Kaba']));
    expect(readings.some(({ reason }) => reason.startsWith('Délégué à la protection des données'))).toBe(true);
  });

  it('is recorded before anything is given: the file itself tells of it', async () => {
    const someone = await test.signIn({ email: 'avant@exemple.nc', name: 'Avant Wéma' });
    const asked = await fileMedicalAid(test, someone);
    const files = filesOf((await exportOf(asked, officer)).rawPayload);
    expect(JSON.parse(files['consultations.json'] ?? '[]')).toEqual(
      expect.arrayContaining([expect.objectContaining({ who: 'Aline Kaba', caseNumber: await numberOf(asked) })]),
    );
  });

  it('is given of somebody without an account as well', async () => {
    const asked = await fileOnPaper();
    const files = filesOf((await exportOf(asked, officer)).rawPayload);
    const folder = `demandes/${await numberOf(asked)}`;
    expect(Object.keys(files)).toEqual(expect.arrayContaining([`${folder}/demande.json`, `${folder}/recepisse.pdf`]));
    expect(JSON.parse(files['compte.json'] ?? '{}')).toMatchObject({
      person: { givenName: 'Rosalie', familyName: 'Poadja' },
      formerAddresses: [],
      alerts: null,
    });
    expect(Object.keys(files).some((name) => name.startsWith('demandes-commencees'))).toBe(false);
  });
});

describe('it takes the role and the case', () => {
  it.each([
    ['an agent of the scheme who does not protect data', () => agent],
    ['an officer who holds no function there', () => lonely],
    ['the person, who has an export of their own', () => citizen],
  ])('%s is refused, and nothing is recorded', async (_who, whom) => {
    const someone = await test.signIn({ email: `refus-${_who.length}@exemple.nc`, name: 'Refus Wéma' });
    const asked = await fileMedicalAid(test, someone);
    expect((await exportOf(asked, whom())).json()).toMatchObject({ code: 'not-allowed' });
    expect(await readingsOf(someone)).toEqual([]);
  });

  it('an officer does not take out their own data by their own case', async () => {
    const asked = await fileMedicalAid(test, officer);
    expect((await exportOf(asked, officer)).json()).toMatchObject({ code: 'not-allowed' });
  });

  it('a case that is closed, or of which no person asks, gives nothing more', async () => {
    const closed = await fileMedicalAid(test, citizen);
    const { version } = (await test.request({ method: 'GET', url: `/api/v1/cases/${closed}`, as: citizen })).json();
    await command(closed, citizen, { type: 'act', action: 'retirer', expectedVersion: version });
    expect((await exportOf(closed, officer)).json()).toMatchObject({ status: 409, code: 'person-not-exported' });
    const establishment = await declareAssociation(test.services.db, { rna: 'W9N1000001', name: 'Les amis du notou' });
    const [theirs, judge] = await readViewers(test.services.db, [other.userId, agent.userId]);
    if (!theirs || !judge) throw new Error('they have accounts');
    await askLink(test.services, theirs, { establishment, role: 'representative', proof: null });
    const link = await test.services.db('establishment_link').where({ person_id: theirs.personId }).first('id');
    await decideLink(test.services, judge, link.id, { accepted: true, reason: 'Statuts vus.' });
    const asked = await fileMedicalAid(test, other, establishment.id);
    expect((await exportOf(asked, officer)).json()).toMatchObject({ status: 409, code: 'person-not-exported' });
  });
});
