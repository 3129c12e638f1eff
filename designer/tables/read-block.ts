/*
 * What is typed or pasted into a grid, as the one gesture that writes it. Nothing is written while a cell cannot be read: the
 * author is told which, and what is wrong with it.
 */
import { readResult, readTests, type Gesture, type ReadCell } from '../../engine/studio.ts';
import type { CellPlace } from './grid-state.ts';
import { tablePlace } from './table-gestures.ts';
import type { GridColumn, TableView } from './table-model.ts';

/** A cell that cannot be read, and why. */
export type CellProblem = {
  readonly at: CellPlace;
  readonly code: Extract<ReadCell, { readonly type: 'problem' }>['code'];
  readonly text: string;
};

/** A gesture that writes cells, or the first of them that cannot be read. */
export type ReadBlock =
  | { readonly type: 'read'; readonly gesture: Gesture }
  | { readonly type: 'problem'; readonly problem: CellProblem };

/**
 * Reads cells from a place on. Cells beyond the last column are left out; rows beyond the last are added.
 * An empty result is kept empty: the compiler tells it until it is filled. A result that was typed in hundredths, « 80 % », says
 * what its column counts: 80 alone would be eighty times the price.
 */
export function readBlock(table: TableView, from: CellPlace, cells: readonly (readonly string[])[]): ReadBlock {
  const shares = new Set<GridColumn>();
  const lines: { readonly row: number | null; readonly cells: readonly string[] }[] = [];
  for (const [offset, line] of cells.entries()) {
    const row = from.row + offset;
    const read: string[] = [];
    for (const [shift, text] of line.entries()) {
      const at = { row, column: from.column + shift };
      const column = table.columns[at.column];
      if (!column) break;
      const shown = table.rows[row]?.[at.column];
      // What is pasted over the very same words changes nothing, whatever they are made of.
      const cell = shown?.isSource && shown.text === text ? asWritten(text) : readCell(text, column);
      if (cell.type === 'problem') return { type: 'problem', problem: { at, code: cell.code, text: cell.text } };
      read.push(cell.feel);
      if (isShare(text, column)) shares.add(column);
    }
    lines.push({ row: row < table.rows.length ? row : null, cells: read });
  }
  const paste = { type: 'table.paste', table: table.key, column: from.column, lines } as const;
  const units = [...shares].map(
    ({ rank }) => ({ type: 'set', at: tablePlace(table, 'outputs', rank, 'unit'), value: '%' }) as const,
  );
  return { type: 'read', gesture: units.length === 0 ? paste : { type: 'together', parts: [paste, ...units] } };
}

/** Whether a text says that a column, of which nobody said it yet, counts hundredths. */
const isShare = (text: string, { side, type, counts }: GridColumn): boolean =>
  side === 'outputs' && type === 'number' && counts === null && text.trimEnd().endsWith('%');

const asWritten = (feel: string): ReadCell => ({ type: 'read', feel });

function readCell(text: string, column: GridColumn): ReadCell {
  if (column.side === 'note') return asWritten(text.trim());
  if (column.side === 'inputs') return readTests(text, column);
  return text.trim() === '' ? asWritten('') : readResult(text, column);
}
