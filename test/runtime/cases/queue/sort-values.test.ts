import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSorted,
  decodeSorted,
  encodeSorted,
  sortValue,
  type Sorted,
  type SortValue,
} from '../../../../runtime/cases/queue/sort-values.ts';

const rowOf = (value: SortValue, at = 0): Sorted => ({
  value,
  key: `2026-03-0${at + 1} 00:00:00+00`,
  case_id: `00000000-0000-4000-8000-00000000000${at}`,
  task_id: '',
});
const sorted = (values: readonly SortValue[], descending = false): readonly SortValue[] =>
  values
    .map((value) => rowOf(value))
    .toSorted(compareSorted(descending, 'asc'))
    .map(({ value }) => value);

describe('values of a column', () => {
  it.each<readonly [what: string, values: readonly SortValue[], order: readonly SortValue[]]>([
    ['amounts, by their size', [1200, 90, 100_000], [90, 1200, 100_000]],
    ['names, as a French dictionary has them', ['Éloi', 'Zoé', 'Elise', 'ëric'], ['Elise', 'Éloi', 'ëric', 'Zoé']],
    ['numbers within texts, by their size', ['Lot 12', 'Lot 2', 'Lot 1'], ['Lot 1', 'Lot 2', 'Lot 12']],
    ['days', ['2026-03-01', '2025-12-31', '2026-02-28'], ['2025-12-31', '2026-02-28', '2026-03-01']],
    ['numbers before words where schemes differ', ['Thio', 3, 'Bourail', 1], [1, 3, 'Bourail', 'Thio']],
  ])('are in order: %s', (_, values, order) => {
    expect(sorted(values)).toEqual(order);
    expect(sorted(values, true)).toEqual(order.toReversed());
  });

  it('come last where there is none, whichever way', () => {
    expect(sorted([null, 2, null, 1])).toEqual([1, 2, null, null]);
    expect(sorted([null, 2, null, 1], true)).toEqual([2, 1, null, null]);
  });

  it.each([
    ['asc', [0, 1, 2]],
    ['desc', [2, 1, 0]],
  ] as const)(
    'leave rows of the same value in the order of the view (%s), also when the greatest come first',
    (direction, order) => {
      const rows = [rowOf('Thio', 2), rowOf('Thio', 0), rowOf('Thio', 1)];
      for (const descending of [false, true]) {
        const ids = rows.toSorted(compareSorted(descending, direction)).map(({ case_id: id }) => Number(id.at(-1)));
        expect(ids).toEqual(order);
      }
    },
  );

  it('are bounded as they stand in an address, and blank ones are none', () => {
    expect(sortValue('é'.repeat(500))).toBe('é'.repeat(40));
    expect(sortValue('  ')).toBeNull();
    expect(sortValue(Number.POSITIVE_INFINITY)).toBeNull();
    expect(sortValue(0)).toBe(0);
  });
});

const anyRow = fc.record<Sorted>({
  value: fc
    .oneof(fc.constant(null), fc.double({ noNaN: true }), fc.string({ unit: 'grapheme', maxLength: 60 }))
    .map(sortValue),
  key: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
    .map((date) => date.toISOString()),
  case_id: fc.uuid(),
  task_id: fc.string({ maxLength: 10 }),
});

describe('the place where a page ended', () => {
  it('is found again between the same rows', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 20 }),
        fc.boolean(),
        fc.constantFrom('asc', 'desc'),
        (rows, down, way) => {
          const order = compareSorted(down, way);
          const list = rows.toSorted(order);
          for (const [at, row] of list.entries()) {
            const after = decodeSorted(encodeSorted(row));
            if (!after) throw new Error('a place was not understood');
            const next = list.findIndex((one) => order(one, after) > 0);
            // Of rows that are alike in all, each is the place of all.
            const expected = list.findIndex((one, place) => place > at && order(one, row) > 0);
            expect(next).toBe(expected);
          }
        },
      ),
    );
  });

  it.each([
    undefined,
    '',
    'x',
    '{}',
    '[]',
    '["a"]',
    '[1,"k","not-a-uuid",""]',
    '[{},"k","00000000-0000-4000-8000-000000000000",""]',
  ])('is the first page where a client made it up: %s', (text) => {
    expect(decodeSorted(text)).toBeUndefined();
    expect(decodeSorted(text && Buffer.from(text).toString('base64url'))).toBeUndefined();
  });

  it('fits an address however long the value', () => {
    const longest = { ...rowOf(sortValue('\u{1F334}'.repeat(400))), task_id: 'a'.repeat(60) };
    expect(encodeSorted(longest).length).toBeLessThan(800);
  });
});
