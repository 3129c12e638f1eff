/** Two secretaries type on one sitting at once: nothing of either is lost, and where both typed in one place both are told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sitting, SittingCell } from '../../../../schemas/types/api.ts';
import { createCells, type CellMemory, type TypedCells } from '../../../../runtime/desk/sittings/cells.ts';
import { findAt, keptIn, placeKey, type Place } from '../../../../runtime/desk/sittings/places.ts';
import { ApiError } from '../../../../runtime/ui/http.ts';
import { itemOf, sittingOf } from './sittings.ts';

const refusal = (code: 'sitting-changed' | 'unreachable' | 'sitting-applied'): ApiError =>
  new ApiError({ type: 'about:blank', title: '', detail: '', status: code === 'unreachable' ? 0 : 409, code });

/** A server that keeps what is typed place by place, and pages whose time passes when one says so. */
function createWorld() {
  let sitting: Sitting = sittingOf([itemOf('a'), itemOf('b')]);
  const server = { down: false, losesAnswers: false, applied: false, saved: [] as string[] };
  const keep = (place: Place, over: number) => {
    if (server.down) throw refusal('unreachable');
    if (server.applied) throw refusal('sitting-applied');
    if ((findAt(sitting, place)?.revision ?? 0) !== over) throw refusal('sitting-changed');
    const revision = sitting.revision + 1;
    sitting = { ...keptIn(sitting, place, { revision, count: null }), revision };
    server.saved.push(JSON.stringify(place.cell));
    if (server.losesAnswers) throw refusal('unreachable');
    return { revision, count: null };
  };
  const open = (memory: CellMemory = new Map()) => {
    let known = sitting;
    let typed: TypedCells = new Map();
    let calls: (() => void)[] = [];
    const cells = createCells({
      memory,
      after: (_milliseconds, call) => {
        calls.push(call);
        return () => {
          calls = calls.filter((one) => one !== call);
        };
      },
      onNetwork: () => () => undefined,
      known: (place) => findAt(known, place) ?? { cell: place.cell, revision: 0 },
      save: async (place, over) => Promise.resolve(keep(place, over)),
      read: async (place) => {
        if (server.down) throw refusal('unreachable');
        known = sitting;
        return Promise.resolve(findAt(sitting, place) ?? { cell: place.cell, revision: 0 });
      },
      onKept: (place, kept) => {
        known = keptIn(known, place, kept);
      },
      onTyped: (next) => {
        typed = next;
      },
    });
    return {
      cells,
      memory,
      typed: () => typed,
      look: () => {
        known = sitting;
      },
      pass: async () => {
        const due = calls;
        calls = [];
        for (const call of due) call();
        await new Promise<void>((done) => setImmediate(done));
      },
    };
  };
  return { server, open, sitting: () => sitting };
}

const notes = (caseId: string, value: string): Place => ({ caseId, cell: { field: 'notes', value } });
const notesOf = (sitting: Sitting, caseId: string) => sitting.items.find((item) => item.caseId === caseId)?.entry.notes;

