import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatMoney, type Actor, type JsonObject } from '../../../engine/index.ts';
import { applyCommand, fileCase, type ExistingCaseCommand } from '../../../runtime/cases/index.ts';
import { ensurePerson, findPersonOfUser } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { multipart, PDF } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

const SCHEME = 'subvention-association';
const FUNCTIONS = ['instructeur', 'technicien', 'financier', 'bureau', 'signataire', 'comptable'];
const EVERYBODY: Actor = { type: 'agent', userId: 'x', name: 'Un agent', functions: FUNCTIONS };

let test: TestApp;
let owner: TestPerson;
let agent: TestPerson;
let caseId: string;

/** Answers of the scheme's own scenario, its documents made up. */
async function answers(): Promise<JsonObject> {
  const { files } = await readExample(SCHEME);
  const { given } = JSON.parse(files['scenarios/subvention-complete.json']!);
  const entries = Object.entries(given.answers as JsonObject).map(([name, value]) =>
    typeof value === 'string' && /\.(pdf|xlsx)$/.test(value)
      ? [name, { id: name, name: value, size: 1000, mediaType: 'application/pdf' }]
      : [name, value],
  );
  return Object.fromEntries(entries);
}

async function apply(command: ExistingCaseCommand): Promise<void> {
  const result = await applyCommand(test.services, caseId, command, EVERYBODY);
  if (result.type === 'refused') throw new Error(`${JSON.stringify(command)}: ${result.message}`);
}
const act = (action: string, data: JsonObject = {}): Promise<void> =>
  apply({ type: 'act', action, data, answers: null, expectedVersion: null });
const annotate = (values: JsonObject): Promise<void> => apply({ type: 'annotate', values, base: null });
const opinion = (name: string, data: JsonObject): Promise<void> =>
  apply({ type: 'giveOpinion', opinion: name, data, expectedVersion: null });

const read = async (as: TestPerson) =>
  (await test.request({ method: 'GET', url: `/api/v1/cases/${caseId}`, as })).json();

beforeAll(async () => {
  test = await createTestApp();
  const { db } = test.services;
  await publishSource(test.services, await readExample(SCHEME));
  const bound = await db('function_binding')
    .where({ dispositif_id: SCHEME, function: 'instructeur' })
    .first('group_id');
  agent = await test.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups: [bound.group_id] });
  owner = await test.signIn({ email: 'association@exemple.nc', name: 'Sylvie Lavigne' });
  await ensurePerson(db, owner.userId, null);
  const person = (await findPersonOfUser(db, owner.userId))!;
  const filed = await fileCase(
    test.services,
    {
      dispositifId: SCHEME,
      version: null,
      draftId: null,
      answers: await answers(),
      channel: 'online',
      receivedOn: null,
      applicant: { personId: person.id, givenName: 'Sylvie', familyName: 'Lavigne', email: owner.email, phone: null },
      mandate: null,
    },
    { type: 'applicant', personId: person.id, name: 'Sylvie Lavigne' },
  );
  if (filed.type === 'refused') throw new Error(JSON.stringify(filed));
  caseId = filed.case.id;
  await annotate({ dossierComplet: 'oui' });
  await act('demanderAvis');
  await opinion('technique', { sens: 'favorable', motif: 'Le calendrier est tenable.' });
  await opinion('financier', { sens: 'favorable', motif: 'Comptes secrets.', montantSoutenable: 600_000 });
  await annotate({ rapport: 'Projet utile au quartier, association bien tenue.' });
  await act('inscrireAuBureau', { seance: '2026-12-12', montantPropose: 500_000 });
  await act('attribuer', { montantAccorde: 500_000, dateDecision: '2026-12-12', numeroDecision: '2026-118/BAPS' });
  await act('signerConvention');
});
afterAll(() => test.close());

describe('what an applicant sees of their case', () => {
  it('leaves out what is confidential, internal, or recorded by agents', async () => {
    const [theirs, ours] = [await read(owner), await read(agent)];
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(ours.opinions)).toEqual(['technique', 'financier']);
    expect(ids(theirs.opinions)).toEqual(['technique']);
    expect(ours.documents.some((document: { internal: boolean }) => document.internal)).toBe(true);
    expect(theirs.documents.some((document: { internal: boolean }) => document.internal)).toBe(false);
    expect(theirs).toMatchObject({
      annotations: {},
      annotationForm: null,
      eligibility: [],
      tasks: [],
      correctable: [],
    });
    const text = JSON.stringify(theirs);
    for (const secret of ['Comptes secrets', 'association bien tenue', 'montantPropose'])
      expect(text).not.toContain(secret);
  });

  it('shows agents what was given with each action', async () => {
    const { sections } = await read(agent);
    const deed = sections.find((section: { page: string }) => section.page === 'action:inscrireAuBureau');
    expect(deed.title).toMatch(/ – Un agent, le \d/);
    expect(deed.rows).toEqual(expect.arrayContaining([expect.objectContaining({ value: formatMoney(500_000) })]));
  });
});

