import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { middleOf, placeIn } from '../../../../../../runtime/desk/case/reading/markers/middle.ts';
import {
  markersOn,
  movedBy,
  pointUnder,
  readKept,
  sentenceOf,
  turnedPoint,
} from '../../../../../../runtime/desk/case/reading/markers/places.ts';
import type { Quarter } from '../../../../../../runtime/desk/case/reading/looking.ts';
import type { PageMarker } from '../../../../../../schemas/types/api.ts';

const QUARTERS: readonly Quarter[] = [0, 90, 180, 270];
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a point of a page', () => {
  it.each([
    [0, { x: 0.2, y: 0.1 }],
    [90, { x: 0.9, y: 0.2 }],
    [180, { x: 0.8, y: 0.9 }],
    [270, { x: 0.1, y: 0.8 }],
  ] as const)('turned by %i degrees is seen where it then lies', (rotation, seen) => {
    const { x, y } = turnedPoint({ x: 0.2, y: 0.1 }, rotation);
    expect(x).toBeCloseTo(seen.x);
    expect(y).toBeCloseTo(seen.y);
  });

  test('is found again under where it is seen, whichever way the page is turned', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom(...QUARTERS), (x, y, rotation) => {
        const back = pointUnder(turnedPoint({ x, y }, rotation), rotation);
        expect(back.x).toBeCloseTo(x);
        expect(back.y).toBeCloseTo(y);
      }),
    );
  });
});

describe('arrows', () => {
  const at = { page: 3, x: 0.5, y: 0.5 };
  const press = (key: string, rotation: Quarter = 0, shiftKey = false) => movedBy(at, { key, shiftKey }, rotation);

  it('move it the way they point, as the page is seen', () => {
    expect(press('ArrowRight')).toEqual({ page: 3, x: 0.51, y: 0.5 });
    expect(press('ArrowUp', 0, true)).toEqual({ page: 3, x: 0.5, y: 0.45 });
    // The page lies on its right side: what is up on screen is its left.
    expect(press('ArrowUp', 90)).toMatchObject({ x: 0.49 });
    expect(press('Enter')).toBeNull();
  });

  test('never off the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'), { maxLength: 80 }),
        fc.constantFrom(...QUARTERS),
        (keys, rotation) => {
          const end = keys.reduce((place, key) => movedBy(place, { key, shiftKey: true }, rotation) ?? place, at);
          for (const value of [end.x, end.y]) expect(value >= 0 && value <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('the middle of what is seen', () => {
  const pane = { left: 0, top: 100, width: 400, height: 600 };
  const page = (number: number, top: number, height = 500) => ({
    page: number,
    box: { left: 50, top, width: 300, height },
  });

  it('is on the page that lies there', () => {
    expect(middleOf(pane, [page(1, -400), page(2, 150), page(3, 660)], 0)).toEqual({ page: 2, x: 0.5, y: 0.5 });
  });

  it('is on the nearest where it lies between two, at its edge', () => {
    expect(middleOf(pane, [page(1, -120), page(2, 500)], 0)).toEqual({ page: 1, x: 0.5, y: 1 });
  });

  it('is nowhere where nothing is drawn', () => {
    expect(middleOf(pane, [], 0)).toBeNull();
    expect(middleOf(pane, [page(1, 0, 0)], 0)).toBeNull();
  });

  it('a press beside the page is at its edge', () => {
    expect(placeIn(page(1, 0).box, { x: 9_999, y: -5 }, 0)).toEqual({ x: 1, y: 0 });
  });
});

describe('what is kept while one writes', () => {
  const draft = { id: 'm', page: 1, x: 0.5, y: 0.5, remark: 'Ici' };
  it('is read again as it was, and anything else is nothing', () => {
    expect(readKept({ draft })).toEqual({ draft });
    for (const other of [{}, { draft: 'x' }, { draft: { ...draft, x: 'a' } }]) expect(readKept(other)).toBeNull();
  });
});

describe('the markers of a document', () => {
  const marker = (id: string, fileId: string): PageMarker => ({
    id,
    number: 1,
    fileId,
    page: 1,
    x: 0,
    y: 0,
    remark: 'Ici',
    by: 'Jo',
    mine: true,
    at: '2026-03-04T01:00:00Z',
    resolved: null,
    moved: false,
  });

  it('are its own, without the one that is being changed', () => {
    const all = [marker('a', 'f'), marker('b', 'f'), marker('c', 'g')];
    expect(markersOn(all, 'f', undefined).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(markersOn(all, 'f', { ...all[0], id: 'a', page: 1, x: 0, y: 0, remark: '' }).map(({ id }) => id)).toEqual([
      'b',
    ]);
  });

  it('are told to the applicant by their page', () => {
    const onPage = (page: number): string => `Page ${page} :`;
    expect(sentenceOf({ remark: 'La date manque.', page: 2 }, onPage)).toBe('Page 2 : La date manque.');
    expect(sentenceOf({ remark: 'La date manque.', page: 1 }, onPage)).toBe('La date manque.');
  });
});
