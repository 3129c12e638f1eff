/**
 * Columns of the lists that answers are chosen in, as expressions and texts read them after the name of the field:
 * `commune.province`. What is stored is the value alone; a cell is looked up in the list of the version that the case is
 * under, so that it never changes for a case.
 */
import { memoise, memoiseFor } from '../base/memoise.ts';
import type { ColumnType, ReferenceList } from '../language/form-schema.ts';
import { timeTyped } from '../language/formats.ts';
import { LABEL } from '../language/list-label.ts';
import { rowPlaces } from '../language/row-places.ts';
import { readDate } from './values/date.ts';

/** What a cell says; null when it is blank. Dates are in ISO 8601. */
export type Cell = string | number | boolean | null;

/** Columns of one list. */
export type ListColumns = {
  readonly types: Readonly<Record<string, ColumnType>>;
  /** Cell of the row of a value: null when it is blank, or when the list has no such value. */
  readonly cell: (value: string, column: string) => Cell;
  /** Cells of a column by the value of their row, blank ones (null) among them, in the order of the rows. */
  readonly cells: (column: string) => ReadonlyMap<string, Cell>;
  /** The texts that a column of texts may give. */
  readonly texts: (column: string) => readonly string[];
};

/** The columns of a list, made once. */
export const columnsOf: (list: ReferenceList) => ListColumns = memoiseFor(({ rows, columns }) => {
  const all: ReferenceList['columns'] = {
    ...columns,
    [LABEL]: { type: 'string', cells: rows.map(({ label }) => label) },
  };
  const places = rowPlaces(rows);
  const cellAt = (at: number | undefined, name: string): Cell => {
    const column = Object.hasOwn(all, name) ? all[name] : undefined;
    return (column && at !== undefined && readCell(column.cells[at] ?? '', column.type)) ?? null;
  };
  const cells = memoise((name) => new Map(rows.map(({ value }, at) => [value, cellAt(at, name)])));
  return {
    types: Object.fromEntries(Object.entries(all).map(([name, { type }]) => [name, type])),
    cell: (value, name) => cellAt(places.get(value), name),
    cells,
    texts: memoise((column) => [...new Set(cells(column).values())].filter((cell) => typeof cell === 'string')),
  };
});

const TRUE = new Set(['oui', 'vrai', 'true']);
const FALSE = new Set(['non', 'faux', 'false']);
/** Digits as spreadsheets write them: thousands apart or not, a comma or a point before decimals. */
const NUMBER = /^-?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,15})(?:[.,]\d{1,9})?$/;
const FRENCH_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/**
 * What a cell says: null when it is blank, undefined when it is not of its column's type. Dates are given in ISO 8601; they
 * are read so, or as in `31/12/2026`.
 */
export function readCell(text: string, type: ColumnType): Cell | undefined {
  if (text === '') return null;
  switch (type) {
    case 'string':
      return text;
    case 'number':
    case 'money': {
      const number = NUMBER.test(text) ? Number(text.replaceAll(/[ \u00a0\u202f]/g, '').replace(',', '.')) : undefined;
      return type === 'money' && number !== undefined && !Number.isInteger(number) ? undefined : number;
    }
    case 'boolean': {
      const word = text.toLowerCase();
      return TRUE.has(word) ? true : FALSE.has(word) ? false : undefined;
    }
    case 'date':
      return readDate(text.replace(FRENCH_DAY, '$3-$2-$1'))?.toString();
    case 'time':
      return timeTyped(text) ?? undefined;
  }
}
