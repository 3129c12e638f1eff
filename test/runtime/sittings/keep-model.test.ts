/**
 * Sittings against a model of a few lines: whatever two secretaries type, put, move and take off, in whatever order and over
 * whatever they read, the agenda and its texts are what the model says, and what was refused changed nothing.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SittingCell } from '../../../schemas/types/api.ts';
import { heldAt, keepCell, moveOnAgenda, putOnAgenda, takeOffAgenda } from '../../../runtime/sittings/index.ts';
import { listPlaces } from '../../../runtime/sittings/store/agenda.ts';
import { findItem } from '../../../runtime/sittings/store/cells.ts';
import { findSitting, insertSitting } from '../../../runtime/sittings/store/sittings.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let cases: readonly string[];
beforeAll(async () => {
  test = await createTestApp();
  const { owner } = await createCast(test);
  cases = [await fileMedicalAid(test, owner), await fileMedicalAid(test, owner), await fileMedicalAid(test, owner)];
});
afterAll(() => test.close());

const ENTRY = { title: 'Bureau', at: '2030-01-08T09:00', place: '', quorum: null, members: [], notes: '' };
const NOW = '2030-01-01T00:00:00.000Z';
const CHANGE = { by: 'Rose', now: NOW };

type Step =
  | { readonly type: 'put' | 'take'; readonly of: number }
  | { readonly type: 'move'; readonly of: number; readonly before: number | null }
  /** `late`: over what was there before the last change. */
  | { readonly type: 'type'; readonly of: number | null; readonly value: boolean; readonly late: boolean };

const of = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom<'put' | 'take'>('put', 'put', 'take'), of }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('move' as const), of, before: fc.option(of) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('type' as const),
      of: fc.option(of),
      value: fc.boolean(),
      late: fc.boolean(),
    }),
  },
);

/** What a sitting is, without a database. */
function createModel() {
  let order: readonly string[] = [];
  const texts = new Map<string, { text: string; revision: number }>();
  const at = (key: string) => texts.get(key) ?? { text: '', revision: 0 };
  return {
    order: () => order,
    at,
    put: (id: string) => {
      if (order.includes(id)) return false;
      order = [...order, id];
      return true;
    },
    take: (id: string) => {
      if (!order.includes(id)) return false;
      order = order.filter((one) => one !== id);
      for (const key of texts.keys()) if (key.startsWith(id)) texts.delete(key);
      return true;
    },
    move: (id: string, before: string | null) => {
      const others = order.filter((one) => one !== id);
      if (!order.includes(id)) return 'not-found';
      if (before !== null && !others.includes(before)) return 'request-invalid';
      order = others.toSpliced(before === null ? others.length : others.indexOf(before), 0, id);
      return 'moved';
    },
    type: (key: string, text: string, revision: number) => texts.set(key, { text, revision }),
  };
}

const codeOf = (done: { readonly type: string; readonly code?: string }): string => done.code ?? done.type;

describe('whatever two secretaries do', () => {
  it('leaves what the model says, and what was refused changed nothing', async () => {
    const { db } = test.services;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
        const id = randomUUID();
        const held = heldAt(ENTRY) ?? '';
        await insertSitting(db, { id, dispositifs: [SCHEME], entry: ENTRY, heldAt: held, by: 'Rose', now: NOW });
        const model = createModel();
        const caseAt = (place: number): string => cases[place] ?? '';
        const answers: { readonly given: unknown; readonly due: unknown }[] = [];
        for (const [count, one] of steps.entries()) {
          if ('value' in one) {
            const caseId = one.of === null ? null : caseAt(one.of);
            const text = `texte ${count}`;
            const cell: SittingCell =
              one.value && caseId !== null
                ? { field: 'value', name: 'motif', value: text }
                : { field: 'notes', value: text };
            const key = `${caseId ?? ''}${cell.field}`;
            const { revision } = model.at(key);
            const over = one.late ? Math.max(0, revision - 1) : revision;
            const done = await keepCell(db, id, { caseId, cell, revision: over });
            const there = caseId === null || model.order().includes(caseId);
            const due = there ? (over === revision ? 'kept' : 'sitting-changed') : 'not-found';
            answers.push({ given: codeOf(done), due });
            if (done.type === 'kept') model.type(key, text, done.revision);
          } else if (one.type === 'put') {
            const done = await putOnAgenda(db, id, [caseAt(one.of)], CHANGE);
            answers.push({ given: done.type === 'put' && done.put.length === 1, due: model.put(caseAt(one.of)) });
          } else if (one.type === 'take') {
            const done = await takeOffAgenda(db, id, caseAt(one.of));
            answers.push({ given: done.type === 'taken', due: model.take(caseAt(one.of)) });
          } else if ('before' in one) {
            const before = one.before === null ? null : caseAt(one.before);
            const done = await moveOnAgenda(db, id, caseAt(one.of), before);
            answers.push({ given: codeOf(done), due: model.move(caseAt(one.of), before) });
          }
        }
        expect(answers.map(({ given }) => given)).toEqual(answers.map(({ due }) => due));
        expect((await listPlaces(db, id)).map(({ caseId }) => caseId)).toEqual(model.order());
        expect((await findSitting(db, id))?.entry.notes).toBe(model.at('notes').text);
        for (const caseId of model.order()) {
          const item = await findItem(db, id, caseId);
          expect(item?.entry.notes).toBe(model.at(`${caseId}notes`).text);
          expect(item?.entry.values.motif ?? '').toBe(model.at(`${caseId}value`).text);
        }
        await db('sitting').where({ id }).delete();
      }),
      { numRuns: 40 },
    );
  });

  it('is counted one after the other, be it at once: each change has a revision of its own', async () => {
    const { db } = test.services;
    const id = randomUUID();
    const held = heldAt(ENTRY) ?? '';
    await insertSitting(db, { id, dispositifs: [SCHEME], entry: ENTRY, heldAt: held, by: 'Rose', now: NOW });
    await putOnAgenda(db, id, cases, CHANGE);
    const done = await Promise.all(
      cases.flatMap((caseId) => [
        keepCell(db, id, { caseId, cell: { field: 'notes', value: 'Un' }, revision: 0 }),
        keepCell(db, id, { caseId, cell: { field: 'notes', value: 'Deux' }, revision: 0 }),
      ]),
    );
    const kept = done.flatMap((one) => (one.type === 'kept' ? [one.revision] : []));
    expect(kept).toHaveLength(cases.length);
    expect(new Set(kept).size).toBe(cases.length);
    expect(done.filter((one) => codeOf(one) === 'sitting-changed')).toHaveLength(cases.length);
    await db('sitting').where({ id }).delete();
  });
});
