/*
 * Remedies for decision tables and marginal scales.
 */
import type { FixMaker } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix, together } from '../language/fixes.ts';
import { isJsonList } from '../base/guards.ts';
import { joinPointer, parentPointer, splitPointer } from '../base/pointer.ts';

/** A cell for any value, in a row that lacks one. */
export const addCell: FixMaker<{ readonly column: string; readonly expected: number; readonly found: number }> = (
  { column, expected, found },
  site,
) => (column === 'when' && found === expected - 1 ? fix(FIX_TITLES.addTo('-', column), site.append('-')) : []);

/** A bracket from 0 at which nothing is due, before the first. */
export const addFirstBracket: FixMaker<unknown> = (_, site) => {
  const list = site.at(parentPointer(parentPointer(site.pointer)));
  const first = { above: 0, rate: 0 };
  return isJsonList(list.value) ? fix(FIX_TITLES.add(JSON.stringify(first)), list.replace([first, ...list.value])) : [];
};

/** A bracket and the one before it, each where the other was. */
export const swapBrackets: FixMaker<unknown> = (_, site) => {
  const former = site.at(joinPointer(parentPointer(site.pointer), Number(splitPointer(site.pointer).at(-1)) - 1));
  return site.value === undefined || former.value === undefined
    ? []
    : fix(FIX_TITLES.swap(), together(site.replace(former.value), former.replace(site.value)));
};

/** The share that a percentage is, in as many decimals as it takes. */
export function shareOf(percentage: number): number {
  return Number((percentage / 100).toPrecision(12));
}
