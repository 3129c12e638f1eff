/**
 * Numbers of acts in their registers. Those of a register follow one another without gap, so they are drawn by the world, in
 * the transaction that writes the act and with the register held; a decision made without it (to foresee, or to see whether a
 * number is needed at all) writes a dash of dots where the number will be, and is never stored.
 */
import { caseNumber } from './case-number.ts';

/** The next number of a register in a year; null where it is not drawn. */
export type NextNumber = (register: string, year: number) => number | null;

/** A number that a decision needs; null when it was decided without it. */
export type RegisterDraw = { readonly register: string; readonly year: number; readonly rank: number | null };

/** What stands where a number is not drawn yet. */
const UNDRAWN = '…';

/** Draws the next number of a register for a decision in the making, after those it drew already. */
export function drawNumber(
  drawn: readonly RegisterDraw[],
  next: NextNumber,
  { register, year }: Pick<RegisterDraw, 'register' | 'year'>,
): RegisterDraw {
  const before = drawn.filter((one) => one.register === register && one.year === year).length;
  const first = next(register, year);
  return { register, year, rank: first === null ? null : first + before };
}

/** A number as it is written: the pattern `{year}-{number}/PS` with 12 in 2026 gives `2026-12/PS`. */
export function writeNumber(pattern: string, { year, rank }: RegisterDraw): string {
  if (rank !== null) return caseNumber(pattern, year, rank);
  return pattern.replace('{year}', String(year)).replace(/\{number(?::\d)?\}/u, UNDRAWN);
}
