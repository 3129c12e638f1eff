/** Letters that wait, and the batches that take them, as the database holds them. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  countParts,
  countWaiting,
  findBatch,
  insertBatch,
  listBatches,
  listLettersOf,
  lockBatch,
  lockUntold,
  lockWaiting,
  releaseLetters,
  setPosted,
  setPrinted,
  setTold,
} from '../../../runtime/letters/index.ts';
import { insertLetter, listCaseLetters, noteOpened } from '../../../runtime/letters/store/letters.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { openOffice, type LetterOffice } from '../../support/letter-office.ts';

const SERVICE = 'Service des aides';
const MADE = '2026-03-05T01:00:00.000Z';
let product: TestApp;
let office: LetterOffice;
let cases: readonly string[];
beforeAll(async () => {
  product = await createTestApp();
  office = await openOffice(product);
  cases = [await office.filed(), await office.filed(), await office.filed()];
});
afterAll(() => product.close());
beforeEach(async () => {
  await product.services.db('letter').delete();
  await product.services.db('letter_batch').delete();
});

interface Ordered {
  readonly caseId?: string | undefined;
  readonly at?: string;
  readonly title?: string;
  readonly service?: string;
}

let ordered = 0;
const order = async ({
  caseId = cases[0],
  at = '2026-03-03T01:00:00Z',
  title = 'Lettre',
  service = SERVICE,
}: Ordered = {}) => {
  ordered += 1;
  const of = { type: 'notice', id: `n${ordered}` } as const;
  const letter = { of, title, markdown: 'Bonjour.', addressee: 'Rosalie', toThird: false, registered: false };
  await product.services.db.transaction((tx) =>
    insertLetter(tx, { caseId: caseId ?? '', dispositifId: office.scheme, service, at }, letter),
  );
};
const schemes = () => [office.scheme];
const waits = (some: readonly string[] = schemes()) => countWaiting(product.services.db, some);

/** Takes what waits up to a day into a batch; gives its identifier and how many letters it has. */
async function take(
  until = '2026-12-31',
  service = SERVICE,
): Promise<{ readonly id: string; readonly letters: number }> {
  const id = randomUUID();
  const letters = await product.services.db.transaction(async (tx) => {
    const found = await lockWaiting(tx, { service, until, schemes: schemes() });
    const ids = found.map((letter) => letter.id);
    if (ids.length > 0) await insertBatch(tx, { id, service, madeBy: 'Louise', madeAt: MADE }, ids);
    return ids.length;
  });
  return { id, letters };
}
const titles = async (id: string) =>
  (await listLettersOf(product.services.db, id, { from: 1, to: 1000 })).map(({ title }) => title);

describe('what waits', () => {
  it('is counted by service and by the day in Nouméa on which it was ordered', async () => {
    await order({ at: '2026-03-03T12:59:00Z' });
    // Midnight there comes eleven hours before that of Greenwich.
    await order({ at: '2026-03-03T13:00:00Z' });
    await order({ at: '2026-03-03T22:00:00Z' });
    await order({ at: '2026-03-03T01:00:00Z', service: 'Service des bourses' });
    expect(await waits()).toEqual([
      { service: SERVICE, day: '2026-03-03', letters: 1, again: 0 },
      { service: SERVICE, day: '2026-03-04', letters: 2, again: 0 },
      { service: 'Service des bourses', day: '2026-03-03', letters: 1, again: 0 },
    ]);
    expect(await waits([])).toEqual([]);
    expect(await waits(['permis-chasser'])).toEqual([]);
  });

  it('is ordered once, however often it is asked for', async () => {
    const letter = {
      of: { type: 'mail', id: 'm4' },
      title: 'Reçue',
      markdown: null,
      addressee: 'Rosalie',
      toThird: false,
      registered: false,
    } as const;
    const of = { caseId: cases[0] ?? '', dispositifId: office.scheme, service: SERVICE, at: MADE };
    for (const title of ['Reçue', 'Reçue encore'])
      await product.services.db.transaction((tx) => insertLetter(tx, of, { ...letter, title }));
    expect(await listCaseLetters(product.services.db, of.caseId)).toMatchObject([{ letter: { title: 'Reçue' } }]);
  });
});

