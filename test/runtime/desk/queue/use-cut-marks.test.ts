import { expect, test } from 'vitest';
import { cutAmong } from '../../../../runtime/desk/queue/use-cut-marks.ts';

test.each([
  ['no marks', [], 0],
  ['one', [100], 0],
  ['those on one line, a pixel apart', [100, 101, 99], 0],
  ['one that went to the next line', [100, 100, 144], 1],
  ['several that did', [100, 144, 144, 188], 3],
])('of %s are cut: %j → %i', (_, tops, cut) => {
  expect(cutAmong(tops)).toBe(cut);
});
