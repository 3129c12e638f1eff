/** Laws of equality and order: what every kind of value holds to, and that none is known between two kinds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBy, compareValues, isEqual, isInRange } from '../../../../engine/feel/values/compare.ts';
import { readDate } from '../../../../engine/feel/values/date.ts';
import { readNumber } from '../../../../engine/feel/values/decimal.ts';
import { readDuration } from '../../../../engine/feel/values/duration.ts';
import { readDateTime, readTime } from '../../../../engine/feel/values/temporal.ts';
import { FeelRange, type FeelValue } from '../../../../engine/feel/values/value.ts';

/** Values of one kind, from the first to the last. */
const ORDERED: Readonly<Record<string, readonly FeelValue[]>> = {
  numbers: ['-1e30', '-2', '0', '0.1', '0.10000000000000000000000000000001', '2', '9007199254740993'].map(readNumber),
  texts: ['', 'A', 'a', 'ab', 'b', 'é'],
  dates: ['-0001-12-31', '1969-12-31', '1970-01-01', '2024-02-29', '2026-03-01'].map(readDate),
  times: ['00:00:00', '09:30:00', '09:30:00.5', '23:59:59'].map(readTime),
  'times in a zone': ['12:00:00+11:00', '02:00:00Z', '02:00:00-10:00'].map(readTime),
  moments: ['2025-12-31T23:59:59', '2026-01-01', '2026-01-01T00:00:01'].map(readDateTime),
  months: ['-P1Y', 'P0M', 'P11M', 'P1Y', 'P13M'].map(readDuration),
  days: ['-P1D', 'PT0S', 'PT1S', 'PT23H59M', 'P1D', 'P40D'].map(readDuration),
};
const kinds = Object.entries(ORDERED);
const value = fc.constantFrom(...Object.values(ORDERED).flat(), null, true, false);

describe.each(kinds)('%s', (_kind, values) => {
  const pairs = values.flatMap((left, at) =>
    values.map((right, other) => ({ left, right, order: Math.sign(at - other) })),
  );

  it('stand in one order, and each is equal to itself alone', () => {
    const found = pairs.map(({ left, right }) => [
      Math.sign(compareValues(left, right) ?? Number.NaN),
      isEqual(left, right),
    ]);
    expect(found).toEqual(pairs.map(({ order }) => [order, order === 0]));
  });

  it('are compared by every operator as they stand', () => {
    const operators = ['=', '!=', '<', '<=', '>', '>='] as const;
    const found = pairs.map(({ left, right }) => operators.map((operator) => compareBy(operator, left, right)));
    expect(found).toEqual(
      pairs.map(({ order }) => [order === 0, order !== 0, order < 0, order <= 0, order > 0, order >= 0]),
    );
  });

  it('lie in a range from its first end to its last, these among them where they are', () => {
    const [low, high] = [values[0] ?? null, values.at(-1) ?? null];
    const inside = (isLow: boolean, isHigh: boolean): readonly (boolean | null)[] =>
      values.map((one) => isInRange(new FeelRange(low, high, isLow, isHigh), one));
    const middle = values.slice(1, -1).map(() => true);
    expect(inside(true, true)).toEqual([true, ...middle, true]);
    expect(inside(false, false)).toEqual([false, ...middle, false]);
    expect(inside(true, false)).toEqual([true, ...middle, false]);
  });
});

describe('two values', () => {
  it('are equal whichever comes first, and in the contrary order', () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(isEqual(left, right)).toBe(isEqual(right, left));
        const [there, back] = [compareValues(left, right), compareValues(right, left)];
        expect(there === null ? null : Math.sign(there)).toBe(back === null ? null : Math.sign(-back) + 0);
      }),
    );
  });

  it.each([
    ['a number and a text', 1, '1'],
    ['a date and a moment', readDate('2026-01-01'), readDateTime('2026-01-01')],
    ['months and days', readDuration('P1M'), readDuration('P30D')],
    ['a text and a truth', 'true', true],
  ] as const)('of two kinds have no order, and it is not known whether they are equal: %s', (_what, left, right) => {
    expect([isEqual(left, right), compareValues(left, right), compareBy('!=', left, right)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('of which one is nothing have no order, and are not equal', () => {
    expect([isEqual(null, 1), isEqual(null, null), compareValues(null, 1), compareBy('<', 1, null)]).toEqual([
      false,
      true,
      null,
      null,
    ]);
  });

  it('of a place and of none are not equal, and in no order', () => {
    const [here, anywhere] = [readTime('10:00:00+11:00'), readTime('10:00:00')];
    expect([isEqual(here, anywhere), compareValues(here, anywhere)]).toEqual([false, null]);
  });
});

describe('lists, contexts and ranges', () => {
  it.each<readonly [FeelValue, FeelValue, boolean | null]>([
    [[], [], true],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], [1, null], false],
    [[1, 'a'], [1, 2], null],
    // One difference that is known says enough.
    [[1, 'a'], [2, 2], false],
    [[[1]], [[1]], true],
    [{ a: 1, b: null }, { b: null, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1 }, { a: '1' }, null],
    [[], {}, null],
    [new FeelRange(1, 3, true, true), new FeelRange(1, 3, true, true), true],
    [new FeelRange(1, 3, true, true), new FeelRange(1, 3, true, false), false],
    [new FeelRange(null, 3, false, false, '<'), new FeelRange(null, 3, false, false), false],
  ])('%o and %o are equal: %s', (left, right, equal) => {
    expect([isEqual(left, right), isEqual(right, left)]).toEqual([equal, equal]);
  });

  it('have no order', () => {
    expect([compareValues([1], [2]), compareValues({ a: 1 }, { a: 2 }), compareValues(true, false)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('hold nothing that is known where an end is not', () => {
    const open = new FeelRange(null, 3, true, true);
    expect([isInRange(open, 2), isInRange(open, 4), isInRange(open, 'a')]).toEqual([null, false, null]);
    expect([
      isInRange(new FeelRange(null, 3, false, false, '<'), 2),
      isInRange(new FeelRange(3, null, false, false, '>='), 3),
    ]).toEqual([true, true]);
  });
});
