/** Whether a place is in a zone: borders, holes, several polygons; and that each way of turning a ring says the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../../engine/places/position.ts';
import { isInZone, polygonOf, type Ring, type Zone } from '../../../engine/places/zone.ts';

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
/** Two islands, the first with a lagoon. */
const ISLANDS: Zone = {
  name: 'Îles',
  polygons: [polygonOf([square(166, -22, 4), square(167, -21, 1)]), polygonOf([square(171, -22, 1)])],
};

test.each<[string, Position, boolean]>([
  ['inside', [166.5, -21.5], true],
  ['in the hole', [167.5, -20.5], false],
  ['on the border of the hole', [167, -20.5], true],
  ['on a corner', [166, -22], true],
  ['on an edge', [170, -20], true],
  ['level with a corner, outside', [165, -22], false],
  ['level with the upper edge, outside', [165, -18], false],
  ['between both', [170.5, -21.5], false],
  ['in the second', [171.5, -21.5], true],
])('[M3] %s', (_where, position, isIn) => {
  expect(isInZone(position, ISLANDS)).toBe(isIn);
});

test('[M3] a ring turned the other way, or begun elsewhere, holds the same places', () => {
  const angles = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(angles, fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (turns, x, y) => {
      const corners = turns
        .toSorted((a, b) => a - b)
        .map((turn): Position => [166 + Math.cos((turn * Math.PI) / 180), -22 + Math.sin((turn * Math.PI) / 180)]);
      const zoneOf = (ring: readonly Position[]): Zone => ({
        name: 'z',
        polygons: [polygonOf([[...ring, ring[0] ?? [0, 0]]])],
      });
      const place: Position = [166 + x / 73, -22 + y / 73];
      const isIn = isInZone(place, zoneOf(corners));
      expect(isInZone(place, zoneOf(corners.toReversed()))).toBe(isIn);
      expect(isInZone(place, zoneOf([...corners.slice(1), ...corners.slice(0, 1)]))).toBe(isIn);
    }),
  );
});
