import { memoiseFor } from '../base/memoise.ts';
import type { DataRow } from './form-schema.ts';

/**
 * The place of each row of a list by its value, made once. It stands below FEEL, since forms in browsers find rows too and
 * take nothing of expressions.
 */
export const rowPlaces: (rows: readonly DataRow[]) => ReadonlyMap<string, number> = memoiseFor(
  (rows) => new Map(rows.map(({ value }, at) => [value, at])),
);
