/** Numbers and durations as FEEL computes with them: decimal, where the machine counts in binary fractions. */
import { FeelDuration, duration } from 'feelin';
import { memoise } from '../base/memoise.ts';

/** Beyond this many digits a binary fraction is noise: 0.1 + 0.2 must be 0.3. */
const SIGNIFICANT_DIGITS = 15;
/** A result that needs more digits than this was not a short decimal: a third stays as near to a third as can be. */
const SHORT_DIGITS = 12;

/** FEEL’s duration of a text; durations do not change, the same ones come back often, and each costs as much as a rule. */
export const durationOf: (text: string) => unknown = memoise((text) => duration(text));

/** A number of which at most 15 digits are kept. */
export function withoutNoise(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

/** The decimal number a computation meant, where its result is that number and some binary noise. */
export function toDecimal(value: number): number {
  if (Number.isSafeInteger(value) || !Number.isFinite(value)) return value;
  const digits = value.toExponential(SIGNIFICANT_DIGITS - 1).replace(/\.?0*e/, 'e');
  return digits.replace(/^-|e.*|\./g, '').length <= SHORT_DIGITS ? Number(digits) : value;
}

/** A result of the library’s own `+`, `-` and `**`. */
export function settle(value: unknown): unknown {
  return typeof value === 'number' ? finite(toDecimal(value)) : value;
}

/** `left * right`, of numbers, or of a duration and a number. */
export function multiply(left: unknown, right: unknown): unknown {
  if (typeof left === 'number' && typeof right === 'number') return settle(left * right);
  if (left instanceof FeelDuration && typeof right === 'number') return ofSameKind(left, sizeOf(left) * right);
  if (right instanceof FeelDuration && typeof left === 'number') return ofSameKind(right, sizeOf(right) * left);
  return null;
}

/** `left / right`, of numbers, of a duration by a number, or of two durations of one kind. */
export function divide(left: unknown, right: unknown): unknown {
  if (right === 0) return null;
  if (typeof left === 'number' && typeof right === 'number') return settle(left / right);
  if (!(left instanceof FeelDuration)) return null;
  if (typeof right === 'number') return ofSameKind(left, sizeOf(left) / right);
  if (!(right instanceof FeelDuration) || left.yearsMonths !== right.yearsMonths || sizeOf(right) === 0) return null;
  return settle(sizeOf(left) / sizeOf(right));
}

/** `-value` */
export function negate(value: unknown): unknown {
  if (typeof value === 'number') return -value;
  return value instanceof FeelDuration ? ofSameKind(value, -sizeOf(value)) : null;
}

/** Months of a duration of years and months, seconds of one of days and time. */
export function sizeOf(length: FeelDuration): number {
  const { value, yearsMonths } = length;
  return yearsMonths ? value.years * 12 + value.months : value.total('seconds');
}

function ofSameKind({ yearsMonths }: FeelDuration, size: number): unknown {
  if (!Number.isFinite(size)) return null;
  const whole = Math.trunc(size);
  const sign = whole < 0 ? '-' : '';
  return durationOf(yearsMonths ? `${sign}P${Math.abs(whole)}M` : `${sign}PT${Math.abs(whole)}S`);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
