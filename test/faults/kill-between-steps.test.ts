/**
 * The server is killed between any two steps of a request's journey, and in the middle of some: what was acknowledged is
 * there, what must follow follows, and nothing is done twice.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditCases } from '../../runtime/cases/index.ts';
import { createDatabase } from '../../runtime/store/database.ts';
import { readPdf } from '../runtime/documents/read-pdf.ts';
import { startProduct, type Product } from '../support/product.ts';
import { startSeededProduct } from '../support/seeded-product.ts';
import { findDatabase } from '../support/running-database.ts';
import { EMAIL, gather, readCase, STEPS, subjectsOf, until, type Stage } from './journey.ts';

/** What the applicant is sent from filing to the decision; the first of all confirms the account. */
const CASE_MAILS = [
  /^Nous avons bien reçu votre demande d’aide médicale AM-/,
  /^Votre demande AM-\d{4}-\d{6} est à corriger$/,
  /^Rappel : votre demande/,
  /^Nous avons reçu vos corrections/,
  /^Votre aide médicale est accordée$/,
];

/** A start for each step. */
const PATIENCE_MS = 300_000;

let product: Product;
let stage: Stage;

beforeEach(async () => {
  product = await startSeededProduct();
  stage = await gather(product);
});
afterEach(() => product.stop());

test('killed after each acknowledgement, the server goes on where it was', { timeout: PATIENCE_MS }, async () => {
  for (const [index, step] of STEPS.entries()) {
    await step.run(stage);
    await crash(index % 2 === 0 ? 'server' : 'machine');
    expect(await step.isDone(stage), step.name).toBe(true);
  }
  await expectOneDecidedCase();
  expect((await subjectsOf(stage)).filter((subject) => subject.startsWith('Confirmez'))).toHaveLength(1);
});

test(
  'killed in the middle of a step that has effects, it has done the step or has not',
  { timeout: PATIENCE_MS },
  async () => {
    for (const [index, step] of STEPS.entries()) {
      if (!step.hasEffects) {
        await step.run(stage);
        continue;
      }
      const attempt = step.run(stage).catch(() => undefined);
      await delay((index * 7) % 40);
      await crash(index % 2 === 0 ? 'machine' : 'server');
      await attempt;
      if (!(await step.isDone(stage))) await step.run(stage);
    }
    await expectOneDecidedCase();
  },
);

/** The server alone, or its database with it as in a power cut; then another start on the same data. */
async function crash(what: 'server' | 'machine'): Promise<void> {
  const database = await findDatabase(product);
  const killed = product.kill();
  if (what === 'machine') database.kill();
  await killed;
  product = await startProduct({ dataDir: product.dataDir, port: Number(new URL(product.url).port) });
}

async function expectOneDecidedCase(): Promise<void> {
  const { items, drafts } = (await stage.citizen.get('/api/v1/me/cases')).json;
  expect(items).toMatchObject([{ id: stage.caseId, outcome: 'granted' }]);
  expect(drafts).toEqual([]);

  const mails = await until(async () => {
    const sent = (await subjectsOf(stage)).filter((subject) => CASE_MAILS.some((mail) => mail.test(subject)));
    return sent.length >= CASE_MAILS.length && sent;
  });
  // Each once, in whatever order: what a killed worker held comes later than what follows it.
  expect(mails).toHaveLength(CASE_MAILS.length);
  for (const mail of CASE_MAILS) expect(mails).toContainEqual(expect.stringMatching(mail));

  const { documents } = await readCase(stage, stage.citizen);
  expect(documents).toMatchObject([
    { title: expect.stringMatching(/attribution/i), file: { mediaType: 'application/pdf' } },
  ]);
  expect((await readPdf(stage.letter)).text).toContain(items[0].number);
  await expectSoundStore();
}

/** Looked at from beside the server: chains hold, effects are all done, each answer's file and letter is stored once. */
async function expectSoundStore(): Promise<void> {
  const database = createDatabase((await findDatabase(product)).url);
  const { db } = database;
  try {
    expect((await auditCases({ db })).findings).toEqual([]);
    const failed = await db('outbox').whereNotNull('failed_at').select('id', 'type', 'last_error');
    expect(failed).toEqual([]);
    const files = await db('file').where({ case_id: stage.caseId }).orderBy('kind').select('kind', 'name');
    expect(files.map(({ kind }) => kind)).toEqual(['answer', 'answer', 'document']);
    const people = await db('person').where({ email: EMAIL });
    expect(people).toHaveLength(1);
  } finally {
    await database.close();
  }
}
