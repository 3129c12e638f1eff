/** Latitudes and longitudes as people write them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCoordinate, writeCoordinate, type Axis } from '../../../engine/places/coordinates.ts';

test.each<[string, Axis, number | null]>([
  ['-22.2758', 'latitude', -22.2758],
  ['−22,2758', 'latitude', -22.2758],
  ['22,2758', 'latitude', -22.2758],
  ['22,2758° S', 'latitude', -22.2758],
  ['22° 16\' 33" S', 'latitude', -22.275833],
  ['22° 16’ 33,5” s', 'latitude', -22.275972],
  ['S 22 16.55', 'latitude', -22.275833],
  ['22:16:33', 'latitude', -22.275833],
  ['22°', 'latitude', -22],
  ['166.458', 'longitude', 166.458],
  ['166° 27′ 28″ E', 'longitude', 166.457778],
  ['O 166,5', 'longitude', -166.5],
  ['+22.1', 'latitude', 22.1],
  ['N 22.1', 'latitude', 22.1],
  ['0', 'latitude', 0],
])('[M2] « %s » is a %s of %d', (text, axis, degrees) => {
  expect(parseCoordinate(text, axis)).toBe(degrees);
});

test.each<[string, Axis]>([
  ['', 'latitude'],
  ['près de la mairie', 'latitude'],
  ["22° 70' S", 'latitude'],
  ["22.5° 30' S", 'latitude'],
  ['22° 16.5\' 30" S', 'latitude'],
  ['S 22 S', 'latitude'],
  ['-22 S', 'latitude'],
  ['166 E', 'latitude'],
  ['22 S', 'longitude'],
  ['1e3', 'longitude'],
  ['1234', 'longitude'],
  ['-22.2758, 166.458', 'latitude'],
])('[M2] « %s » is no %s', (text, axis) => {
  expect(parseCoordinate(text, axis)).toBeNull();
});

test('[M2] what is written is understood as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Axis>('latitude', 'longitude'),
      fc.integer({ min: -180e6, max: 180e6 }),
      (axis, micro) => {
        const degrees = micro / 1e6;
        expect(parseCoordinate(writeCoordinate(degrees, axis), axis)).toBe(degrees);
      },
    ),
  );
});

test('four decimals at least, no more than were measured', () => {
  expect(writeCoordinate(-22.2758, 'latitude')).toBe('22,2758°\u00a0S');
  expect(writeCoordinate(166.45, 'longitude')).toBe('166,4500°\u00a0E');
  expect(writeCoordinate(166.458123, 'longitude')).toBe('166,458123°\u00a0E');
});
