/*
 * Where the hands of an author are in a grid: the cell they are on, the cells they have marked, what they are typing. Keys
 * are those of spreadsheets and of the ARIA grid pattern.
 */

/** A cell, by its row and its column. */
export type CellPlace = { readonly row: number; readonly column: number };

/** `anchor` is the other corner of what is marked; `typed` is null when nothing is being typed. */
export type GridState = { readonly at: CellPlace; readonly anchor: CellPlace; readonly typed: string | null };

/** Rows and columns that there are. */
export type GridSize = { readonly rows: number; readonly columns: number };

/** The state in which a grid is entered. */
export const FIRST_CELL: GridState = { at: { row: 0, column: 0 }, anchor: { row: 0, column: 0 }, typed: null };

/** Where a key leads from a cell; null for a key that does not move. */
export function moveBy(
  key: string,
  { at }: GridState,
  { rows, columns }: GridSize,
  control: boolean,
): CellPlace | null {
  const [lastRow, lastColumn] = [Math.max(0, rows - 1), Math.max(0, columns - 1)];
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: control ? 0 : Math.max(0, at.row - 1) };
    case 'ArrowDown':
      return { ...at, row: control ? lastRow : Math.min(lastRow, at.row + 1) };
    case 'ArrowLeft':
      return { ...at, column: control ? 0 : Math.max(0, at.column - 1) };
    case 'ArrowRight':
      return { ...at, column: control ? lastColumn : Math.min(lastColumn, at.column + 1) };
    case 'Home':
      return { row: control ? 0 : at.row, column: 0 };
    case 'End':
      return { row: control ? lastRow : at.row, column: lastColumn };
    default:
      return null;
  }
}

/** The grid after going to a cell; what is marked grows to it when `marking`. */
export function goTo(state: GridState, at: CellPlace, marking = false): GridState {
  return { at, anchor: marking ? state.anchor : at, typed: null };
}

/** First and last row and column of what is marked. */
export function markedIn({ at, anchor }: GridState): { readonly from: CellPlace; readonly to: CellPlace } {
  return {
    from: { row: Math.min(at.row, anchor.row), column: Math.min(at.column, anchor.column) },
    to: { row: Math.max(at.row, anchor.row), column: Math.max(at.column, anchor.column) },
  };
}

/** A point of the page, in CSS pixels from the corner of what is seen of it. */
export type Point = { readonly clientX: number; readonly clientY: number };

/** How far a hand moves that draws: one that presses shakes a little. */
const DRAWN_PX = 3;

/**
 * Whether a hand that pressed at one point draws at another. What is told above a grid moves it: the cell under a hand that
 * stays where it is, is then another one, and was not drawn over.
 */
export function isDrawn(pressed: Point, at: Point): boolean {
  return Math.hypot(at.clientX - pressed.clientX, at.clientY - pressed.clientY) > DRAWN_PX;
}

/** Keeps the hands inside a grid that has become smaller. */
export function within(state: GridState, { rows, columns }: GridSize): GridState {
  const inside = ({ row, column }: CellPlace): CellPlace => ({
    row: Math.min(row, Math.max(0, rows - 1)),
    column: Math.min(column, Math.max(0, columns - 1)),
  });
  const [at, anchor] = [inside(state.at), inside(state.anchor)];
  const isSame = at.row === state.at.row && at.column === state.at.column;
  return isSame && anchor.row === state.anchor.row && anchor.column === state.anchor.column
    ? state
    : { ...state, at, anchor };
}
