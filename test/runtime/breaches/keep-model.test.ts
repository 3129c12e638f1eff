/**
 * The notebook against a model of a few lines: whatever two officers type, add, close and reopen, in whatever order and with
 * whatever pauses, nothing that stood for a sitting is lost, and every line is proven.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addToBreach, keepBreach, presentLines } from '../../../runtime/breaches/index.ts';
import { findBreach } from '../../../runtime/breaches/store/breaches.ts';
import { listLines } from '../../../runtime/breaches/store/lines.ts';
import { emptyEntry } from '../../../runtime/desk/privacy/breaches/entry.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

type Step =
  | {
      readonly type: 'type';
      readonly by: string;
      readonly text: string;
      readonly stale: boolean;
      readonly minutes: number;
    }
  | { readonly type: 'note' | 'closed' | 'reopened'; readonly by: string; readonly minutes: number };

const by = fc.constantFrom('Rose', 'Sylvie');
const minutes = fc.constantFrom(0, 1, 9, 10, 30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('type' as const),
      by,
      text: fc.string({ maxLength: 5, unit: 'grapheme-ascii' }),
      stale: fc.boolean(),
      minutes,
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('note', 'closed', 'reopened'), by, minutes }) },
);

const START = Date.parse('2026-03-03T00:00:00.000Z');
const entryOf = (what: string) => ({ ...emptyEntry('Clé perdue', '2026-03-03T09:00'), what });

describe('whatever is done', () => {
  it('what stood is a line before another sitting changes it, and what was refused changed nothing', async () => {
    const { db } = test.services;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const id = randomUUID();
        let now = START;
        const at = (): string => new Date(now).toISOString();
        await keepBreach(db, { id, by: 'Rose', now: at() }, { entry: entryOf(''), revision: 0 });
        const model = { what: '', revision: 1, closed: false, keptAt: now, keptBy: 'Rose' };
        const lines = [{ kind: 'begun', by: 'Rose', what: '' }];
        const answers: { readonly given: string | null; readonly due: string | null }[] = [];
        for (const one of steps) {
          now += one.minutes * 60_000;
          const writing = { id, by: one.by, now: at() };
          if (one.type === 'type') {
            const revision = one.stale ? model.revision + 1 : model.revision;
            const done = await keepBreach(db, writing, { entry: entryOf(one.text), revision });
            const refused = one.stale ? 'breach-changed' : model.closed ? 'breach-closed' : null;
            answers.push({ given: done.type === 'refused' ? done.code : null, due: refused });
            if (refused !== null) continue;
            if (model.keptBy !== one.by || now - model.keptAt >= 600_000)
              lines.push({ kind: 'entry', by: model.keptBy, what: model.what });
            Object.assign(model, { what: one.text, revision: revision + 1, keptAt: now, keptBy: one.by });
          } else {
            await addToBreach(db, writing, { kind: one.type, text: 'x', lineId: randomUUID() });
            lines.push({ kind: one.type, by: one.by, what: model.what });
            if (one.type !== 'note') model.closed = one.type === 'closed';
          }
        }
        expect(answers.map(({ given }) => given)).toEqual(answers.map(({ due }) => due));
        const stands = await findBreach(db, id);
        expect(stands).toMatchObject({ entry: { what: model.what }, revision: model.revision });
        expect(stands?.closedAt !== null).toBe(model.closed);
        const kept = (await listLines(db, id, undefined, 100)).toReversed();
        expect(kept.map(({ kind, by: who, entry }) => ({ kind, by: who, what: entry.what }))).toEqual(lines);
        expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1));
        expect((await presentLines(db, id, undefined)).items.every(({ proven }) => proven)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('two who begin at the same moment have two numbers, and two who type over the same revision are told', async () => {
    const { db } = test.services;
    const now = new Date(START).toISOString();
    const begin = (id: string) => keepBreach(db, { id, by: 'Rose', now }, { entry: entryOf(''), revision: 0 });
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    await Promise.all(ids.map(begin));
    const numbers = await Promise.all(ids.map(async (id) => (await findBreach(db, id))?.number));
    expect(new Set(numbers).size).toBe(3);
    const [id = ''] = ids;
    const both = await Promise.all(
      ['Rose', 'Sylvie'].map((who) => keepBreach(db, { id, by: who, now }, { entry: entryOf(who), revision: 1 })),
    );
    expect(both.map(({ type }) => type).toSorted()).toEqual(['refused', 'written']);
    expect((await findBreach(db, id))?.revision).toBe(2);
  });
});
