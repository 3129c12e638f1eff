/**
 * Numbers of FEEL: decimal, of 34 digits, halves rounded to the even neighbour (DMN 1.5, 10.3.2.3.1; the decimal128 format
 * of IEEE 754). Nearly all that schemes count with is whole and small, and computed exactly by the machine: a number of the
 * machine stands for the decimal number that is written for it, and a `FeelDecimal` where that would not be exact. Roots, powers
 * and logarithms are in powers.ts, with what they ask for.
 */

/** A number that the machine does not hold: so many times a power of ten, without zeros at its end. */
class FeelDecimal {
  readonly coefficient: bigint;
  readonly exponent: number;
  constructor(coefficient: bigint, exponent: number) {
    this.coefficient = coefficient;
    this.exponent = exponent;
  }
  /** As `readNumber` reads it. */
  toString(): string {
    return `${this.coefficient}e${this.exponent}`;
  }
}

/** A number: a machine's where that is exact, see above. */
export type FeelNumber = number | FeelDecimal;

/** Digits of decimal128. */
const PRECISION = 34;
/** Exponents of the first digit that decimal128 has: what is smaller is zero, what is larger is no number. */
const EXPONENTS = { least: -6143, most: 6144 } as const;

/** Digits that a number of the machine holds of every decimal number. */
const DIGITS_OF_MACHINE = 15;
/** Exponents at which it does. */
const EXPONENTS_OF_MACHINE = 300;
/** Digits after the point, or before it when negative, to which numbers are rounded (DMN 1.5, 10.3.4.5). */
const ROUNDED_DIGITS = { least: -6_111, most: 6_176 } as const;

/**
 * A way to round (those of functions are in roundings.ts): whether what is cut off makes the last digit before it larger.
 * @param half less than zero, zero or more than zero, as what is cut off is less than one half, one half, or more
 */
export type Rounding = (sign: 1 | -1, half: number, isOdd: boolean) => boolean;

/** Halves to the even neighbour. */
export const HALF_EVEN: Rounding = (_sign, half, isOdd) => half > 0 || (half === 0 && isOdd);
/** Towards zero. */
export const DOWN: Rounding = () => false;

/** Whether a value is a number of FEEL. */
export function isFeelNumber(value: unknown): value is FeelNumber {
  return typeof value === 'number' || value instanceof FeelDecimal;
}

const WRITTEN = /^([+-]?)(\d+)?(?:\.(\d*))?(?:e([+-]?\d+))?$/iu;

/** The number that a text writes; null when it writes none, or one beyond decimal128. */
export function readNumber(text: string): FeelNumber | null {
  const parts = partsWritten(text);
  return parts && simplify(parts);
}

/** A number without exponent, as `string` writes it. */
export function writeNumber(value: FeelNumber): string {
  const parts = partsOf(value);
  if (!parts) return String(value);
  const digits = String(sizeOf(parts.coefficient));
  const after = Math.max(0, -parts.exponent);
  const all = `${digits}${'0'.repeat(Math.max(0, parts.exponent))}`.padStart(after + 1, '0');
  const point = all.length - after;
  return `${parts.coefficient < 0n ? '-' : ''}${all.slice(0, point)}${after > 0 ? `.${all.slice(point)}` : ''}`;
}

/**
 * A number as JSON holds it: the same where JSON can hold it, else its first fifteen digits (a third, an integer of twenty
 * digits); null beyond what JSON holds.
 */
export function toJsonNumber(value: FeelNumber): number | null {
  const nearest = Number(value);
  if (!Number.isFinite(nearest)) return null;
  if (typeof value === 'number' || compareNumbers(value, nearest) === 0) return nearest;
  return Number(cutOff(value, digitsOf(value.coefficient) - DIGITS_OF_MACHINE, HALF_EVEN));
}

/** Null when the sum is no number of decimal128. */
export function addNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    const sum = Number(left) + Number(right);
    if (Number.isSafeInteger(sum)) return sum;
  }
  const both = aligned(left, right);
  return both && rounded(both.left + both.right, both.exponent);
}

/** Null when the difference is no number of decimal128. */
export function subtractNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return addNumbers(left, negateNumber(right));
}

/** Null when the product is no number of decimal128; never -0. */
export function multiplyNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    const product = Number(left) * Number(right);
    if (Number.isSafeInteger(product)) return product + 0;
  }
  const [one, other] = [partsOf(left), partsOf(right)];
  return one && other && rounded(one.coefficient * other.coefficient, one.exponent + other.exponent);
}

/** Null when divided by zero. A whole quotient of safe integers is exact: any other is farther from whole than it is rounded. */
export function divideNumbers(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (areSafe(left, right)) {
    if (right === 0) return null;
    const quotient = Number(left) / Number(right);
    if (Number.isSafeInteger(quotient)) return quotient + 0;
  }
  const [one, other] = [partsOf(left), partsOf(right)];
  if (!one || !other) return one && !Number.isNaN(right) ? 0 : null;
  if (other.coefficient === 0n) return null;
  // So many digits that what is left of the division, be it the least, only says on which side of a half it is.
  const shift = Math.max(0, PRECISION + 2 - digitsOf(one.coefficient) + digitsOf(other.coefficient));
  const divided = one.coefficient * tenTo(shift);
  const quotient = divided / other.coefficient;
  const isExact = divided % other.coefficient === 0n;
  const side = isExact ? 0n : one.coefficient < 0n === other.coefficient < 0n ? 1n : -1n;
  return rounded(quotient * 10n + side, one.exponent - other.exponent - shift - 1);
}

