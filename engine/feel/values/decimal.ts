/**
 * Numbers of FEEL: decimal, of 34 digits, halves rounded to the even neighbour (DMN 1.5, 10.3.2.3.1; the decimal128 format
 * of IEEE 754). Nearly all that schemes count with is whole and small, and computed exactly by the machine: a number of the
 * machine stands for the decimal number that is written for it, and `Decimal` is used where that would not be exact.
 */
import { Decimal as AnyDecimal } from 'decimal.js';

/** decimal128: 34 digits, exponents from -6143 to 6144; remainders have the sign of the divisor, as `modulo` wants. */
const Decimal = AnyDecimal.clone({
  precision: 34,
  rounding: AnyDecimal.ROUND_HALF_EVEN,
  modulo: AnyDecimal.ROUND_FLOOR,
  minE: -6143,
  maxE: 6144,
});

/** A number: a machine's where that is exact, see above. */
export type FeelNumber = number | AnyDecimal;

/** Digits that a number of the machine holds of every decimal number. */
const DIGITS_OF_MACHINE = 15;
/** Exponents at which it does. */
const EXPONENTS_OF_MACHINE = 300;
/** Digits after the point, or before it when negative, to which numbers are rounded (DMN 1.5, 10.3.4.5). */
const ROUNDED_DIGITS = { least: -6_111, most: 6_176 } as const;

/** Ways to round of DMN 1.5, 10.3.4.5; « up » is away from zero. */
export type Rounding = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'floor' | 'ceiling';

const MODES: Readonly<Record<Rounding, AnyDecimal.Rounding>> = {
  up: AnyDecimal.ROUND_UP,
  down: AnyDecimal.ROUND_DOWN,
  'half up': AnyDecimal.ROUND_HALF_UP,
  'half down': AnyDecimal.ROUND_HALF_DOWN,
  'half even': AnyDecimal.ROUND_HALF_EVEN,
  floor: AnyDecimal.ROUND_FLOOR,
  ceiling: AnyDecimal.ROUND_CEIL,
};

/** Whether a value is a number of FEEL. */
export function isFeelNumber(value: unknown): value is FeelNumber {
  return typeof value === 'number' || value instanceof AnyDecimal;
}

/** The number that a text writes; null when it writes none, or one beyond decimal128. */
export function readNumber(text: string): FeelNumber | null {
  try {
    return simplify(new Decimal(text));
  } catch {
    return null;
  }
}

/** A number without exponent, as `string` writes it. */
export function writeNumber(value: FeelNumber): string {
  return new Decimal(value).toFixed();
}

/**
 * A number as JSON holds it: the same where JSON can hold it, else its first fifteen digits (a third, an integer of twenty
 * digits); null beyond what JSON holds.
 */
export function toJsonNumber(value: FeelNumber): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const nearest = value.toNumber();
  if (!Number.isFinite(nearest)) return null;
  return value.equals(nearest) ? nearest : value.toSignificantDigits(DIGITS_OF_MACHINE).toNumber();
}

/** Null when the sum is no number of decimal128. */
export function addNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    const sum = Number(left) + Number(right);
    if (Number.isSafeInteger(sum)) return sum;
  }
  return simplify(Decimal.add(left, right));
}

/** Null when the difference is no number of decimal128. */
export function subtractNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    const difference = Number(left) - Number(right);
    if (Number.isSafeInteger(difference)) return difference;
  }
  return simplify(Decimal.sub(left, right));
}

/** Null when the product is no number of decimal128; never -0. */
export function multiplyNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    const product = Number(left) * Number(right);
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return simplify(Decimal.mul(left, right));
}

/** Null when divided by zero. A whole quotient of safe integers is exact: any other is farther from whole than it is rounded. */
export function divideNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    if (right === 0) return null;
    const quotient = Number(left) / Number(right);
    if (Number.isSafeInteger(quotient)) return quotient + 0;
  }
  return simplify(Decimal.div(left, right));
}

/** Null when it is no number, as the square root of a negative one. */
export function powerOf(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return simplify(Decimal.pow(left, right));
}

/** What is left of a division, with the sign of the divisor; null when divided by zero. */
export function moduloOf(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return simplify(Decimal.mod(left, right));
}

/** `value` times `-1`. */
export function negateNumber(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? 0 - value : value.negated();
}

/** Null for a negative number. */
export function squareRoot(value: FeelNumber): FeelNumber | null {
  return simplify(Decimal.sqrt(value));
}

/** Null for zero and below. */
export function naturalLogarithm(value: FeelNumber): FeelNumber | null {
  return simplify(Decimal.ln(value));
}

/** e to a power; null when that is too large. */
export function exponential(value: FeelNumber): FeelNumber | null {
  return simplify(Decimal.exp(value));
}

/** A number to some digits after the point, or before it when negative; null when these are too many. */
export function roundNumber(value: FeelNumber, digits: number, rounding: Rounding): FeelNumber | null {
  if (digits < ROUNDED_DIGITS.least || digits > ROUNDED_DIGITS.most) return null;
  if (digits >= 0 && Number.isSafeInteger(value)) return value;
  const decimal = new Decimal(value);
  const rounded =
    digits >= 0
      ? decimal.toDecimalPlaces(digits, MODES[rounding])
      : decimal.toNearest(new Decimal(10).pow(-digits), MODES[rounding]);
  return simplify(rounded);
}

/** Less than zero, zero or more than zero, as the first is less than, equal to or more than the second. */
export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  return new Decimal(left).comparedTo(right);
}

/** Whether a number has no digit after the point. */
export function isWhole(value: FeelNumber): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : value.isInteger();
}

/** A whole number that the machine counts with, its digits after the point cut off; null when it is too large. */
export function toMachineInteger(value: FeelNumber): number | null {
  const whole = Math.trunc(Number(value));
  return Number.isSafeInteger(whole) ? whole : null;
}

function areSafe(left: FeelNumber, right: FeelNumber): boolean {
  return Number.isSafeInteger(left) && Number.isSafeInteger(right);
}

/** The same number as one of the machine where it holds it; null when it is none. */
function simplify(value: AnyDecimal): FeelNumber | null {
  if (!value.isFinite()) return null;
  const isShort = value.precision() <= DIGITS_OF_MACHINE && Math.abs(value.e) <= EXPONENTS_OF_MACHINE;
  return isShort ? value.toNumber() + 0 : value;
}
