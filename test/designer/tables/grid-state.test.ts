/** Keys move in a grid as in a spreadsheet, and never out of it. */
import { describe, expect, it } from 'vitest';
import { FIRST_CELL, goTo, isDrawn, markedIn, moveBy, within } from '../../../designer/tables/grid-state.ts';

const SIZE = { rows: 3, columns: 4 };
const at = (row: number, column: number) => ({ at: { row, column }, anchor: { row, column }, typed: null });

describe('a key', () => {
  it.for<readonly [string, boolean, readonly [number, number], readonly [number, number] | null]>([
    ['ArrowDown', false, [0, 1], [1, 1]],
    ['ArrowDown', false, [2, 1], [2, 1]],
    ['ArrowDown', true, [0, 1], [2, 1]],
    ['ArrowUp', false, [0, 1], [0, 1]],
    ['ArrowLeft', false, [1, 1], [1, 0]],
    ['ArrowRight', true, [1, 0], [1, 3]],
    ['ArrowRight', false, [1, 3], [1, 3]],
    ['Home', false, [1, 3], [1, 0]],
    ['Home', true, [1, 3], [0, 0]],
    ['End', true, [0, 0], [2, 3]],
    ['Tab', false, [0, 0], null],
    ['a', false, [0, 0], null],
  ])('%s (control: %s) from %j', ([key, control, [row, column], to]) => {
    const expected = to && { row: to[0], column: to[1] };
    expect(moveBy(key, at(row, column), SIZE, control)).toEqual(expected);
  });
});

it('marks from where it began, in any direction', () => {
  const state = goTo(goTo(FIRST_CELL, { row: 2, column: 2 }), { row: 1, column: 0 }, true);
  expect(markedIn(state)).toEqual({ from: { row: 1, column: 0 }, to: { row: 2, column: 2 } });
  expect(goTo(state, { row: 0, column: 0 }).anchor).toEqual({ row: 0, column: 0 });
});

describe('a hand that pressed', () => {
  const point = (clientX: number, clientY: number) => ({ clientX, clientY });
  it.for<readonly [string, readonly [number, number], boolean]>([
    ['stays where it is, though another cell came under it', [100, 200], false],
    ['shakes', [102, 199], false],
    ['shakes in both directions', [98, 202], false],
    ['goes to the cell beside', [140, 200], true],
    ['goes up a line', [100, 164], true],
    ['leaves its cell by a few pixels', [104, 200], true],
  ])('%s', ([, [x, y], expected]) => {
    expect(isDrawn(point(100, 200), point(x, y))).toBe(expected);
    expect(isDrawn(point(x, y), point(100, 200))).toBe(expected);
  });
});

it('stays inside a table that has lost rows', () => {
  expect(within(at(2, 3), { rows: 1, columns: 2 }).at).toEqual({ row: 0, column: 1 });
  const state = at(0, 0);
  expect(within(state, { rows: 0, columns: 2 })).toBe(state);
});
