/** Places in lists and texts, counted from 1, or from the end when negative; there is no place 0. */
import { toMachineInteger, type FeelNumber } from '../values/decimal.ts';

/** Index of a place among so many items; null when there is no such place. */
export function indexOf(place: FeelNumber, length: number): number | null {
  const whole = toMachineInteger(place);
  if (whole === null || whole === 0 || Math.abs(whole) > length) return null;
  return whole > 0 ? whole - 1 : length + whole;
}

/** Items from a place on, so many or all that are left; undefined when there is no such place. */
export function cut<T>(items: readonly T[], start: FeelNumber, length: FeelNumber | null): readonly T[] | undefined {
  const from = indexOf(start, items.length);
  if (from === null) return undefined;
  if (length === null) return items.slice(from);
  const count = toMachineInteger(length);
  return count === null || count < 0 ? undefined : items.slice(from, from + count);
}
