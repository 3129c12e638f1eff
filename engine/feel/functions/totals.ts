/** Sums and means of numbers, which functions of lists and of numbers make. */
import { addNumbers, divideNumbers, type FeelNumber } from '../values/decimal.ts';

/** Null of no number, and where the sum is none. */
export function total([first, ...others]: readonly FeelNumber[]): FeelNumber | null {
  let sum: FeelNumber | null = first ?? null;
  for (const other of others) sum = sum === null ? null : addNumbers(sum, other);
  return sum;
}

/** Null of no number. */
export function mean(all: readonly FeelNumber[]): FeelNumber | null {
  const sum = total(all);
  return sum === null ? null : divideNumbers(sum, all.length);
}
