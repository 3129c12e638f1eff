/** Acts through the API: their number, how they are notified by who records it or by who opens them, until when they are contested. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../../engine/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { actScheme, BIKE, publishActs } from '../../support/act-scheme.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { png } from '../settings/png.ts';

const SCHEME = 'velo';
let product: TestApp;
let citizen: TestPerson;
let other: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  product = await createTestApp();
  await publishActs(product.services, actScheme(SCHEME));
  const { group_id: group } = await product.services.db('function_binding').where({ dispositif_id: SCHEME }).first();
  citizen = await product.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  other = await product.signIn({ email: 'autre@exemple.nc' });
  agent = await product.signIn({
    email: 'louise@exemple.nc',
    name: 'Louise Naouna',
    roles: ['agent'],
    groups: [group],
  });
});
afterAll(() => product.close());

async function send(url: string, as: TestPerson, payload: object, method: 'POST' | 'PUT' = 'POST') {
  return product.request({ method, url: `/api/v1${url}`, as, payload });
}
async function must(...given: Parameters<typeof send>) {
  const answer = await send(...given);
  if (answer.statusCode >= 300) throw new Error(`${given[0]}: ${answer.body}`);
  return answer.json();
}
const read = async (id: string, as: TestPerson) =>
  (await product.request({ method: 'GET', url: `/api/v1/cases/${id}`, as })).json();
const open = (file: string, as: TestPerson) => product.request({ method: 'GET', url: `/api/v1/files/${file}`, as });

/** A request that is granted, and its order made. */
async function granted(): Promise<{ readonly id: string; readonly file: string; readonly document: string }> {
  const draft = await must('/drafts', citizen, { dispositif: SCHEME });
  await must(`/drafts/${draft.id}`, citizen, { answers: BIKE, revision: draft.revision }, 'PUT');
  const { id } = await must('/cases', citizen, { draft: draft.id, declaration: true });
  await must(`/cases/${id}/commands`, agent, { type: 'annotate', values: { facture: 'oui' }, base: {} });
  const { version } = await read(id, agent);
  const act = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: version };
  await must(`/cases/${id}/commands`, agent, act);
  for (const effect of await product.services.db('outbox').where({ case_id: id, type: 'document' }).pluck('id'))
    await runEffect(product.services, effect, { last: true });
  const [document] = (await read(id, agent)).documents;
  return { id, file: document.file.id, document: document.id };
}

const actOf = async (id: string, as: TestPerson) => (await read(id, as)).documents[0].act;
const today = (): string => localDate(product.services.clock.now());

describe('an act', () => {
  test('is previewed as what it is, with its heading and who signs, before it has a number', async () => {
    const draft = await must('/drafts', citizen, { dispositif: SCHEME });
    await must(`/drafts/${draft.id}`, citizen, { answers: BIKE, revision: draft.revision }, 'PUT');
    const { id } = await must('/cases', citizen, { draft: draft.id, declaration: true });
    await must(`/cases/${id}/commands`, agent, { type: 'annotate', values: { facture: 'oui' }, base: {} });
    const { letters } = await must(`/cases/${id}/previews`, agent, { action: 'accorder', data: {} });
    expect(letters).toMatchObject([{ kind: 'order', frame: [] }]);
    expect(letters[0].heading[0]).toMatch(/^Arrêté n° \d{4}-…\/PS du /u);
  });

  test('has its number and its day, and is not notified by an agent who reads it', async () => {
    const { id, file } = await granted();
    expect((await open(file, agent)).statusCode).toBe(200);
    const act = { number: `${today().slice(0, 4)}-1/PS`, on: today(), notification: null, appealUntil: null };
    expect(await actOf(id, agent)).toEqual({ ...act, record: ['handed', 'registered'] });
    expect(await actOf(id, citizen)).toEqual({ ...act, record: [] });
  });

  test('[J6] is notified as the applicant opens it, once, and says until when it is contested', async () => {
    const { id, file } = await granted();
    expect((await open(file, other)).statusCode).not.toBe(200);
    expect((await actOf(id, agent)).notification).toBeNull();
    expect((await open(file, citizen)).statusCode).toBe(200);
    expect((await open(file, citizen)).statusCode).toBe(200);
    const { notification, appealUntil } = await actOf(id, citizen);
    expect(notification).toEqual({ way: 'online', on: today(), reference: null });
    expect(appealUntil > today()).toBe(true);
    const { db } = product.services;
    expect(await db('case_event').where({ case_id: id, type: 'notified' })).toHaveLength(1);
    const told = (await read(id, citizen)).history.map(({ text }: { text: string }) => text);
    expect(told.join('\n')).toContain('Vous pouvez contester cette décision jusqu’au');
  });

  test('[J5] is notified as an agent records it, with the number of the registered mail, and by nobody else', async () => {
    const { id, document } = await granted();
    const record = { type: 'notify', document, way: 'registered', on: today(), reference: 'RK 123' };
    const url = `/cases/${id}/commands`;
    expect((await send(url, citizen, record)).statusCode).toBe(403);
    const unnumbered = await send(url, agent, { ...record, reference: null });
    expect(unnumbered.statusCode).toBe(422);
    expect(unnumbered.json().errors).toMatchObject([{ pointer: '/reference' }]);
    const done = await send(url, agent, record);
    expect(done.json().documents[0].act.notification).toEqual({ way: 'registered', on: today(), reference: 'RK 123' });
    const told = done.json().history.map(({ text }: { text: string }) => text);
    expect(told.join('\n')).toContain('par courrier recommandé n° RK 123.');
  });
});

describe('the signature of who decides', () => {
  const PICTURE = png({ width: 60, height: 20 });
  const sign = async (account: string, kinds: readonly string[]): Promise<void> => {
    const { db, settings } = product.services;
    const value = { signatures: [{ account, name: 'Louise Naouna', picture: PICTURE.toString('base64'), kinds }] };
    await db('setting_change').insert({
      name: 'signatures',
      value: JSON.stringify(value),
      reason: 'Délégation',
      by_name: 'A',
    });
    await settings.load();
  };
  /** Pictures in the order that is made. */
  const pictures = async (): Promise<number> => {
    const { file } = await granted();
    const bytes = (await open(file, agent)).rawPayload;
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const { fnArray } = await page.getOperatorList();
    await task.destroy();
    return fnArray.filter((name) => name === OPS.paintImageXObject).length;
  };
  afterAll(async () => {
    const { db, settings } = product.services;
    await db('setting_change').insert({ name: 'signatures', value: null, reason: 'Fin', by_name: 'A' });
    await settings.load();
  });

  test('is printed on what they decided from their account, of the kinds that are set', async () => {
    expect(await pictures()).toBe(0);
    await sign(agent.userId, ['order']);
    expect(await pictures()).toBe(1);
    await sign(agent.userId, ['letter', 'certificate']);
    expect(await pictures()).toBe(0);
  });

  test('is not printed on what somebody else decided, whatever name stands there', async () => {
    await sign(other.userId, ['order']);
    expect(await pictures()).toBe(0);
  });
});