describe('what is decided', () => {
  it('is told to both with what it was before: who and by which action, to agents alone', async () => {
    const decision = { before: null, after: formatMoney(500_000) };
    const granted = { name: 'montant', title: 'Subvention accordée', value: 500_000, text: formatMoney(500_000) };
    const [theirs, ours] = [await read(owner), await read(agent)];
    expect(ours.decided).toMatchObject([
      { ...granted, decisions: [{ ...decision, who: 'Un agent', action: 'Enregistrer l’attribution' }] },
    ]);
    expect(theirs.decided).toMatchObject([{ ...granted, decisions: [{ ...decision, action: null }] }]);
    expect(theirs.decided[0].decisions[0].who).not.toBe('Un agent');
  });
});

describe('a payment, before it is confirmed', () => {
  it('says how much and why, to whom and on which account, and what is written to them', async () => {
    const bound = await test.services
      .db('function_binding')
      .where({ dispositif_id: SCHEME, function: 'comptable' })
      .first('group_id');
    const accountant = await test.signIn({ email: 'paie@exemple.nc', roles: ['agent'], groups: [bound.group_id] });
    const preview = (as: TestPerson) =>
      test.request({
        method: 'POST',
        url: `/api/v1/cases/${caseId}/previews`,
        as,
        payload: { action: 'payerAvance', data: {} },
      });
    const told = (await preview(accountant)).json();
    expect(told).toMatchObject({
      moves: true,
      outcome: null,
      amounts: [{ entry: 'pay', label: 'Premier versement' }],
      payee: { name: 'Sylvie Lavigne' },
      mails: [{ to: owner.email, forApplicant: true }],
    });
    expect(told.amounts[0].reasons).toContainEqual({
      label: 'Subvention accordée',
      text: formatMoney(500_000),
    });
    expect(told.payee.account).toContainEqual({ label: 'IBAN', text: expect.stringMatching(/^FR\d\d /u) });
    expect((await preview(agent)).json()).toMatchObject({ code: 'action-not-allowed' });
    expect((await read(accountant)).amounts.some(({ entry }: { entry: string }) => entry === 'pay')).toBe(false);
  });
});

describe('a document that an action asks for', () => {
  const send = (pointer: string, as: TestPerson) =>
    test.request({
      method: 'POST',
      url: `/api/v1/files?case=${caseId}&pointer=${pointer}`,
      as,
      ...multipart('piece.pdf', PDF),
    });

  it('is sent when the action is open, and by who may take it', async () => {
    expect((await send('/factures', owner)).json()).toMatchObject({ code: 'not-allowed' });
    await act('payerAvance');
    const report = (await send('/compteRendu', owner)).json();
    const bills = (await send('/factures', owner)).json();
    expect((await send('/depenses', owner)).json()).toMatchObject({ code: 'not-allowed' });
    const { version } = await read(owner);
    const command = (data: object) =>
      test.request({
        method: 'POST',
        url: `/api/v1/cases/${caseId}/commands`,
        as: owner,
        payload: { type: 'act', action: 'justifier', data, expectedVersion: version },
      });
    const madeUp = await command({ depenses: 500_000, compteRendu: report, factures: { ...bills, id: 'made-up' } });
    expect(madeUp.json()).toMatchObject({ code: 'data-invalid', errors: [{ pointer: '/factures' }] });
    expect((await command({ depenses: 500_000, compteRendu: report, factures: bills })).json()).toMatchObject({
      state: 'controle',
    });
    const deed = (await read(agent)).sections.find((section: { page: string }) => section.page === 'action:justifier');
    expect(deed.rows).toEqual(expect.arrayContaining([expect.objectContaining({ file: bills })]));
    expect((await test.request({ method: 'GET', url: `/api/v1/files/${bills.id}`, as: agent })).statusCode).toBe(200);
  });
});

describe('a decision, before it is confirmed', () => {
  it('says what it would fix, beside what is in force', async () => {
    const told = await test.request({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/previews`,
      as: agent,
      payload: { action: 'validerJustificatifs', data: { depensesRetenues: 450_000 } },
    });
    expect(told.json().decided).toEqual([
      { title: 'Subvention définitive, au vu des dépenses', before: null, after: formatMoney(450_000) },
    ]);
    expect((await read(agent)).decided).toHaveLength(1);
  });
});