describe('what is typed', () => {
  it('is kept a moment later, and is then nowhere else', async () => {
    const { open, sitting } = createWorld();
    const page = open();
    page.cells.type(notes('a', 'Très'));
    page.cells.type(notes('a', 'Très bien'));
    expect(page.typed().get('a notes')).toMatchObject({ saving: 'unsaved', cell: { value: 'Très bien' } });
    await page.pass();
    expect([notesOf(sitting(), 'a'), page.typed().size, page.memory.size]).toEqual(['Très bien', 0, 0]);
  });

  it('goes on where the last save ended, without asking the server', async () => {
    const { open, sitting, server } = createWorld();
    const page = open();
    for (const text of ['Un', 'Deux', 'Trois']) {
      page.cells.type(notes('a', text));
      await page.pass();
    }
    expect([notesOf(sitting(), 'a'), server.saved.length]).toEqual(['Trois', 3]);
  });

  it('by two in two places is no conflict', async () => {
    const { open, sitting } = createWorld();
    const [one, other] = [open(), open()];
    one.cells.type(notes('a', 'Un'));
    other.cells.type({ caseId: 'a', cell: { field: 'value', name: 'montant', value: 5 } });
    other.cells.type(notes('b', 'Deux'));
    await Promise.all([one.pass(), other.pass()]);
    expect(sitting().items.map(({ entry }) => [entry.notes, entry.values])).toEqual([
      ['Un', { montant: 5 }],
      ['Deux', {}],
    ]);
    expect([one.typed().size, other.typed().size]).toEqual([0, 0]);
  });

  it('by two in one place tells both texts, and the one that is chosen stays', async () => {
    for (const whose of ['mine', 'theirs'] as const) {
      const { open, sitting } = createWorld();
      const [one, other] = [open(), open()];
      one.cells.type(notes('a', 'Un'));
      await one.pass();
      other.cells.type(notes('a', 'Deux'));
      await other.pass();
      expect(other.typed().get('a notes')).toMatchObject({ cell: { value: 'Deux' }, theirs: { value: 'Un' } });
      expect(notesOf(sitting(), 'a')).toBe('Un');
      other.cells.choose('a notes', whose);
      await other.pass();
      expect([notesOf(sitting(), 'a'), other.typed().size]).toEqual([whose === 'mine' ? 'Deux' : 'Un', 0]);
    }
  });

  it('waits while the server is away, and is tried again; a lost answer is no conflict', async () => {
    const { open, sitting, server } = createWorld();
    const page = open();
    server.down = true;
    page.cells.type(notes('a', 'Un'));
    await page.pass();
    expect(page.typed().get('a notes')).toMatchObject({ saving: 'kept', theirs: null });
    server.down = false;
    server.losesAnswers = true;
    await page.pass();
    expect(notesOf(sitting(), 'a')).toBe('Un');
    server.losesAnswers = false;
    await page.pass();
    expect(page.typed().size).toBe(0);
  });

  it('is taken up by the next visit of the page, and says why where it can go no further', async () => {
    const { open, sitting, server } = createWorld();
    const page = open();
    server.down = true;
    page.cells.type(notes('a', 'Un'));
    await page.pass();
    page.cells.stop();
    await page.pass();
    server.down = false;
    server.applied = true;
    const next = open(page.memory);
    next.cells.resume();
    await next.pass();
    expect(next.typed().get('a notes')?.error).toMatchObject({ problem: { code: 'sitting-applied' } });
    server.applied = false;
    next.cells.type(notes('a', 'Deux'));
    await next.pass();
    expect(notesOf(sitting(), 'a')).toBe('Deux');
  });
});

type Step =
  | { readonly type: 'type'; readonly who: 0 | 1; readonly caseId: 'a' | 'b'; readonly at: 0 | 1 }
  | { readonly type: 'pass' | 'look'; readonly who: 0 | 1 }
  | { readonly type: 'choose'; readonly who: 0 | 1; readonly whose: 'mine' | 'theirs' }
  | { readonly type: 'network'; readonly down: boolean; readonly loses: boolean };

const who = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('type' as const),
      who,
      caseId: fc.constantFrom<'a' | 'b'>('a', 'b'),
      at: fc.constantFrom<0 | 1>(0, 1),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom<'pass' | 'look'>('pass', 'look'), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('choose' as const),
      who,
      whose: fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('network' as const), down: fc.boolean(), loses: fc.boolean() }),
  },
);

describe('two who type, save, choose and lose the network at random', () => {
  it('lose no text: each was on the server once, is still in the page, or was given up by who typed it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { open, server, sitting } = createWorld();
        const pages = [open(), open()] as const;
        const given = new Set<string>();
        /** The last text of each in each place: only what one types over oneself is gone. */
        const last = new Map<string, { readonly page: number; readonly cell: SittingCell }>();
        let count = 0;
        const passAll = async (): Promise<void> => {
          for (let round = 0; round < 4; round += 1) for (const page of pages) await page.pass();
        };
        for (const one of steps) {
          if (one.type === 'network') Object.assign(server, { down: one.down, losesAnswers: one.loses });
          else if (one.type === 'type') {
            count += 1;
            const value = `${one.who} ${count}`;
            const cell: SittingCell = one.at === 0 ? { field: 'notes', value } : { field: 'value', name: 'm', value };
            pages[one.who].cells.type({ caseId: one.caseId, cell });
            last.set(`${one.who} ${placeKey({ caseId: one.caseId, cell })}`, { page: one.who, cell });
          } else if (one.type === 'choose') {
            for (const [key, { theirs, cell }] of pages[one.who].typed()) {
              if (!theirs) continue;
              pages[one.who].cells.choose(key, one.whose);
              if (one.whose === 'theirs') given.add(JSON.stringify(cell));
            }
          } else if (one.type === 'look') pages[one.who].look();
          else await pages[one.who].pass();
        }
        Object.assign(server, { down: false, losesAnswers: false });
        await passAll();
        for (const { page, cell } of last.values()) {
          const text = JSON.stringify(cell);
          const inPage = [...pages[page as 0 | 1].typed().values()].some(
            (typed) => JSON.stringify(typed.cell) === text,
          );
          expect(server.saved.includes(text) || inPage || given.has(text), text).toBe(true);
        }
        // What is told as kept is what the server has, unless a colleague's came over it by choice.
        for (const page of pages)
          for (const { theirs, error } of page.typed().values()) expect(theirs !== null || error !== null).toBe(true);
        expect(sitting().items).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
