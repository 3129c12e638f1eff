/* What keys ask for in a grid: to go on, to type, to clear, to move a row; those of spreadsheets. */
import { goTo, markedIn, moveBy, type CellPlace, type GridSize, type GridState } from './grid-state.ts';

/** A key as it is pressed. */
export type GridKey = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** What a key asks for while nothing is typed; `then` is where the hands are after it. */
export type GridDeed =
  | { readonly type: 'hands'; readonly then: GridState }
  | { readonly type: 'row'; readonly deed: 'up' | 'down' | 'below'; readonly then: GridState }
  | { readonly type: 'clear' };

/**
 * What a key asks for while nothing is typed; null for one that means what it means elsewhere.
 * @param text of the cell that the hands are on
 */
export function deedOfKey(pressed: GridKey, state: GridState, size: GridSize, text: string): GridDeed | null {
  const { key, altKey, shiftKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  const { at } = state;
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    const then = goTo(state, moveBy(key, state, size, false) ?? at);
    return { type: 'row', deed: key === 'ArrowUp' ? 'up' : 'down', then };
  }
  const to = moveBy(key, state, size, control);
  if (to) return { type: 'hands', then: goTo(state, to, shiftKey) };
  if (key === 'Enter' && control) {
    return { type: 'row', deed: 'below', then: goTo(state, { row: at.row + 1, column: 0 }) };
  }
  if (key === 'Enter' || key === 'F2') return { type: 'hands', then: { ...goTo(state, at), typed: text } };
  if (key === 'Delete' || key === 'Backspace') return { type: 'clear' };
  if (key.length === 1 && !control && !altKey) return { type: 'hands', then: { ...goTo(state, at), typed: key } };
  return null;
}

/** What a key asks for while a cell is typed in: to write it and go on to another, or to give it up. */
export type TypingDeed = { readonly type: 'leave'; readonly to: CellPlace } | { readonly type: 'giveUp' };

/** What a key asks for while a cell is typed in; null for one that is typed. */
export function deedOfTypingKey(
  { key, shiftKey }: Pick<GridKey, 'key' | 'shiftKey'>,
  state: GridState,
  size: GridSize,
): TypingDeed | null {
  const leave = (way: string): TypingDeed => ({ type: 'leave', to: moveBy(way, state, size, false) ?? state.at });
  switch (key) {
    case 'Enter':
      return leave(shiftKey ? 'ArrowUp' : 'ArrowDown');
    case 'Tab':
      return leave(shiftKey ? 'ArrowLeft' : 'ArrowRight');
    case 'Escape':
      return { type: 'giveUp' };
    default:
      return null;
  }
}

/** As many empty cells as are marked, row by row. */
export function blankCells(state: GridState): readonly (readonly string[])[] {
  const { from, to } = markedIn(state);
  return Array.from({ length: to.row - from.row + 1 }, () =>
    Array.from({ length: to.column - from.column + 1 }, () => ''),
  );
}

/** What the marked cells read, row by row. */
export function textsMarked(
  rows: readonly (readonly { readonly text: string }[])[],
  state: GridState,
): readonly (readonly string[])[] {
  const { from, to } = markedIn(state);
  return rows.slice(from.row, to.row + 1).map((row) => row.slice(from.column, to.column + 1).map(({ text }) => text));
}
