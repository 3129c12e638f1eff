/** Distances and areas, held against GeographicLib (geographiclib-geodesic 2.2.0), whose figures these are. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { areaOf, distanceBetween, distanceToZone, lengthOf } from '../../../engine/places/measure.ts';
import type { Position } from '../../../engine/places/position.ts';
import { polygonOf, type Ring, type Zone } from '../../../engine/places/zone.ts';

const NOUMEA: Position = [166.458, -22.2758];

describe('a distance', () => {
  test.each<[Position, number]>([
    [[166.4581, -22.2758], 10.30612870384158],
    [[166.5, -22], 30845.747075273895],
    [[167.35, -22.66], 101183.4666308499],
    [[164, -20.2], 343386.3524303829],
    [[159, -19.5], 834463.8142709166],
    [[172.05, -22.39], 576190.1125979964],
  ])('[M4] to %j is that of the ellipsoid, to the decimetre', (to, metres) => {
    expect(Math.abs((distanceBetween(NOUMEA, to) ?? 0) - metres)).toBeLessThan(0.051);
    expect(distanceBetween(to, NOUMEA)).toBe(distanceBetween(NOUMEA, to));
  });

  it('[M4] is 0 to oneself, and not known between opposite sides of the earth', () => {
    expect(distanceBetween(NOUMEA, NOUMEA)).toBe(0);
    expect(distanceBetween([0, 0], [179.9, 0])).toBeNull();
  });
});

describe('the distance to a zone', () => {
  const ring: Ring = [
    [166.5, -22.3],
    [166.6, -22.3],
    [166.6, -22.2],
    [166.5, -22.2],
    [166.5, -22.3],
  ];
  const zone: Zone = { name: 'z', polygons: [polygonOf([ring])] };

  it('[M4] is 0 inside and on the border', () => {
    expect(distanceToZone([166.55, -22.25], zone)).toBe(0);
    expect(distanceToZone([166.5, -22.25], zone)).toBe(0);
  });

  it('[M4] is that to the nearest edge, or to the nearest corner', () => {
    expect(distanceToZone([166.4, -22.25], zone)).toBe(distanceBetween([166.4, -22.25], [166.5, -22.25]));
    expect(distanceToZone([166.4, -22.4], zone)).toBe(distanceBetween([166.4, -22.4], [166.5, -22.3]));
  });

  it('[M4] is nowhere less than the least to points along the edges, nor more by a thousandth', () => {
    const along = ring.slice(1).flatMap(([x2, y2], at) => {
      const [x1, y1] = ring[at] ?? [0, 0];
      return Array.from({ length: 401 }, (_, step): Position => [
        x1 + ((x2 - x1) * step) / 400,
        y1 + ((y2 - y1) * step) / 400,
      ]);
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (x, y) => {
        const from: Position = [165.6 + x / 550, -22.9 + y / 800];
        const found = distanceToZone(from, zone) ?? NaN;
        if (found === 0) return;
        const least = Math.min(...along.map((point) => distanceBetween(from, point) ?? Infinity));
        expect(found).toBeLessThanOrEqual(least * 1.001 + 0.1);
        // Points along the edges are 28 m apart.
        expect(found).toBeGreaterThan(least * 0.999 - 15);
      }),
      { numRuns: 60 },
    );
  });

  it('[M4] is not known of a zone without polygons', () => {
    expect(distanceToZone(NOUMEA, { name: 'rien', polygons: [] })).toBeNull();
  });
});

describe('an area', () => {
  const PARCEL: Ring = [
    [166.45, -22.27],
    [166.4503, -22.27],
    [166.4503, -22.2703],
    [166.45, -22.2703],
  ];

  test.each<[string, Ring, number]>([
    ['a parcel', PARCEL, 1027.1556248664856],
    [
      'a square of a kilometre',
      [
        [166.45, -22.27],
        [166.46, -22.27],
        [166.46, -22.28],
        [166.45, -22.28],
      ],
      1141245.3688893318,
    ],
  ])('[M5] of %s is that of the ellipsoid, to the square metre', (_what, ring, area) => {
    expect(Math.abs(areaOf(ring) - area)).toBeLessThan(1);
  });

  it('[M5] of a triangle whose edges are twenty kilometres long is off by less than one part in a thousand', () => {
    const area = areaOf([
      [166, -22],
      [166.2, -22.1],
      [166.1, -22.3],
    ]);
    expect(Math.abs(area / 285707221.62854004 - 1)).toBeLessThan(0.001);
  });

  it('[M5] is the same whichever way one turns, wherever one begins, closed or not', () => {
    const [first = NOUMEA, ...others] = PARCEL;
    expect(areaOf(PARCEL.toReversed())).toBe(areaOf(PARCEL));
    expect(areaOf([...others, first])).toBe(areaOf(PARCEL));
    expect(areaOf([...PARCEL, first])).toBe(areaOf(PARCEL));
    expect(areaOf([])).toBe(0);
  });
});

it('[M9] of a line is the sum of its stretches, to the decimetre; of one corner nothing', () => {
  const line: readonly Position[] = [
    [166.45, -22.27],
    [166.4503, -22.27],
    [166.4503, -22.2703],
  ];
  expect(lengthOf(line)).toBe(64.1);
  expect(lengthOf(line.slice(0, 1))).toBe(0);
});
