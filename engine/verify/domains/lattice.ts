/**
 * Numbers that are all multiples of one, the step: whole numbers (1), amounts in thousands (1000), prices in cents (0.01).
 * Nothing lies between two of them, so that rows which seem to leave a gap may leave none.
 */
import type { FormSchema } from '../../language/form-schema.ts';

/** Null for numbers of any kind; 0 for zero alone. */
export type Step = number | null;

/** Decimals that are told apart: finer steps are no step. */
const SCALE = 1_000_000;

/** Step of the numbers that a field accepts. */
export function stepOf({ type, multipleOf }: FormSchema): Step {
  const asked = typeof multipleOf === 'number' ? scaled(multipleOf) : null;
  if (type !== 'integer') return asked === null ? null : asked / SCALE;
  // Of both kinds: multiples of their least common multiple.
  return asked === null ? 1 : asked / divisor(asked, SCALE);
}

/** Step of what is one or the other, and of their sum. */
export function commonStep(left: Step, right: Step): Step {
  const [one, other] = [scaled(left), scaled(right)];
  return one === null || other === null ? null : divisor(one, other) / SCALE;
}

/** Step of the product of two numbers. */
export function productStep(left: Step, right: Step): Step {
  return left === null || right === null ? null : stepOfNumber(left * right);
}

/** Step of a number that is written. */
export function stepOfNumber(value: number): Step {
  const size = scaled(Math.abs(value));
  // Too large to be told apart from its neighbours by decimals, yet whole.
  if (size === null) return Number.isInteger(value) ? 1 : null;
  return size / SCALE;
}

/** Whether a number is a multiple of the step. */
export function isOn(step: number, value: number): boolean {
  return Math.abs(Math.round(value / step) * step - value) < 1 / SCALE;
}

/** The first multiple of the step above a number. */
export function above(step: number, value: number): number {
  const at = isOn(step, value) ? Math.round(value / step) : Math.floor(value / step);
  return tidy((at + 1) * step);
}

/** The last multiple of the step below a number. */
export function below(step: number, value: number): number {
  const at = isOn(step, value) ? Math.round(value / step) : Math.ceil(value / step);
  return tidy((at - 1) * step);
}

/** Without what binary fractions leave behind: 0.3, not 0.30000000000000004. */
function tidy(value: number): number {
  return Math.round(value * SCALE) / SCALE;
}

function scaled(value: Step): number | null {
  if (value === null) return null;
  const size = Math.round(value * SCALE);
  return Number.isSafeInteger(size) && Math.abs(size - value * SCALE) < 1e-3 ? size : null;
}

function divisor(left: number, right: number): number {
  return right === 0 ? left : divisor(right, left % right);
}
