/** Letters and mails to others than the applicant, through the API: before, once done, and printed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { publishActs } from '../../support/act-scheme.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { SOLD, thirdScheme } from '../../support/third-scheme.ts';

const SCHEME = 'velo-tiers';
const ACT = { action: 'accorder', data: {} } as const;
let product: TestApp;
let citizen: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  product = await createTestApp();
  const workflow = ({ states }: { states: { instruction: { actions: { accorder: { effects: object[] } } } } }) => {
    states.instruction.actions.accorder.effects.push({
      type: 'document',
      document: 'copie',
      to: 'vendeur',
      internal: false,
    });
  };
  const copy = { 'documents/copie.md': '# Copie pour le vendeur\n\nPrix : {{ prix | montant }}.\n' };
  await publishActs(product.services, thirdScheme(SCHEME, { workflow }, copy));
  const { group_id: group } = await product.services.db('function_binding').where({ dispositif_id: SCHEME }).first();
  citizen = await product.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  agent = await product.signIn({ email: 'louise@exemple.nc', roles: ['agent'], groups: [group] });
});
afterAll(() => product.close());

async function must(url: string, as: TestPerson, payload: object, method: 'POST' | 'PUT' = 'POST') {
  const answer = await product.request({ method, url: `/api/v1${url}`, as, payload });
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
  return answer.json();
}
const get = (url: string, as: TestPerson) => product.request({ method: 'GET', url: `/api/v1${url}`, as });

/** A request to be granted, whose seller has no e-mail address or has one. */
async function filed(mailed: boolean): Promise<{ readonly id: string; readonly version: number }> {
  const { courrielVendeur, ...others } = SOLD;
  const answers = mailed ? { ...others, courrielVendeur } : others;
  const draft = await must('/drafts', citizen, { dispositif: SCHEME });
  await must(`/drafts/${draft.id}`, citizen, { answers, revision: draft.revision }, 'PUT');
  const { id } = await must('/cases', citizen, { draft: draft.id, declaration: true });
  await must(`/cases/${id}/commands`, agent, { type: 'annotate', values: { facture: 'oui' }, base: {} });
  return { id, version: (await get(`/cases/${id}`, agent)).json().version };
}

async function granted(mailed: boolean): Promise<string> {
  const { id, version } = await filed(mailed);
  await must(`/cases/${id}/commands`, agent, { type: 'act', ...ACT, answers: null, expectedVersion: version });
  for (const effect of await product.services.db('outbox').where({ case_id: id }).pluck('id'))
    await runEffect(product.services, effect, { last: true });
  return id;
}

const SELLER = { title: 'Vendeur du vélo', name: 'Cycles du Mont-Dore' };
const LINES = 'Cycles du Mont-Dore\n12 rue des Flamboyants\n98809 MONT-DORE';

test('are told with who gets them before they are sent', async () => {
  const { id, version } = await filed(true);
  const told = await must(`/cases/${id}/previews`, agent, ACT);
  expect(told.letters).toMatchObject([
    { third: null },
    { third: SELLER, recipient: LINES, internal: true },
    { third: SELLER, internal: false },
  ]);
  expect(told.mails).toMatchObject([
    { third: SELLER, to: 'cycles@demo.example', recipient: null, forApplicant: false },
  ]);
  const bulk = await must('/cases/bulk', agent, { ...ACT, cases: [{ id, expectedVersion: version }], dryRun: true });
  expect(bulk.results[0].told.thirds).toMatchObject([{ mailed: false }, { mailed: false }, { mailed: true }]);
});

test('are read by agents with their name, and by the applicant not at all but for a copy', async () => {
  const id = await granted(true);
  const seen = (await get(`/cases/${id}`, agent)).json();
  expect(seen.documents.filter(({ third }: { third: unknown }) => third)).toMatchObject([
    { third: SELLER },
    { third: SELLER },
  ]);
  expect(seen.mails.filter(({ third }: { third: unknown }) => third)).toMatchObject([{ to: 'cycles@demo.example' }]);
  const own = (await get(`/cases/${id}`, citizen)).json();
  expect(own.mails.filter(({ third }: { third: unknown }) => third)).toEqual([]);
  const [copy, ...others] = own.documents.filter(({ third }: { third: unknown }) => third);
  expect(others).toEqual([]);
  expect(copy).toMatchObject({ title: 'Copie pour le vendeur', third: SELLER });
  // The letter that is not shown is not opened either.
  const hidden = seen.documents.find(({ internal }: { internal: boolean }) => internal);
  expect((await get(`/files/${hidden.file.id}`, citizen)).statusCode).not.toBe(200);
  expect((await get(`/files/${copy.file.id}`, citizen)).statusCode).toBe(200);
  const sent = await product.services.db('mailbox').where({ to_address: 'cycles@demo.example' });
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.map(({ text }) => text).join('')).not.toContain(id);
});

test('[P2][P3] are printed under their name and address where there is no e-mail address', async () => {
  const id = await granted(false);
  const mail = (await get(`/cases/${id}`, agent)).json().mails.find(({ third }: { third: unknown }) => third);
  expect(mail).toMatchObject({ to: null, third: SELLER });
  const printed = await get(`/cases/${id}/print/${mail.id}`, agent);
  const { text } = await readPdf(new Uint8Array(printed.rawPayload));
  for (const line of LINES.split('\n')) expect(text).toContain(line);
  expect((await get(`/cases/${id}/print/${mail.id}`, citizen)).statusCode).not.toBe(200);
});
