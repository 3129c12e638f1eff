import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import {
  fileMedicalAid,
  groupOf,
  multipart,
  PDF,
  publishMedicalAid,
  writeMedicalAid,
} from '../../support/medical-aid.ts';

let test: TestApp;
let citizen: TestPerson;
let other: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  other = await test.signIn({ email: 'autre@exemple.nc', name: 'Rose Wea' });
  const groups = [await groupOf(test.services, 'instructeur')];
  agent = await test.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
});
afterAll(() => test.close());

/** The files of the export of somebody, by their names, identifiers left out. */
async function exportOf(as: TestPerson): Promise<Readonly<Record<string, Uint8Array>>> {
  const response = await test.request({ method: 'GET', url: '/api/v1/me/export', as });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/zip');
  expect(response.headers['content-disposition']).toContain('mes-donnees.zip');
  const files = unzipSync(new Uint8Array(response.rawPayload));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name.replace(/\/[0-9a-f]{8}-(?=[^/]*$)/u, '/').replace(/-[0-9a-f]{8}\//u, '/'),
      bytes,
    ]),
  );
}
const textOf = (bytes: Uint8Array | undefined): string => strFromU8(bytes ?? new Uint8Array());

describe('all that is held of me', () => {
  it('is one file: my account, who read it, my requests with receipt and documents, what I began, my wallet', async () => {
    const caseId = await fileMedicalAid(test, citizen);
    const { number } = await test.services.db('case').where({ id: caseId }).first('number');
    await writeMedicalAid(test, citizen);
    await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as: agent });
    await test.request({
      method: 'POST',
      url: '/api/v1/me/documents?kind=justificatif-domicile',
      as: citizen,
      ...multipart('eau.pdf', Buffer.concat([PDF, Buffer.from('à part')])),
    });
    const files = await exportOf(citizen);
    expect(Object.keys(files).toSorted()).toEqual(
      [
        'LISEZ-MOI.txt',
        'compte.json',
        'consultations.json',
        'fiches-reunies.json',
        'mandats.json',
        `demandes/${number}/demande.json`,
        `demandes/${number}/recepisse.pdf`,
        `demandes/${number}/documents/justificatifDomicile.pdf`,
        `demandes/${number}/documents/justificatifRessources.pdf`,
        'demandes-commencees/aide-medicale/demande.json',
        'demandes-commencees/aide-medicale/documents/justificatifDomicile.pdf',
        'demandes-commencees/aide-medicale/documents/justificatifRessources.pdf',
        'porte-documents/eau.pdf',
      ].toSorted(),
    );
    expect(JSON.parse(textOf(files['compte.json']))).toMatchObject({
      email: 'marie@exemple.nc',
      wallet: expect.arrayContaining([expect.objectContaining({ name: 'eau.pdf', uses: 0 })]),
    });
    expect(JSON.parse(textOf(files['consultations.json']))).toMatchObject([{ who: 'Paul Kaba', caseNumber: number }]);
    expect(textOf(files[`demandes/${number}/demande.json`])).toContain('Wamytan');
    expect(textOf(files[`demandes/${number}/recepisse.pdf`])).toContain('%PDF');
    expect(textOf(files['porte-documents/eau.pdf'])).toContain('%PDF');
    expect(textOf(files['LISEZ-MOI.txt'])).toContain('Vos données');
  });

  it('tells me what I may see alone: no note of agents, and nothing of anybody else', async () => {
    const caseId = await fileMedicalAid(test, citizen);
    const noted = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/commands`,
      as: agent,
      payload: { type: 'addNote', text: 'Ressources à vérifier auprès de la caisse.' },
    });
    expect(noted.statusCode).toBe(200);
    const mine = Object.values(await exportOf(citizen)).map(textOf);
    expect(mine.join('')).not.toContain('auprès de la caisse');
    const theirs = await exportOf(other);
    expect(Object.keys(theirs).toSorted()).toEqual([
      'LISEZ-MOI.txt',
      'compte.json',
      'consultations.json',
      'fiches-reunies.json',
      'mandats.json',
    ]);
    expect(Object.values(theirs).map(textOf).join('')).not.toContain('Wamytan');
  });

  it('leaves out a document that waits for the scanner, and has it once it was found clean', async () => {
    const someone = await test.signIn({ email: 'attente@exemple.nc', name: 'Jean Attente' });
    await test.request({
      method: 'POST',
      url: '/api/v1/me/documents?kind=justificatif-domicile',
      as: someone,
      ...multipart('eau.pdf', PDF),
    });
    const { db } = test.services;
    const mark = (scan: string) => db('file').where({ uploaded_by: someone.userId }).update({ scan });
    await mark('pending');
    expect(Object.keys(await exportOf(someone))).not.toContain('porte-documents/eau.pdf');
    await mark('clean');
    expect(Object.keys(await exportOf(someone))).toContain('porte-documents/eau.pdf');
  });

  it('is for who is signed in', async () => {
    expect((await test.request({ method: 'GET', url: '/api/v1/me/export' })).statusCode).toBe(401);
  });

  it('has what an agent was told, and of nobody else', async () => {
    const caseId = await fileMedicalAid(test, citizen);
    const notice = { key: 'essai', kind: 'answer', title: 'La personne a répondu', path: `/agent/${caseId}` };
    await test.services
      .db('notice')
      .insert({ ...notice, user_id: agent.userId, case_id: caseId, at: new Date().toISOString() });
    const read = async (as: TestPerson) => JSON.parse(textOf((await exportOf(as))['compte.json'])).agentNotices;
    expect(await read(agent)).toMatchObject([{ title: 'La personne a répondu', caseId }]);
    expect(await read(other)).toEqual([]);
  });
});
