/** What is drawn on a map: each deed has its way back, and nothing half typed is lost. */
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import type { Position } from '../../../../engine/form/browser.ts';
import { cornersIn, withCornersIn } from '../../../../runtime/forms/place/corners.ts';
import {
  afterEcho,
  chooseCorner,
  crossesItself,
  insertCorner,
  outlineOf,
  putCorner,
  redoCorner,
  sizeOf,
  takeCorner,
  undoCorner,
  type Outline,
} from '../../../../runtime/forms/place/outline.ts';

const [A, B, C, D]: readonly [Position, Position, Position, Position] = [
  [166.45, -22.27],
  [166.4503, -22.27],
  [166.4503, -22.2703],
  [166.45, -22.2703],
];
const drawn = (...corners: readonly Position[]): Outline =>
  corners.reduce((outline, corner) => putCorner(outline, corner), outlineOf([]));

describe('corners', () => {
  it('are put one after the other; the chosen one is moved, and chosen no more', () => {
    expect(drawn(A, B, C).corners).toEqual([A, B, C]);
    const moved = putCorner(chooseCorner(drawn(A, B, C), 1), D);
    expect(moved).toMatchObject({ corners: [D, B, C], chosen: null });
  });

  it('are taken away: the chosen one, or the last', () => {
    expect(takeCorner(drawn(A, B, C)).corners).toEqual([A, B]);
    expect(takeCorner(chooseCorner(drawn(A, B, C), 1)).corners).toEqual([B, C]);
    expect(takeCorner(outlineOf([])).corners).toEqual([]);
  });

  it('are chosen in turn, forwards and back, around', () => {
    const turns = (steps: readonly number[]): readonly (number | null)[] =>
      steps
        .reduce<readonly Outline[]>((all, step) => [...all, chooseCorner(all.at(-1) ?? drawn(A, B), step)], [])
        .map(({ chosen }) => chosen);
    expect(turns([1, 1, 1])).toEqual([0, 1, 0]);
    expect(turns([-1, -1])).toEqual([1, 0]);
    expect(chooseCorner(outlineOf([]), 1).chosen).toBe(null);
  });

  it('are put between two, halfway; after the last of a line there is nothing to go to', () => {
    const last = chooseCorner(drawn(A, B, C), -1);
    expect(insertCorner(last, 'area')).toMatchObject({ corners: [A, B, C, [166.45015, -22.27015]], chosen: 3 });
    expect(insertCorner(last, 'line')).toBe(last);
    expect(insertCorner(drawn(A, B), 'area').corners).toEqual([A, B]);
  });

  it('are two hundred at most', () => {
    const full = outlineOf(Array.from({ length: 200 }, (_, at): Position => [166 + at / 1000, -22]));
    expect(putCorner(full, A)).toBe(full);
    expect(putCorner(chooseCorner(full, 1), A).corners).toHaveLength(200);
  });
});

test('whatever is done, undoing all of it gives what was there, and doing it again what came of it', () => {
  const deed = fc.oneof(
    fc
      .tuple(fc.double({ min: 164, max: 167, noNaN: true }), fc.double({ min: -22, max: -20, noNaN: true }))
      .map((position) => (outline: Outline) => putCorner(outline, position)),
    fc.constant(takeCorner),
    fc.integer({ min: -2, max: 2 }).map((steps) => (outline: Outline) => chooseCorner(outline, steps)),
    fc.constant((outline: Outline) => insertCorner(outline, 'area')),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const after = deeds.reduce((outline, one) => one(outline), outlineOf([A, B, C]));
      const times = after.past.length;
      const back = Array.from({ length: times }).reduce<Outline>((outline) => undoCorner(outline), after);
      expect(back.corners).toEqual([A, B, C]);
      const again = Array.from({ length: times }).reduce<Outline>((outline) => redoCorner(outline), back);
      expect(again.corners).toEqual(after.corners);
    }),
  );
});

test('the size is told from three corners of an area, and from two of a line', () => {
  expect(sizeOf(drawn(A, B), 'area')).toBe(null);
  expect(sizeOf(drawn(A, B, C, D), 'area')).toBe(1027);
  expect(sizeOf(drawn(A), 'line')).toBe(null);
  expect(sizeOf(drawn(A, B), 'line')).toBe(30.9);
});

test.each([
  ['a square', [A, B, C, D], false],
  ['the same, two corners exchanged', [A, C, B, D], true],
  ['a triangle', [A, B, C], false],
  ['a corner put on an edge', [A, [166.45015, -22.27], B, C, D], false],
] as const)('of %s it is told whether it crosses itself', (_what, corners, isCrossed) => {
  expect(crossesItself(corners)).toBe(isCrossed);
});

describe('corners that a form shows', () => {
  it('are those it was given, late, while others follow: nothing of it is taken for somebody’s change', () => {
    const given = [[A], [A, B], [A, B, C]];
    expect(afterEcho(given, [A])).toEqual([
      [A, B],
      [A, B, C],
    ]);
    // What came in between is not always shown.
    expect(afterEcho(given, [A, B, C])).toEqual([]);
    expect(afterEcho([[A], [A, B], [A]], [A])).toEqual([]);
  });

  it('are somebody’s change when they are none of those', () => {
    expect(afterEcho([[A], [A, B]], [A, D])).toBe(null);
    expect(afterEcho([], [A])).toBe(null);
  });
});

describe('corners in the answers', () => {
  it('are those that are whole, in their order', () => {
    const place = { contour: [{ latitude: -22.27, longitude: 166.45 }, { latitude: -22.27 }, {}] };
    expect(cornersIn(place, 'contour')).toEqual([A]);
    expect(cornersIn(place, 'parcours')).toEqual([]);
    expect(cornersIn(undefined, 'contour')).toEqual([]);
  });

  it('are written with the halves that somebody typed kept behind them', () => {
    const list = [{ latitude: -22.27, longitude: 166.45 }, { latitude: -22.5 }, {}];
    expect(withCornersIn(list, [B])).toEqual([{ latitude: -22.27, longitude: 166.4503 }, { latitude: -22.5 }]);
    expect(withCornersIn(undefined, [])).toEqual([]);
  });
});
