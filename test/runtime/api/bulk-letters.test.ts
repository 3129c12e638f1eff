/** The letters of what was done to many cases are printed in one go, by who had it done and as far as they may read them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { carryOutNext } from '../../../runtime/bulk/index.ts';
import type { BulkRunOutcome } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { openOffice, type LetterOffice } from '../../support/letter-office.ts';
import { readPdf } from '../documents/read-pdf.ts';

let product: TestApp;
let office: LetterOffice;
let cases: readonly string[];
let id: string;
beforeAll(async () => {
  product = await createTestApp();
  office = await openOffice(product);
});
afterAll(() => product.close());
beforeEach(async () => {
  await product.services.db('bulk_run').delete();
  id = randomUUID();
  cases = [await ready(), await ready()];
});

/** A request that may be granted. */
async function ready(): Promise<string> {
  const filed = await office.filed();
  await office.must('POST', `/cases/${filed}/commands`, office.agent, {
    type: 'annotate',
    values: { facture: 'oui' },
    base: {},
  });
  return filed;
}

/** Has all of them granted by a worker; nothing is made of it yet. */
async function grantAll(of: readonly string[] = cases, deed: 'act' | 'take' = 'act'): Promise<void> {
  const known = await Promise.all(of.map(async (one) => office.must('GET', `/cases/${one}`, office.agent)));
  await office.must('PUT', `/cases/bulk/runs/${id}`, office.agent, {
    deed,
    action: deed === 'act' ? 'accorder' : null,
    data: {},
    assigneeId: null,
    text: '',
    cases: known.map((one) => ({ id: one.id, expectedVersion: one.version })),
  });
  while (await carryOutNext(product.services));
}

const read = async (): Promise<BulkRunOutcome> => office.must('GET', `/cases/bulk/runs/${id}`, office.agent);
const print = (part = 1, as = office.agent) => office.call('GET', `/cases/bulk/runs/${id}/letters/${part}`, as);
async function printed() {
  const answer = await print();
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  const { pages, text } = await readPdf(new Uint8Array(answer.rawPayload));
  return { pages: pages.length, list: (pages[0]?.text ?? '').replaceAll(/\s+/gu, ' '), text };
}
const readings = async () =>
  product.services
    .db('reading')
    .whereIn('case_id', [...cases])
    .whereNotNull('file_id')
    .pluck('case_id');

describe('letters of what was done to many cases', () => {
  it('are counted once it is over, and named as not ready until they are made', async () => {
    await grantAll();
    expect(await read()).toMatchObject({ run: { done: 2 }, letters: { made: 2, ready: 0, failed: [], parts: 1 } });
    const { list, pages } = await printed();
    expect(list).toContain('pas encore prête');
    expect(list).toContain('0 lettres');
    expect(pages).toBe(1);
    expect(await readings()).toEqual([]);
  });

  it('are one PDF, in the order in which they were chosen: their list, then each on sheets of its own', async () => {
    await grantAll(cases.toReversed());
    await office.carryOut();
    expect((await read()).letters).toEqual({ made: 2, ready: 2, failed: [], parts: 1 });
    const { list, text, pages } = await printed();
    const known = await Promise.all(cases.map((one) => office.must('GET', `/cases/${one}`, office.agent)));
    const [first, second] = known.map(({ number }) => list.indexOf(number));
    expect(first).toBeGreaterThan(second ?? Infinity);
    expect(second).toBeGreaterThan(0);
    expect(list).toContain('2 lettres, 2 feuilles');
    expect(list).not.toContain('pas encore prête');
    // The list, and an order on a right page of its own for each.
    expect(pages).toBe(5);
    for (const { documents } of known) expect(text).toContain(documents[0].act.number);
    expect(new Set(await readings())).toEqual(new Set(cases));
  });

  it('are named where making them was given up, on the case too, until it is done after all', async () => {
    await grantAll();
    const [first = ''] = cases;
    const { db } = product.services;
    const ordered = () => db('outbox').where({ case_id: first, type: 'document' }).whereNull('done_at');
    await ordered().update({ failed_at: new Date(), failure: 'document-failed', attempts: 5 });
    await office.carryOut();
    const known = await office.must('GET', `/cases/${first}`, office.agent);
    const [document] = known.documents;
    expect(document).toMatchObject({ file: null, failed: true });
    const gaveUp = [{ id: document.id, caseId: first, number: known.number, title: document.title }];
    expect((await read()).letters).toEqual({ made: 2, ready: 1, failed: gaveUp, parts: 1 });
    const { list } = await printed();
    expect(list).toContain('n’a pas pu être faite');
    expect(list).not.toContain('pas encore prête');
    await ordered().update({ failed_at: null });
    expect((await read()).letters).toEqual({ made: 2, ready: 1, failed: [], parts: 1 });
    await office.carryOut();
    expect((await read()).letters).toEqual({ made: 2, ready: 2, failed: [], parts: 1 });
    expect((await office.must('GET', `/cases/${first}`, office.agent)).documents[0]).not.toHaveProperty('failed');
  });

  it('leave out what was not done, and what was made of the cases at another time', async () => {
    const [first = '', second = ''] = cases;
    await grantAll([first]);
    await office.carryOut();
    const mine = id;
    id = randomUUID();
    await grantAll([first, second]);
    await office.carryOut();
    expect(await read()).toMatchObject({ run: { done: 1, refused: 1 }, letters: { made: 1, ready: 1 } });
    id = mine;
    expect((await read()).letters).toEqual({ made: 1, ready: 1, failed: [], parts: 1 });
  });

  it('are none where nothing is written, and there is no part beyond the last', async () => {
    await grantAll(cases, 'take');
    expect((await read()).letters).toEqual({ made: 0, ready: 0, failed: [], parts: 0 });
    expect((await print()).statusCode).toBe(404);
    id = randomUUID();
    await grantAll();
    expect((await print(2)).statusCode).toBe(404);
  });

  it('are nobody else’s to print, and no longer those of who has lost the right to read them', async () => {
    await grantAll();
    await office.carryOut();
    for (const as of [office.colleague, office.stranger]) expect((await print(1, as)).statusCode).toBe(404);
    const { db } = product.services;
    const [held] = await db('membership').where({ user_id: office.agent.userId }).select('*');
    await db('membership').where({ user_id: office.agent.userId }).delete();
    expect((await print()).statusCode).toBe(404);
    expect(await readings()).toEqual([]);
    await db('membership').insert(held);
    expect((await printed()).list).toContain('2 lettres');
  });
});
