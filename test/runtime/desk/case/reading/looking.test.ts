import { expect, test } from 'vitest';
import { FITTED, lookingAfter, turned, zoomed } from '../../../../../runtime/desk/case/reading/looking.ts';

test.each([
  [1, 1, 1.25],
  [1, -1, 0.75],
  [4, 1, 4],
  [0.5, -1, 0.5],
  [1.6, 1, 2],
  [1.6, -1, 1.5],
] as const)('from %f, a step of %i is %f', (zoom, step, next) => {
  expect(zoomed({ zoom, rotation: 90 }, step)).toEqual({ zoom: next, rotation: 90 });
});

test('four turns to the right are none', () => {
  expect([1, 2, 3, 4].reduce((looking) => turned(looking), FITTED)).toEqual(FITTED);
  expect(turned({ zoom: 2, rotation: 180 })).toEqual({ zoom: 2, rotation: 270 });
});

test.each([
  ['+', { zoom: 1.25, rotation: 0 }],
  ['=', { zoom: 1.25, rotation: 0 }],
  ['-', { zoom: 0.75, rotation: 0 }],
  ['0', { zoom: 1, rotation: 0 }],
  ['r', { zoom: 1, rotation: 90 }],
  ['x', null],
] as const)('the key %s', (key, looking) => {
  expect(lookingAfter(FITTED, key)).toEqual(looking);
});

test('fitting again leaves the way up that was chosen', () => {
  expect(lookingAfter({ zoom: 3, rotation: 270 }, '0')).toEqual({ zoom: 1, rotation: 270 });
});
