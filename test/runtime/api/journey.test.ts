import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { ANSWERS, groupOf, multipart, PDF, publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let citizen: TestPerson;
let agent: TestPerson;
let signatory: TestPerson;
let draft: { id: string; revision: number };
let caseId: string;

beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  const group = (name: string) => groupOf(test.services, name);
  citizen = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  agent = await test.signIn({
    email: 'agent@exemple.nc',
    name: 'Paul Kaba',
    roles: ['agent'],
    groups: [await group('instructeur')],
  });
  signatory = await test.signIn({
    email: 'sign@exemple.nc',
    name: 'Anne Brun',
    roles: ['agent'],
    groups: [await group('signataire')],
  });
});
afterAll(() => test.close());

const post = (url: string, as: TestPerson, payload: object) =>
  test.request({ method: 'POST', url: `/api/v1${url}`, as, payload });
const get = (url: string, as: TestPerson) => test.request({ method: 'GET', url: `/api/v1${url}`, as });
const read = async (as: TestPerson) => (await get(`/cases/${caseId}`, as)).json();

describe('a request, from the first word to the letter', () => {
  it('is begun, kept as it is typed, and says what is missing', async () => {
    const begun = await post('/drafts', citizen, { dispositif: SCHEME });
    expect(begun.statusCode).toBe(201);
    draft = begun.json();
    const saved = await test.request({
      method: 'PUT',
      url: `/api/v1/drafts/${draft.id}`,
      as: citizen,
      payload: { answers: ANSWERS, revision: draft.revision },
    });
    expect(saved.statusCode).toBe(200);
    expect(saved.json().errors.map((error: { pointer: string }) => error.pointer)).toContain('/justificatifRessources');
    draft = { ...draft, revision: saved.json().revision };
  });

  it('is not overwritten by someone who has not seen the last save', async () => {
    const late = await test.request({
      method: 'PUT',
      url: `/api/v1/drafts/${draft.id}`,
      as: citizen,
      payload: { answers: {}, revision: 1 },
    });
    expect(late.json()).toMatchObject({ status: 409, code: 'draft-changed' });
  });

  it('takes documents of the kind that the field asks for', async () => {
    const send = (content: Buffer) =>
      test.request({
        method: 'POST',
        url: `/api/v1/files?draft=${draft.id}&pointer=/justificatifRessources`,
        as: citizen,
        ...multipart('pension.pdf', content),
      });
    expect((await send(Buffer.from('MZ this is a program'))).json()).toMatchObject({
      status: 415,
      code: 'file-type-refused',
    });
    const sent = await send(PDF);
    expect(sent.statusCode).toBe(201);
    const home = await test.request({
      method: 'POST',
      url: `/api/v1/files?draft=${draft.id}&pointer=/justificatifDomicile`,
      as: citizen,
      ...multipart('eau.pdf', PDF),
    });
    const answers = { ...ANSWERS, justificatifRessources: sent.json(), justificatifDomicile: home.json() };
    const saved = await test.request({
      method: 'PUT',
      url: `/api/v1/drafts/${draft.id}`,
      as: citizen,
      payload: { answers, revision: draft.revision },
    });
    expect(saved.json()).toMatchObject({ errors: [] });
  });

  it('is filed once, however often the button is pressed', async () => {
    const refused = await post('/cases', citizen, { draft: draft.id });
    expect(refused.json()).toMatchObject({ code: 'declaration-missing' });
    const [first, second] = await Promise.all([
      post('/cases', citizen, { draft: draft.id, declaration: true }),
      post('/cases', citizen, { draft: draft.id, declaration: true }),
    ]);
    expect(first.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
    expect(first.json().number).toMatch(/^AM-\d{4}-\d{6}$/);
    caseId = first.json().id;
    expect((await get('/me/cases', citizen)).json()).toMatchObject({
      items: [{ id: caseId, state: 'Demande en cours d’étude' }],
      drafts: [],
    });
  });

  it('is in the queue of the agents who hold the function, and of no other', async () => {
    const page = (await get('/cases?view=todo', agent)).json();
    expect(page.items).toMatchObject([
      { caseId, applicant: 'Wamytan Marie-Louise', taskTitle: 'Vérifier la demande et proposer une décision' },
    ]);
    expect((await get('/cases?view=todo', signatory)).json().items).toEqual([]);
    expect((await get('/cases/counts', agent)).json()).toMatchObject({ todo: 1, mine: 0 });
  });

  it('is read by an agent, which the applicant can see', async () => {
    const detail = await read(agent);
    expect(detail).toMatchObject({ state: 'instruction', applicant: { familyName: 'Wamytan' } });
    expect(detail.tasks).toMatchObject([{ function: 'instructeur', functionTitle: 'Instructeur', mine: true }]);
    expect(detail.computed.find((value: { name: string }) => value.name === 'carte')).toMatchObject({
      value: expect.any(String),
    });
    expect(detail.annotationForm).not.toBeNull();
    const readings = (await get('/me/readings', citizen)).json();
    expect(readings.items).toMatchObject([
      { who: 'Paul Kaba', what: 'Votre demande', reason: 'Instructeur, pour la démarche « Aide médicale »' },
    ]);
  });

  it('is taken, annotated and noted; the applicant reads no note', async () => {
    const task = (await read(agent)).tasks[0].id;
    expect((await post(`/cases/${caseId}/commands`, agent, { type: 'takeTask', task })).statusCode).toBe(200);
    const noted = await post(`/cases/${caseId}/commands`, agent, { type: 'addNote', text: 'Appelée ce matin.' });
    expect(noted.json().notes).toMatchObject([{ text: 'Appelée ce matin.' }]);
    const mine = await read(citizen);
    expect(mine.notes).toEqual([]);
    expect(mine.tasks).toEqual([]);
    expect(JSON.stringify(mine)).not.toContain('Appelée');
  });

  it('can be corrected by the applicant, and by nobody who read an older state', async () => {
    const { version } = await read(agent);
    const data = { message: 'Vérifiez vos revenus.', fields: { '/revenus': 'Indiquez le montant d’un mois.' } };
    const command = { type: 'act', action: 'demanderCorrection', data, expectedVersion: version };
    expect((await post(`/cases/${caseId}/commands`, agent, command)).statusCode).toBe(200);
    const again = await post(`/cases/${caseId}/commands`, agent, command);
    expect(again.json()).toMatchObject({ status: 409, code: 'case-changed', current: { state: 'correction' } });

    const asked = await read(citizen);
    expect(asked.correction).toMatchObject({ message: 'Vérifiez vos revenus.' });
    const corrected = await post(`/cases/${caseId}/commands`, citizen, {
      type: 'act',
      action: 'corriger',
      data: {},
      answers: { ...asked.answers, revenus: 90_000 },
      expectedVersion: asked.version,
    });
    expect(corrected.json()).toMatchObject({ state: 'instruction', correction: null, changed: ['/revenus'] });
    const { former } = await read(agent);
    expect(former.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/revenus']);
  });

  it('keeps what two agents write in one field: the second is shown the first’s text before it may go', async () => {
    const record = (as: TestPerson, values: object, base: object) =>
      post(`/cases/${caseId}/commands`, as, { type: 'annotate', values, base });
    const first = await record(agent, { observations: 'Pension vérifiée.' }, {});
    expect(first.json().annotationMarks).toEqual([{ name: 'observations', by: 'Paul Kaba', at: expect.any(String) }]);
    const late = await record(signatory, { observations: 'À revoir.' }, { observations: null });
    expect(late.json()).toMatchObject({
      status: 409,
      code: 'annotations-changed',
      errors: [{ pointer: '/observations', keyword: 'changed' }],
    });
    expect(await read(signatory)).toMatchObject({ annotations: { observations: 'Pension vérifiée.' } });
    const seen = await record(signatory, { observations: 'À revoir.' }, { observations: 'Pension vérifiée.' });
    expect(seen.json()).toMatchObject({ annotations: { observations: 'À revoir.' } });
    expect(await read(citizen)).toMatchObject({ annotations: {}, annotationMarks: [] });
  });

  it('is read as a letter before it is signed, and changes nothing', async () => {
    const annotated = await post(`/cases/${caseId}/commands`, agent, {
      type: 'annotate',
      values: { ressourcesVerifiees: 'oui', domicileVerifie: 'oui' },
      base: {},
    });
    expect(annotated.statusCode).toBe(200);
    const proposed = await post(`/cases/${caseId}/commands`, agent, {
      type: 'act',
      action: 'proposerAccord',
      data: {},
      expectedVersion: annotated.json().version,
    });
    expect(proposed.json()).toMatchObject({ state: 'signatureAccord' });
    const detail = await read(signatory);
    const sign = detail.actions.find((action: { id: string }) => action.id === 'signerAccord');
    const told = await post(`/cases/${caseId}/previews`, signatory, { action: sign.id, data: {} });
    expect(told.json()).toMatchObject({
      moves: true,
      outcome: 'granted',
      letters: [{ title: expect.any(String), internal: false, html: expect.stringContaining('<p>') }],
      mails: [{ to: expect.any(String), forApplicant: true, html: expect.stringContaining('<p>') }],
      tasks: [],
      payee: null,
    });
    expect((await read(signatory)).version).toBe(detail.version);

    const sendBack = detail.actions.find((action: { open: boolean; form: unknown }) => action.open && action.form);
    const unsaid = await post('/cases/bulk', signatory, {
      action: sendBack?.id ?? '',
      data: {},
      cases: [{ id: caseId, expectedVersion: detail.version }],
      dryRun: true,
    });
    expect(unsaid.json()).toMatchObject({ results: [{ ok: false, errors: [{ pointer: expect.any(String) }] }] });
    const dry = await post('/cases/bulk', signatory, {
      action: sign.id,
      data: {},
      cases: [{ id: caseId, expectedVersion: detail.version }],
      dryRun: true,
    });
    expect(dry.json()).toMatchObject({ results: [{ id: caseId, ok: true }] });
    const signed = await post('/cases/bulk', signatory, {
      action: sign.id,
      data: {},
      cases: [{ id: caseId, expectedVersion: detail.version }],
      dryRun: false,
    });
    expect(signed.json()).toMatchObject({ results: [{ ok: true, message: null, errors: [] }] });
    expect(await read(citizen)).toMatchObject({ outcome: 'granted' });
  });

  it('gives a receipt', async () => {
    const receipt = await get(`/cases/${caseId}/receipt`, citizen);
    expect(receipt.headers['content-type']).toBe('application/pdf');
    expect(receipt.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
