import { expect, test } from 'vitest';
import { cutAmong, widthOfShown } from '../../../../runtime/desk/queue/use-cut-marks.ts';

test.each([
  ['no marks', [], 0],
  ['one', [100], 0],
  ['those on one line, a pixel apart', [100, 101, 99], 0],
  ['one that went to the next line', [100, 100, 144], 1],
  ['several that did', [100, 144, 144, 188], 3],
])('of %s are cut: %j → %i', (_, tops, cut) => {
  expect(cutAmong(tops)).toBe(cut);
});

const mark = (left: number, right: number, top = 100) => ({ left, right, top });

test.each([
  ['no marks', [], 0],
  ['one', [mark(387, 512)], 125],
  ['one, where another went to the next line', [mark(387, 512), mark(387, 560, 144)], 125],
  ['two side by side, a pixel apart', [mark(387, 512.2), mark(520, 580.3, 101), mark(387, 700, 144)], 194],
])('%s: %j take %i px', (_, marks, width) => {
  expect(widthOfShown(marks)).toBe(width);
});
