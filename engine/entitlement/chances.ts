/** How likely the answers to a question settle a condition, by its truth table and what is known. */
import type { Json } from '../base/values.ts';
import type { Known } from './places.ts';
import type { TruthTable } from './truth-table.ts';

/** Shares of the answers to a question after which a condition is surely met, and surely not. */
export type Chances = { readonly met: number; readonly unmet: number };

const NONE: Chances = { met: 0, unmet: 0 };

/** The chances of a question that asks for some concepts. */
export function chancesOf({ concepts, values, cells }: TruthTable, known: Known, asked: ReadonlySet<string>): Chances {
  if (!concepts.some((name) => asked.has(name) && !known.has(name))) return NONE;
  const sizes = values.map(({ length }) => length);
  const fixed = concepts.map((name, at) => nearest(values[at] ?? [], known.get(name)));
  // Of each set of answers to the question: what is seen of the condition over all that stays unknown, as bits.
  const seen = new Map<number, number>();
  for (const [cell, truth] of cells.entries()) {
    let rest = cell;
    let key = 0;
    let isPossible = true;
    for (let at = concepts.length - 1; at >= 0; at -= 1) {
      const size = sizes[at] ?? 1;
      const value = rest % size;
      rest = Math.floor(rest / size);
      const only = fixed[at] ?? -1;
      if (only >= 0) isPossible &&= only === value;
      else if (asked.has(concepts[at] ?? '')) key = key * size + value;
    }
    if (isPossible) seen.set(key, (seen.get(key) ?? 0) | (1 << truth));
  }
  const outcomes = [...seen.values()];
  const share = (bits: number): number => outcomes.filter((one) => one === bits).length / Math.max(1, outcomes.length);
  return { met: share(1 << 1), unmet: share(1 << 0) };
}

/** Rank of the value that stands for one that is known; -1 when nothing is known. */
function nearest(values: readonly Json[], value: Json | undefined): number {
  if (value === undefined) return -1;
  const same = values.indexOf(value);
  if (same >= 0) return same;
  const distances = values.map((other) => Math.abs(numberOf(other) - numberOf(value)));
  const best = Math.min(...distances);
  return Number.isFinite(best) ? distances.indexOf(best) : 0;
}

function numberOf(value: Json): number {
  return typeof value === 'string' ? Date.parse(value) / 86_400_000 : Number(value);
}
