/** Numbers of the engine against a library of decimals: what is added, divided or rounded is the same, to the last digit. */
import { Decimal as AnyDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNumbers,
  compareNumbers,
  divideNumbers,
  moduloOf,
  multiplyNumbers,
  readNumber,
  roundNumber,
  subtractNumbers,
  toJsonNumber,
  writeNumber,
  type FeelNumber,
} from '../../../../engine/feel/values/decimal.ts';
import { ROUNDINGS } from '../../../../engine/feel/values/roundings.ts';

const Decimal = AnyDecimal.clone({
  precision: 34,
  rounding: AnyDecimal.ROUND_HALF_EVEN,
  modulo: AnyDecimal.ROUND_FLOOR,
  minE: -6143,
  maxE: 6144,
});

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`, 'u'));
/** From the least to the largest that there is; halves and rows of zeros among them, where rounding goes wrong. */
const TEXTS = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(
      digits(3),
      digits(40),
      fc.tuple(digits(20), digits(30)).map(([whole, after]) => `${whole}.${after}`),
      fc.tuple(digits(20), fc.integer({ min: -6_200, max: 6_200 })).map(([size, power]) => `${size}e${power}`),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(40), fc.nat(1))
        .map(([first, zeros, last]) => `${first}${'0'.repeat(zeros)}5.${'0'.repeat(20)}${last}`),
    ),
  )
  .map((parts) => parts.join(''));

const written = (value: FeelNumber | null): string => (value === null ? 'none' : writeNumber(value));
const theirs = (value: AnyDecimal): string => (value.isFinite() ? value.toFixed().replace(/^-0$/u, '0') : 'none');

const OPERATIONS = [
  ['a sum', addNumbers, (one, other) => one.plus(other)],
  ['a difference', subtractNumbers, (one, other) => one.minus(other)],
  ['a product', multiplyNumbers, (one, other) => one.times(other)],
  ['a quotient', divideNumbers, (one, other) => one.div(other)],
  ['a remainder', moduloOf, (one, other) => one.mod(other)],
] as const satisfies readonly (readonly [
  string,
  (left: FeelNumber, right: FeelNumber) => FeelNumber | null,
  (left: AnyDecimal, right: AnyDecimal) => AnyDecimal,
])[];

const both = (text: string) => ({ ours: readNumber(text), library: new Decimal(text) });

describe('a number', () => {
  it.each(OPERATIONS)('has %s as the library has it', (_name, our, their) => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (left, right) => {
        const [one, other] = [both(left), both(right)];
        fc.pre(one.ours !== null && other.ours !== null);
        if (one.ours === null || other.ours === null) return;
        expect(written(our(one.ours, other.ours))).toBe(theirs(their(one.library, other.library)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read, compared and given to JSON as the library does', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (left, right) => {
        const [one, other] = [both(left), both(right)];
        expect(written(one.ours)).toBe(theirs(one.library));
        if (one.ours === null || other.ours === null) return;
        expect(compareNumbers(one.ours, other.ours)).toBe(one.library.comparedTo(other.library));
        const held = [one.library, one.library.toSignificantDigits(15)].map((value) => Number(value.toString()));
        expect(held.map((value) => (Number.isFinite(value) ? value + 0 : null))).toContain(toJsonNumber(one.ours));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is rounded to even neighbours as the library does, at any digit', () => {
    fc.assert(
      fc.property(TEXTS, fc.integer({ min: 0, max: 30 }), (text, places) => {
        const { ours, library } = both(text);
        if (ours === null) return;
        expect(written(roundNumber(ours, places, ROUNDINGS['half even']))).toBe(
          theirs(library.toDecimalPlaces(places)),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
