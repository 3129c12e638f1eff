/*
 * Most errors of authors are slips of the finger: the nearest known name is worth more than a list of all.
 */
import { foldText } from './fold-text.ts';

/** The candidate nearest to a name that is probably misspelt; '' when none is near. */
export function suggest(name: string, candidates: Iterable<string>): string {
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best = '';
  let bestDistance = limit + 1;
  if (name.length > 80) return best;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, previous] = [previous, current];
  }
  return previous[to.length] ?? 0;
}

/** Whether two names differ by one slip of the finger: one letter, two swapped, capitals or accents. */
export function isSlip(name: string, meant: string): boolean {
  if (name.length > 80) return false;
  return foldText(name) === foldText(meant) || (meant.length > 3 && editDistance(name, meant) === 1);
}
