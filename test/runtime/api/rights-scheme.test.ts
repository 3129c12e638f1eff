/** The scheme of the library by which people exercise their rights on their data, from its filing to its answer. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, publishMedicalAid } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

const SCHEME = 'exercice-droits';

let test: TestApp;
let citizen: TestPerson;
let officer: TestPerson;
let helper: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  await publishSource(test.services, await readFolder(join(import.meta.dirname, '../../../workflows', SCHEME)));
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  const { db } = test.services;
  const { group_id: group } = await db('function_binding').where({ dispositif_id: SCHEME }).first('group_id');
  officer = await test.signIn({
    email: 'dpo@exemple.nc',
    name: 'Aline Kaba',
    roles: ['agent', 'dpo'],
    groups: [group],
  });
  helper = await test.signIn({ email: 'aide@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups: [group] });
});
afterAll(() => test.close());

/** Files a request as the citizen. */
async function ask(answers: object): Promise<string> {
  const begun = await test.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: citizen,
    payload: { dispositif: SCHEME },
  });
  const { id, revision } = begun.json();
  const identite = { statut: 'commun', nom: 'Wamytan', prenoms: 'Marie', dateNaissance: '1988-05-14' };
  const payload = { answers: { identite, ...answers }, revision };
  await test.request({ method: 'PUT', url: `/api/v1/drafts/${id}`, as: citizen, payload });
  const filed = await test.request({
    method: 'POST',
    url: '/api/v1/cases',
    as: citizen,
    payload: { draft: id, declaration: true },
  });
  expect(filed.statusCode, filed.body).toBe(201);
  return filed.json().id;
}

const caseOf = async (id: string, as: TestPerson = officer) =>
  (await test.request({ method: 'GET', url: `/api/v1/cases/${id}`, as })).json();

async function act(id: string, action: string, data?: object, as: TestPerson = officer) {
  const { version } = await caseOf(id, as);
  return test.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as,
    payload: { type: 'act', action, expectedVersion: version, ...(data && { data }) },
  });
}
const exportOf = (id: string, as: TestPerson) =>
  test.request({ method: 'GET', url: `/api/v1/cases/${id}/person-export`, as });

describe('a request for access', () => {
  it('is answered with all that is held, of other services too, and told as answered', async () => {
    const aid = await fileMedicalAid(test, citizen);
    const { number } = await caseOf(aid, citizen);
    const id = await ask({ droit: 'acces' });
    expect(await caseOf(id)).toMatchObject({ state: 'identite', clocks: [{ status: 'running', silence: 'none' }] });
    expect((await act(id, 'confirmerIdentite')).statusCode).toBe(200);
    // The agent who helps answers, and takes nothing out; nor do they open the case of another service.
    expect((await exportOf(id, helper)).json()).toMatchObject({ code: 'not-allowed' });
    expect((await test.request({ method: 'GET', url: `/api/v1/cases/${aid}`, as: officer })).statusCode).toBe(403);
    const exported = await exportOf(id, officer);
    const files = unzipSync(new Uint8Array(exported.rawPayload));
    expect(strFromU8(files[`demandes/${number}/demande.json`] ?? new Uint8Array())).toContain('Wamytan');
    const reponse = 'La copie de vos données vous a été remise en main propre.';
    expect((await act(id, 'repondre', { reponse })).statusCode).toBe(200);
    const detail = await caseOf(id, citizen);
    expect(detail).toMatchObject({ state: 'satisfaite', outcome: 'granted' });
    expect(detail.mails.map(({ subject }: { subject: string }) => subject)).toContain(
      `Réponse à votre demande ${detail.number}`,
    );
    expect((await exportOf(id, officer)).json()).toMatchObject({ code: 'person-not-exported' });
  });

  it('says to who filed it who read the request of the other service, and why', async () => {
    const { items } = (await test.request({ method: 'GET', url: '/api/v1/me/readings', as: citizen })).json();
    const reasons = items.map(({ reason }: { reason: string }) => reason);
    expect(reasons.some((reason: string) => reason.startsWith('Protection des données, pour la démarche'))).toBe(true);
  });
});

describe('the delay', () => {
  it('is prolonged once, with its reason; when it is over, the request stays open', async () => {
    const id = await ask({ droit: 'effacement', precisions: 'Effacez mon compte et ce qui s’y trouve.' });
    await act(id, 'confirmerIdentite');
    const before = (await caseOf(id)).clocks[0];
    const motif = 'Vos données se trouvent dans plusieurs services.';
    expect((await act(id, 'prolonger', { motif })).statusCode).toBe(200);
    const after = (await caseOf(id)).clocks[0];
    const days = (Date.parse(after.dueAt) - Date.parse(before.dueAt)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(58);
    expect(days).toBeLessThanOrEqual(63);
    expect(after.extensions).toMatchObject([{ title: 'La demande est complexe, ou il y en a beaucoup' }]);
    expect((await act(id, 'prolonger', { motif })).statusCode).toBe(409);
  });

  it('asks what it is about before an erasure is filed', async () => {
    await expect(ask({ droit: 'effacement' })).rejects.toThrow('answers-invalid');
  });
});
