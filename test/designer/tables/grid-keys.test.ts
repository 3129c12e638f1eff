/** What keys ask for in a grid, as in a spreadsheet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankCells,
  deedOfKey,
  deedOfTypingKey,
  textsMarked,
  type GridDeed,
  type GridKey,
} from '../../../designer/tables/grid-keys.ts';
import { goTo, isMarked, type GridState } from '../../../designer/tables/grid-state.ts';

const SIZE = { rows: 4, columns: 3 };
const at = (row: number, column: number): GridState => ({ at: { row, column }, anchor: { row, column }, typed: null });
const marked = (from: readonly [number, number], to: readonly [number, number]): GridState => ({
  at: { row: to[0], column: to[1] },
  anchor: { row: from[0], column: from[1] },
  typed: null,
});
/** `Shift+Tab` as it is pressed. */
function pressed(keys: string): GridKey {
  const held = keys.split('+');
  return {
    key: held.at(-1) === 'Space' ? ' ' : (held.at(-1) ?? ''),
    altKey: held.includes('Alt'),
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    shiftKey: held.includes('Shift'),
  };
}

describe('a key on a cell', () => {
  it.each<[string, GridState, GridDeed | null]>([
    ['ArrowDown', at(1, 1), { type: 'hands', then: at(2, 1) }],
    ['ArrowUp', at(0, 1), { type: 'hands', then: at(0, 1) }],
    ['Shift+ArrowRight', at(1, 1), { type: 'hands', then: marked([1, 1], [1, 2]) }],
    ['Shift+ArrowDown', marked([1, 1], [2, 2]), { type: 'hands', then: marked([1, 1], [3, 2]) }],
    ['ArrowDown', marked([0, 0], [1, 1]), { type: 'hands', then: at(2, 1) }],
    ['Ctrl+ArrowDown', at(0, 2), { type: 'hands', then: at(3, 2) }],
    ['Meta+Home', at(3, 2), { type: 'hands', then: at(0, 0) }],
    ['Ctrl+Shift+End', at(1, 1), { type: 'hands', then: marked([1, 1], [3, 2]) }],
    // To type: from what the cell reads, or over it.
    ['Enter', at(1, 1), { type: 'hands', then: { ...at(1, 1), typed: 'oui' } }],
    ['F2', at(1, 1), { type: 'hands', then: { ...at(1, 1), typed: 'oui' } }],
    ['a', at(1, 1), { type: 'hands', then: { ...at(1, 1), typed: 'a' } }],
    ['Shift+É', at(1, 1), { type: 'hands', then: { ...at(1, 1), typed: 'É' } }],
    ['Space', at(1, 1), { type: 'hands', then: { ...at(1, 1), typed: ' ' } }],
    ['x', marked([0, 0], [2, 2]), { type: 'hands', then: { ...at(2, 2), typed: 'x' } }],
    // Rows.
    ['Alt+ArrowUp', at(2, 1), { type: 'row', deed: 'up', then: at(1, 1) }],
    ['Alt+ArrowDown', at(2, 1), { type: 'row', deed: 'down', then: at(3, 1) }],
    ['Alt+ArrowUp', at(0, 1), { type: 'row', deed: 'up', then: at(0, 1) }],
    ['Ctrl+Enter', at(2, 2), { type: 'row', deed: 'below', then: at(3, 0) }],
    ['Meta+Enter', at(3, 2), { type: 'row', deed: 'below', then: at(4, 0) }],
    ['Delete', at(1, 1), { type: 'clear' }],
    ['Backspace', marked([0, 0], [1, 1]), { type: 'clear' }],
    // Those of the browser and of the page.
    ['Ctrl+c', at(1, 1), null],
    ['Meta+v', at(1, 1), null],
    ['Alt+é', at(1, 1), null],
    ['Tab', at(1, 1), null],
    ['Escape', at(1, 1), null],
    ['Shift', at(1, 1), null],
    ['PageDown', at(1, 1), null],
    ['Dead', at(1, 1), null],
  ])('%s from %j', (keys, state, deed) => {
    expect(deedOfKey(pressed(keys), state, SIZE, 'oui')).toEqual(deed);
  });
});

describe('a key while one types in a cell', () => {
  it.each<[string, readonly [number, number], readonly [number, number]]>([
    ['Enter', [1, 1], [2, 1]],
    ['Shift+Enter', [1, 1], [0, 1]],
    ['Tab', [1, 1], [1, 2]],
    ['Shift+Tab', [1, 1], [1, 0]],
    ['Enter', [3, 1], [3, 1]],
    ['Tab', [1, 2], [1, 2]],
    ['Shift+Tab', [1, 0], [1, 0]],
  ])('%s at %j writes it and goes on to %j', (keys, [row, column], [toRow, toColumn]) => {
    const state = { ...at(row, column), typed: 'ou' };
    expect(deedOfTypingKey(pressed(keys), state, SIZE)).toEqual({
      type: 'leave',
      to: { row: toRow, column: toColumn },
    });
  });

  it('Escape gives it up', () => {
    expect(deedOfTypingKey(pressed('Escape'), { ...at(1, 1), typed: 'ou' }, SIZE)).toEqual({ type: 'giveUp' });
  });

  // In a text being typed arrows move in it.
  it.each(['a', 'ArrowLeft', 'ArrowDown', 'Home', 'Delete', 'Backspace', 'Ctrl+v', 'F2'])('%s is typed', (keys) => {
    expect(deedOfTypingKey(pressed(keys), { ...at(1, 1), typed: 'ou' }, SIZE)).toBeNull();
  });
});

const place = fc.record({ row: fc.nat(SIZE.rows - 1), column: fc.nat(SIZE.columns - 1) });
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', 'F2', 'Delete', 'a', 'Tab'];

it('no key leads out of the grid, but the row that it adds below the last', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KEYS),
      fc.subarray(['Alt', 'Ctrl', 'Shift']),
      place,
      place,
      (key, held, from, to) => {
        const state: GridState = { at: to, anchor: from, typed: null };
        const deed = deedOfKey(pressed([...held, key].join('+')), state, SIZE, '');
        if (!deed || deed.type === 'clear') return;
        const { at: now, anchor } = deed.then;
        const rows = deed.type === 'row' && deed.deed === 'below' ? SIZE.rows + 1 : SIZE.rows;
        expect(now.row >= 0 && now.row < rows && now.column >= 0 && now.column < SIZE.columns).toBe(true);
        expect(deed.type === 'hands' || (anchor.row === now.row && anchor.column === now.column)).toBe(true);
      },
    ),
  );
});

it('what is marked is what is copied and what is cleared, whichever corner it began in', () => {
  const rows = Array.from({ length: SIZE.rows }, (_, row) =>
    Array.from({ length: SIZE.columns }, (__, column) => ({ text: `${row}${column}` })),
  );
  fc.assert(
    fc.property(place, place, (from, to) => {
      const state = goTo({ at: from, anchor: from, typed: null }, to, true);
      const expected = rows
        .map((row, rank) => row.filter((_, column) => isMarked(state, { row: rank, column })).map(({ text }) => text))
        .filter((row) => row.length > 0);
      expect(textsMarked(rows, state)).toEqual(expected);
      expect(blankCells(state)).toEqual(expected.map((row) => row.map(() => '')));
    }),
  );
});
