/** The plan as it is kept and shown: one count at a time, schemes by title, months as they follow each other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { monthsFrom } from '../../../runtime/erasure/count-due.ts';
import { presentPlan } from '../../../runtime/erasure/present.ts';
import { addCounts, claimCount, readPlan, type DueCount } from '../../../runtime/erasure/store/plan.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

const NEVER = new Date('2000-01-01T00:00:00Z');
const NOW = new Date('2026-11-28T01:00:00Z');
const LATER = new Date('2026-11-29T02:00:00Z');
const CASE = '00000000-0000-4000-8000-000000000001';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.services.db('retention_count').delete();
  await test.services.db('dispositif').delete();
});

const one = (some: Partial<DueCount> = {}): DueCount => ({
  dispositif: 'aide',
  category: 'foyer',
  title: 'Foyer',
  outcome: 'erase',
  due: 'overdue',
  cases: 1,
  ...some,
});

/** Counts in one round, finished or not. */
async function count(counts: readonly DueCount[], finished: Date | null = NOW, now = NOW): Promise<number | undefined> {
  return test.services.db.transaction(async (tx) => {
    const claimed = await claimCount(tx, NEVER, now);
    if (claimed) await addCounts(tx, claimed, counts, { cursor: CASE, looked: 200, held: 2, finished });
    return claimed?.generation;
  });
}

describe('months of the plan', () => {
  it('are twelve, the present one first, over the end of a year', () => {
    const months = monthsFrom('2026-11-28');
    expect(months).toHaveLength(12);
    expect(months.slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(months.at(-1)).toBe('2027-10');
  });

  it('leave none out from the last day of a long month', () => {
    expect(monthsFrom('2026-01-31').slice(0, 3)).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});

describe('a count', () => {
  it('goes on where it was left, and adds to what it had found', async () => {
    expect(await count([one()], null)).toBe(1);
    const left = await test.services.db.transaction((tx) => claimCount(tx, NEVER, LATER));
    expect(left).toMatchObject({ generation: 1, cursor: CASE });
    expect(await count([one({ cases: 3 })])).toBe(1);
    const plan = await readPlan(test.services.db);
    expect(plan).toMatchObject({ countedAt: NOW, counting: false, looked: 400, held: 4 });
    expect(plan.counts).toEqual([one({ cases: 4 })]);
  });

  it('is not begun again before it is old', async () => {
    await count([one()]);
    const { db } = test.services;
    expect(await db.transaction((tx) => claimCount(tx, NEVER, LATER))).toBeUndefined();
    expect(await db.transaction((tx) => claimCount(tx, NOW, LATER))).toMatchObject({ generation: 2 });
  });

  it('is of one process at a time: another finds nothing to count meanwhile', async () => {
    const { db } = test.services;
    await count([one()], null);
    await db.transaction(async (first) => {
      expect(await claimCount(first, NEVER, NOW)).toMatchObject({ generation: 1 });
      expect(await db.transaction((second) => claimCount(second, LATER, LATER))).toBeUndefined();
    });
  });

  it('leaves the one before to be read until it is finished, then takes its place', async () => {
    const { db } = test.services;
    await count([one({ cases: 7 })]);
    await db('retention_count').update({ began_at: NEVER });
    const again = (finished: Date | null) =>
      db.transaction(async (tx) => {
        const claimed = await claimCount(tx, NOW, LATER);
        if (!claimed) throw new Error('nothing was claimed');
        await addCounts(tx, claimed, [one()], { cursor: CASE, looked: 1, held: 0, finished });
      });
    await again(null);
    expect(await readPlan(db)).toMatchObject({ counting: true, countedAt: NOW, counts: [{ cases: 7 }] });
    await again(LATER);
    expect(await readPlan(db)).toMatchObject({ counting: false, countedAt: LATER, counts: [{ cases: 2 }] });
    expect(await db('retention_count').pluck('generation')).toEqual([2]);
    expect(await db('retention_due').pluck('generation')).toEqual([2]);
  });
});

describe('the plan as it is shown', () => {
  const titled = (titles: Readonly<Record<string, string>>) =>
    test.services.db('dispositif').insert(Object.entries(titles).map(([id, title]) => ({ id, title })));

  it('has schemes by title as French orders them, and twelve numbers a category', async () => {
    await titled({ a: 'Zone', b: 'Écosystème', c: 'Eau' });
    await count([
      one({ dispositif: 'a', due: '2027-01', cases: 5 }),
      one({ dispositif: 'b', due: 'later', cases: 2 }),
      one({ dispositif: 'c' }),
      one({ dispositif: 'c', due: '2026-12', cases: 9 }),
      one({ dispositif: 'c', outcome: 'archive', title: 'Identité', category: 'identite' }),
    ]);
    const { items, months } = await presentPlan(test.services, 0);
    expect(items.map(({ title }) => title)).toEqual(['Eau', 'Écosystème', 'Zone']);
    expect(items[0]?.rows).toMatchObject([
      { title: 'Foyer', then: 'erase', overdue: 1, later: 0 },
      { title: 'Identité', then: 'archive', overdue: 1, later: 0 },
    ]);
    expect(items[0]?.rows[0]?.months).toEqual(months.map((month) => (month === '2026-12' ? 9 : 0)));
    expect(items[1]?.rows[0]?.later).toBe(2);
    expect(items[2]?.rows[0]?.months[2]).toBe(5);
  });

  it('is read twenty-five schemes at a time', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `s${String(index).padStart(2, '0')}`);
    await titled(Object.fromEntries(ids.map((id) => [id, id])));
    await count(ids.map((dispositif) => one({ dispositif })));
    const read = async (from: number) => presentPlan(test.services, from);
    expect(await read(0)).toMatchObject({ items: { length: 25 }, next: '25' });
    expect(await read(50)).toMatchObject({ items: { length: 10 }, next: null });
    expect((await read(50)).items.at(-1)?.title).toBe('s59');
  });

  it('keeps the months of its count under its numbers', async () => {
    await titled({ aide: 'Aide' });
    await count([one()], new Date('2025-03-10T00:00:00Z'));
    expect((await presentPlan(test.services, 0)).months[0]).toBe('2025-03');
  });
});
