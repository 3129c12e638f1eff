/*
 * Remedies for decision tables.
 */
import type { FixMaker } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix } from '../language/fixes.ts';

/** A cell for any value, in a row that lacks one. */
export const addCell: FixMaker<{ readonly column: string; readonly expected: number; readonly found: number }> = (
  { column, expected, found },
  site,
) => (column === 'when' && found === expected - 1 ? fix(FIX_TITLES.addTo('-', column), site.append('-')) : []);
