import { expect, test } from 'vitest';
import { moveIn } from '../../../runtime/forms/widgets/combobox-keys.ts';

test.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', -1, 3, 2],
  ['ArrowUp', 1, 3, 0],
  ['Enter', 1, 3, 'pick'],
  ['Enter', -1, 3, null],
  ['Escape', 1, 3, 'close'],
  ['ArrowDown', -1, 0, 'open'],
  ['Enter', -1, 0, null],
  ['a', 0, 3, null],
])('%s, with row %d active among %d, does %s', (key, at, count, move) => {
  expect(moveIn(key, at, count)).toBe(move);
});