/** What is left of a division, with the sign of the divisor; null when divided by zero. */
export function moduloOf(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  const both = aligned(left, right);
  if (!both) return Number.isFinite(Number(left)) && !Number.isNaN(right) ? left : null;
  if (both.right === 0n) return null;
  const rest = both.left % both.right;
  const isOther = rest !== 0n && rest < 0n !== both.right < 0n;
  return rounded(isOther ? rest + both.right : rest, both.exponent);
}

/** `value` times `-1`. */
export function negateNumber(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? 0 - value : new FeelDecimal(-value.coefficient, value.exponent);
}

/** A number to some digits after the point, or before it when negative; null when these are too many. */
export function roundNumber(value: FeelNumber, digits: number, rounding: Rounding): FeelNumber | null {
  if (digits < ROUNDED_DIGITS.least || digits > ROUNDED_DIGITS.most) return null;
  if (digits >= 0 && Number.isSafeInteger(value)) return value;
  const parts = partsOf(value);
  return parts && simplify(cutOff(parts, -digits - parts.exponent, rounding));
}

/** Less than zero, zero or more than zero, as the first is less than, equal to or more than the second. */
export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  const both = typeof left === 'number' && typeof right === 'number' ? null : aligned(left, right);
  const [one, other] = both ? [both.left, both.right] : [Number(left), Number(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether a number has no digit after the point. */
export function isWhole(value: FeelNumber): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : value.exponent >= 0;
}

/** A whole number that the machine counts with, its digits after the point cut off; null when it is too large. */
export function toMachineInteger(value: FeelNumber): number | null {
  const whole = Math.trunc(Number(value));
  return Number.isSafeInteger(whole) ? whole : null;
}

function areSafe(left: FeelNumber, right: FeelNumber): boolean {
  return Number.isSafeInteger(left) && Number.isSafeInteger(right);
}

/** The digits of a number and their power of ten; null of what is none. */
function partsOf(value: FeelNumber): FeelDecimal | null {
  return typeof value === 'number' ? partsWritten(String(value)) : value;
}

function partsWritten(text: string): FeelDecimal | null {
  const [, sign, whole = '', after = '', exponent = '0'] = WRITTEN.exec(text) ?? [];
  if (sign === undefined || whole + after === '') return null;
  const size = BigInt(whole + after);
  return new FeelDecimal(sign === '-' ? -size : size, Number(exponent) - after.length);
}

/** Both over one power of ten; null when one of them is none. */
function aligned(left: FeelNumber, right: FeelNumber) {
  const [one, other] = [partsOf(left), partsOf(right)];
  if (!one || !other) return null;
  const exponent = Math.min(one.exponent, other.exponent);
  const over = (parts: FeelDecimal): bigint => parts.coefficient * tenTo(parts.exponent - exponent);
  return { left: over(one), right: over(other), exponent };
}

/** A number to the digits of decimal128. */
function rounded(coefficient: bigint, exponent: number): FeelNumber | null {
  const parts = new FeelDecimal(coefficient, exponent);
  return simplify(cutOff(parts, digitsOf(coefficient) - PRECISION, HALF_EVEN));
}

/** A number without its last digits, so many. */
function cutOff(parts: FeelDecimal, count: number, rounding: Rounding): FeelDecimal {
  if (count <= 0) return parts;
  const unit = tenTo(count);
  const [whole, rest] = [parts.coefficient / unit, parts.coefficient % unit];
  const sign = rest < 0n ? -1 : 1;
  const half = Number(sizeOf(rest) * 2n - unit);
  const isAway = rest !== 0n && rounding(sign, half, whole % 2n !== 0n);
  return new FeelDecimal(isAway ? whole + BigInt(sign) : whole, parts.exponent + count);
}

/** The same number as one of the machine where it holds it; null when it is none. */
function simplify({ coefficient, exponent }: FeelDecimal): FeelNumber | null {
  if (coefficient === 0n) return 0;
  const written = String(coefficient);
  const digits = written.replace(/0+$/u, '');
  const power = exponent + written.length - digits.length;
  const count = digits.startsWith('-') ? digits.length - 1 : digits.length;
  const first = power + count - 1;
  if (first > EXPONENTS.most) return null;
  if (first < EXPONENTS.least) return 0;
  const isShort = count <= DIGITS_OF_MACHINE && Math.abs(first) <= EXPONENTS_OF_MACHINE;
  return isShort ? Number(`${digits}e${power}`) : new FeelDecimal(BigInt(digits), power);
}

function digitsOf(coefficient: bigint): number {
  return String(sizeOf(coefficient)).length;
}

function sizeOf(coefficient: bigint): bigint {
  return coefficient < 0n ? -coefficient : coefficient;
}

function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
