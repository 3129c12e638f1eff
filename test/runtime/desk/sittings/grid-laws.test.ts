/** Laws of the grid, on agendas drawn at random: nothing is counted twice, and what is copied is copied once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SittingItem } from '../../../../schemas/types/api.ts';
import { groupsOf, shownItem, sumsOf, typedByCase } from '../../../../runtime/desk/sittings/agenda.ts';
import type { TypedCell } from '../../../../runtime/desk/sittings/cells.ts';
import { copiesOf } from '../../../../runtime/desk/sittings/copies.ts';
import { findAt, keptIn, placeKey } from '../../../../runtime/desk/sittings/places.ts';
import { decidedOf } from '../../../../runtime/desk/sittings/trial.ts';
import { itemOf, rowOf, SCHEME, sittingOf } from './sittings.ts';

const decision = fc.constantFrom(
  { type: 'none', action: '' } as const,
  { type: 'act', action: 'accorder' } as const,
  { type: 'act', action: 'refuser' } as const,
  { type: 'postpone', action: '' } as const,
);
const values = fc.record(
  {
    montant: fc.nat({ max: 1_000_000 }),
    numero: fc.constantFrom('', 'D-1', 'D-2'),
    motif: fc.constantFrom('', 'Hors plafond'),
  },
  { requiredKeys: [] },
);
const item = fc.record({
  decision,
  values,
  dispositif: fc.constantFrom('aide', 'bourse'),
  applied: fc.boolean(),
});
const agenda: fc.Arbitrary<readonly SittingItem[]> = fc.array(item, { maxLength: 12 }).map((some) =>
  some.map(({ dispositif, applied, ...entry }, at) =>
    itemOf(`c${at}`, entry, {
      dispositif,
      appliedAt: applied ? '2030-01-08T00:00:00.000Z' : null,
    }),
  ),
);
const rowsOf = (items: readonly SittingItem[]) =>
  new Map(
    items.map(({ caseId, dispositif }) => [
      caseId,
      rowOf(caseId, { dispositif: { id: dispositif, name: dispositif } }),
    ]),
  );
const SCHEMES = [
  SCHEME,
  {
    ...SCHEME,
    dispositif: 'bourse',
  },
];
const NOTHING: ReadonlyMap<string | null, readonly TypedCell[]> = new Map();

describe('schemes', () => {
  it('hold each case once, and their sums come to those of the whole', () => {
    fc.assert(
      fc.property(agenda, (items) => {
        const groups = groupsOf(items);
        expect(groups.flatMap((group) => group.items.map(({ caseId }) => caseId)).toSorted()).toEqual(
          items.map(({ caseId }) => caseId).toSorted(),
        );
        const rows = rowsOf(items);
        const whole = sumsOf(items, rows, SCHEMES, NOTHING);
        const parts = groups.map((group) => sumsOf(group.items, rows, SCHEMES, NOTHING));
        for (const name of ['cases', 'asked', 'proposed', 'granted', 'decided'] as const)
          expect(parts.reduce((all, part) => all + part[name], 0)).toBe(whole[name]);
        expect(whole.decided).toBeGreaterThanOrEqual(decidedOf(items).length);
      }),
    );
  });
});

describe('copies', () => {
  it('touch no case that is carried out, of another scheme or decision, and nothing that is typed; done once, nothing is left', () => {
    fc.assert(
      fc.property(agenda, (items) => {
        const [first] = items;
        if (!first) return;
        const copying = {
          item: first,
          entry: first.entry,
          rows: rowsOf(items),
          schemes: SCHEMES,
          byCase: NOTHING,
        };
        const copies = copiesOf({ ...copying, items });
        let sitting = sittingOf(items);
        for (const place of copies) {
          const target = items.find(({ caseId }) => caseId === place.caseId);
          expect(target).toMatchObject({
            dispositif: first.dispositif,
            appliedAt: null,
            entry: { decision: first.entry.decision },
          });
          expect(findAt(sitting, place)?.cell.value ?? '').toBe('');
          sitting = keptIn(sitting, place, { revision: 2, count: null });
          expect(findAt(sitting, place)?.cell).toEqual(place.cell);
        }
        const left = copiesOf({ ...copying, items: sitting.items });
        // What was copied empty is as it was.
        expect(left.filter(({ cell }) => cell.value !== '')).toEqual([]);
      }),
    );
  });
});

describe('what is typed', () => {
  it('is shown before what is kept, and is the same once it is kept', () => {
    fc.assert(
      fc.property(agenda, fc.nat({ max: 11 }), fc.nat({ max: 1_000_000 }), (items, at, amount) => {
        const target = items[at % Math.max(1, items.length)];
        if (!target) return;
        const place = {
          caseId: target.caseId,
          cell: {
            field: 'value',
            name: 'montant',
            value: amount,
          },
        } as const;
        const typed: TypedCell = {
          ...place,
          saving: 'unsaved',
          theirs: null,
          error: null,
        };
        const byCase = typedByCase(new Map([[placeKey(place), typed]]));
        const kept = keptIn(sittingOf(items), place, { revision: 9, count: null });
        for (const one of kept.items) {
          const before = items.find(({ caseId }) => caseId === one.caseId);
          expect(before && shownItem(before, byCase.get(one.caseId))).toEqual(one.entry);
        }
      }),
    );
  });
});