describe('a batch', () => {
  it('takes the letters of its service up to its day, those of one case after one another', async () => {
    await order({ title: 'a1' });
    await order({ title: 'b1', caseId: cases[1], at: '2026-03-03T02:00:00Z' });
    await order({ title: 'a2', at: '2026-03-03T03:00:00Z' });
    await order({ title: 'autre', service: 'Service des bourses' });
    await order({ title: 'demain', at: '2026-03-04T01:00:00Z' });
    const { id, letters } = await take('2026-03-03');
    expect(letters).toBe(3);
    expect(await titles(id)).toEqual(['a1', 'a2', 'b1']);
    expect(await waits()).toMatchObject([{ day: '2026-03-04' }, { service: 'Service des bourses' }]);
    expect(await findBatch(product.services.db, id, schemes())).toMatchObject({ letters: 3, places: 3, sheets: 0 });
    // Who prints none in that scheme does not know of it.
    expect(await findBatch(product.services.db, id, ['permis-chasser'])).toBeUndefined();
    expect(await listBatches(product.services.db, [])).toEqual([]);
  });

  it('is made by one alone when two ask at the same moment: no letter is in both', async () => {
    for (let count = 0; count < 20; count += 1) await order({ title: `l${count}`, caseId: cases[count % 3] });
    const both = await Promise.all([take(), take()]);
    expect(both.map(({ letters }) => letters).reduce((sum, some) => sum + some)).toBe(20);
    const found = (await Promise.all(both.map(({ id }) => titles(id)))).flat();
    expect(new Set(found).size).toBe(20);
    expect(await waits()).toEqual([]);
  });

  it('has a thousand letters at most, in parts of two hundred', async () => {
    const { db } = product.services;
    await db.raw(
      `insert into letter (case_id, dispositif_id, service, kind, of_id, title, addressee, to_third, registered, at)
         select ?, ?, ?, 'notice', 'many' || n, 'Lettre ' || n, 'Rosalie', false, false, ?::timestamptz + n * interval '1 second'
           from generate_series(1, 1005) n`,
      [cases[0] ?? '', office.scheme, SERVICE, '2026-03-03T01:00:00Z'],
    );
    const { id, letters } = await take();
    expect(letters).toBe(1000);
    const batch = await findBatch(db, id, schemes());
    if (!batch) throw new Error('it was made');
    expect(countParts(batch)).toBe(5);
    const last = await listLettersOf(db, id, { from: 801, to: 1000 });
    expect([last.length, last[0]?.place, last.at(-1)?.title]).toEqual([200, 801, 'Lettre 1000']);
    expect(await waits()).toMatchObject([{ letters: 5 }]);
  });

  it('keeps the places of letters that were taken out, and goes with the last of them', async () => {
    const { db } = product.services;
    for (const title of ['a', 'b', 'c']) await order({ title });
    const { id } = await take();
    const [first, second, third] = await listLettersOf(db, id, { from: 1, to: 3 });
    const release = (letter: string | null) => db.transaction((tx) => releaseLetters(tx, id, letter));
    expect(await release(second?.id ?? '')).toBe(1);
    expect(await release(second?.id ?? '')).toBe(0);
    expect(await findBatch(db, id, schemes())).toMatchObject({ letters: 2, places: 3 });
    expect((await listLettersOf(db, id, { from: 1, to: 3 })).map(({ place }) => place)).toEqual([1, 3]);
    await release(first?.id ?? '');
    await release(third?.id ?? '');
    expect(await findBatch(db, id, schemes())).toBeUndefined();
    expect(await db('letter_batch').where({ id })).toEqual([]);
    expect(await waits()).toMatchObject([{ letters: 3 }]);
  });

  it('says who opened its sheets last, and how many there are', async () => {
    const { db } = product.services;
    for (const title of ['a', 'b']) await order({ title });
    const { id } = await take();
    const letters = await listLettersOf(db, id, { from: 1, to: 2 });
    const open = (name: string, at: string, sheets: number) =>
      db.transaction((tx) => noteOpened(tx, new Map(letters.map((letter) => [letter.id, sheets])), { name, at }));
    await open('Louise', '2026-03-05T02:00:00Z', 1);
    await open('Paul', '2026-03-05T03:00:00Z', 2);
    expect(await findBatch(db, id, schemes())).toMatchObject({
      openedBy: 'Paul',
      openedAt: '2026-03-05T03:00:00.000Z',
      sheets: 4,
    });
    expect((await listLettersOf(db, id, { from: 1, to: 1 }))[0]).toMatchObject({ printings: 2, sheets: 2 });
    await db.transaction((tx) => releaseLetters(tx, id, null));
    expect(await waits()).toMatchObject([{ letters: 2, again: 2 }]);
  });
});

describe('a case', () => {
  const said = { name: 'Louise', at: '2026-03-06T01:00:00Z' };

  async function posted(on: string | null, id: string): Promise<void> {
    await product.services.db.transaction((tx) => setPosted(tx, id, on, said, new Map()));
  }

  it('is told of the posting that holds, and of none twice', async () => {
    const { db } = product.services;
    await order({ title: 'a' });
    const { id } = await take();
    const [letter] = await listLettersOf(db, id, { from: 1, to: 1 });
    const untold = () => db.transaction((tx) => lockUntold(tx, letter?.id ?? ''));
    expect(await untold()).toBeUndefined();
    await db.transaction((tx) => setPrinted(tx, id, { name: 'Paul', at: '2026-03-05T22:00:00Z' }));
    expect(await untold()).toBeUndefined();
    await posted('2026-03-06', id);
    // Printed on the 6th in Nouméa, where it was past midnight.
    expect(await untold()).toMatchObject({ printedOn: '2026-03-06', postedOn: '2026-03-06', name: 'Louise' });
    await db.transaction((tx) => setTold(tx, letter?.id ?? '', '2026-03-06'));
    expect(await untold()).toBeUndefined();
    await posted(null, id);
    expect(await untold()).toMatchObject({ postedOn: null, title: 'a' });
    expect(await db.transaction((tx) => lockUntold(tx, '999999999'))).toBeUndefined();
  });

  it('is told by an effect of each letter of its batch', async () => {
    const { db } = product.services;
    for (const title of ['a', 'b']) await order({ title });
    const { id } = await take();
    await db.transaction((tx) => setPrinted(tx, id, said));
    const before = await db('outbox').where({ type: 'letter' }).pluck('id');
    await posted('2026-03-06', id);
    const orders = await db('outbox').where({ type: 'letter' }).whereNotIn('id', before).select('case_id', 'payload');
    const letters = await listLettersOf(db, id, { from: 1, to: 2 });
    expect(new Set(orders.map(({ payload }) => payload.letter))).toEqual(new Set(letters.map((one) => one.id)));
    expect(orders[0].case_id).toBe(cases[0]);
  });

  it('takes its letters with it, and a batch is not posted before it is printed', async () => {
    const { db } = product.services;
    await order({ title: 'a' });
    const { id } = await take();
    await expect(posted('2026-03-06', id)).rejects.toThrow('letter_batch');
    expect(await db.transaction((tx) => lockBatch(tx, id))).toEqual({ printedAt: null, postedOn: null });
    expect(await db.transaction((tx) => lockBatch(tx, randomUUID()))).toBeUndefined();
  });
});
