/*
 * What finds rows in a list. A list may have a hundred thousand: all that is searched of it is one text, a line a row, that
 * the machine goes through at its own pace, and looking stops as soon as enough is found.
 */
import { foldText } from '../../base/fold-text.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { rowPlaces } from '../../language/row-places.ts';
import type { DataRow } from '../../language/form-schema.ts';

/** Finds rows by what they say; texts are given folded (`foldText`). */
export type RowIndex = {
  readonly ofValue: (value: string) => DataRow | undefined;
  /** The row whose value, else whose label, is the text. */
  readonly ofText: (folded: string) => DataRow | undefined;
  /**
   * Rows whose value or label begins with the text, then those that hold words that begin as its words do, each in the order
   * of the list; the first rows where the text is empty.
   */
  readonly search: (folded: string, most: number) => readonly DataRow[];
};

/** Stand before a value, a label and the rest of a row: no folded text holds them. Every word has a space before it. */
const VALUE = '\n ';
const LABEL = '\t ';
const REST = '\v ';

/** The index of rows, made when it is first asked for. */
export const rowIndex: (rows: readonly DataRow[]) => RowIndex = memoiseFor((rows) => {
  const { text, starts } = layOut(rows);
  const places = rowPlaces(rows);
  const rowsAt = (found: readonly number[]): readonly DataRow[] => found.flatMap((place) => rows[place] ?? []);
  const find = (part: string, most: number, fits?: (place: number) => boolean): readonly number[] =>
    findRows(text, starts, part, most, fits);
  return {
    ofValue: (value) => rows[places.get(value) ?? -1],
    // A value wins over a label that reads the same.
    ofText: (folded) => {
      const [place = -1] = [...find(`${VALUE}${folded}${LABEL}`, 1), ...find(`${LABEL}${folded}${REST}`, 1)];
      return rows[place];
    },
    search: (folded, most) => {
      if (folded === '') return rows.slice(0, most);
      const begun = new Set([...find(VALUE + folded, most), ...find(LABEL + folded, most)]);
      const first = [...begun].toSorted((left, right) => left - right).slice(0, most);
      if (first.length === most) return rowsAt(first);
      const words = folded.split(' ').map((word) => ` ${word}`);
      const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
      const holdsAll = (place: number): boolean => {
        const row = text.slice(starts[place], starts[place + 1]);
        return !begun.has(place) && words.every((word) => row.includes(word));
      };
      return rowsAt([...first, ...find(longest, most - first.length, holdsAll)]);
    },
  };
});

/** All that is searched, and where each row begins in it; then where the last one ends. */
function layOut(rows: readonly DataRow[]): { readonly text: string; readonly starts: Uint32Array } {
  const starts = new Uint32Array(rows.length + 1);
  let length = 0;
  const lines = rows.map(({ value, label, more }, at) => {
    const rest = foldText(Object.values(more).join(' '));
    const line = `${VALUE}${foldText(value)}${LABEL}${foldText(label)}${REST}${rest}`;
    starts[at] = length;
    length += line.length;
    return line;
  });
  starts[rows.length] = length;
  return { text: lines.join(''), starts };
}

/** The first rows, each once, in which a part stands. */
function findRows(
  text: string,
  starts: Uint32Array,
  part: string,
  most: number,
  fits: (place: number) => boolean = () => true,
): readonly number[] {
  const found: number[] = [];
  let place = 0;
  for (let at = text.indexOf(part); at !== -1 && found.length < most;) {
    while ((starts[place + 1] ?? Number.POSITIVE_INFINITY) <= at) place += 1;
    if (fits(place)) found.push(place);
    at = text.indexOf(part, starts[place + 1]);
  }
  return found;
}
