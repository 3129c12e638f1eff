/*
 * What the compiler says of a table, at the very places of its grid.
 */
import { splitPointer } from '../../engine/base/index.ts';
import { RULES } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { CellPlace } from './grid-state.ts';
import type { GridColumn, TableView } from './table-model.ts';

/** Sentences by place; undefined where there is nothing to say. */
export type TableMarks = {
  /** Of the cells of a row, in the order of the columns; none where nothing is said of any. */
  readonly cells: (row: number) => readonly (string | undefined)[];
  readonly row: (row: number) => string | undefined;
  readonly column: (column: GridColumn) => string | undefined;
  /** All of them, in their order. */
  readonly all: readonly ApiDiagnostic[];
  /** The cell that something is said of; null when it is of more. */
  readonly placeOf: (item: ApiDiagnostic) => CellPlace | null;
};

const NONE: readonly undefined[] = [];

/** Sorts what is said of a table by its places. */
export function marksOf({ pointer, columns }: TableView, diagnostics: readonly ApiDiagnostic[]): TableMarks {
  const all = diagnostics.filter(
    (item) => item.file === RULES && (item.pointer === pointer || item.pointer.startsWith(`${pointer}/`)),
  );
  const said = new Map<string, string>();
  const rows = new Set<string>();
  for (const item of all) {
    const parts = splitPointer(item.pointer.slice(pointer.length)).slice(0, 4);
    const place = parts.join('/');
    if (parts[0] === 'rows' && parts[1] !== undefined) rows.add(parts[1]);
    said.set(place, [said.get(place), item.message].filter(Boolean).join(' '));
  }
  const nameOf = ({ side, rank }: GridColumn): string =>
    side === 'note' ? 'note' : `${side === 'inputs' ? 'when' : 'then'}/${rank}`;
  return {
    cells: (row) => (rows.has(String(row)) ? columns.map((of) => said.get(`rows/${row}/${nameOf(of)}`)) : NONE),
    row: (row) => said.get(`rows/${row}`),
    column: ({ side, rank }) =>
      [...said].find(([place]) => place === `${side}/${rank}` || place.startsWith(`${side}/${rank}/`))?.[1],
    all,
    placeOf: (item) => {
      const [rows, row, ...rest] = splitPointer(item.pointer.slice(pointer.length));
      const column = columns.findIndex((one) => nameOf(one) === rest.slice(0, 2).join('/'));
      return rows === 'rows' && row !== undefined && column !== -1 ? { row: Number(row), column } : null;
    },
  };
}
