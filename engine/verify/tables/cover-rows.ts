/**
 * Goes through all the combinations of regions of a table and finds, for each, the rows that answer. Combinations that
 * leave the same rows are gone through once, so that the work grows with the rows an author can tell apart and not with
 * the product of the columns.
 */

/** For each column and each region, the rows whose cell surely answers, and those whose cell may. Rows are bits. */
export type ColumnRows = readonly { readonly sure: bigint; readonly possible: bigint }[];
/** Region chosen in each column, by its index; shorter than the table when the other columns change nothing. */
export type Witness = readonly number[];
/**
 * Regions that leave the same rows, by one example (`witness`). Bit `n` of each mask is row `n`, from 0: `sure` surely
 * answers there, `possible` may.
 */
export type Combination = { readonly witness: Witness; readonly sure: bigint; readonly possible: bigint };

/** Steps after which a table is too large to be gone through. */
const MOST_STEPS = 200_000;

/** One combination of each kind; null when there are too many to go through. */
export function listCombinations(columns: readonly ColumnRows[], rows: number): readonly Combination[] | null {
  const all = (1n << BigInt(rows)) - 1n;
  let level: readonly Combination[] = [{ witness: [], sure: all, possible: all }];
  const closed: Combination[] = [];
  let steps = 0;
  for (const column of columns) {
    const next = new Map<string, Combination>();
    for (const { witness, sure, possible } of level) {
      for (const [region, rowsOf] of column.entries()) {
        if ((steps += 1) > MOST_STEPS) return null;
        const found = {
          witness: [...witness, region],
          sure: sure & rowsOf.sure,
          possible: possible & rowsOf.possible,
        };
        if (found.possible === 0n) {
          if (closed.length === 0) closed.push(found);
          continue;
        }
        const key = `${found.sure} ${found.possible}`;
        if (!next.has(key)) next.set(key, found);
      }
    }
    level = [...next.values()];
  }
  return [...closed, ...level];
}

/** Rows of a set, the first one first. */
export function rowsOf(set: bigint): readonly number[] {
  const rows: number[] = [];
  for (let row = 0, rest = set; rest > 0n; row += 1, rest >>= 1n) if (rest & 1n) rows.push(row);
  return rows;
}
