/** The graph of a procedure by keyboard and by hand: what lies in a direction, what is chosen, and what a line that is drawn means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstSeen,
  lineDrawn,
  nearest,
  ownerShown,
  placesOf,
  wholeIn,
  type Drawn,
  type Place,
} from '../../../designer/procedure/graph-places.ts';

const at = (part: string, x: number, y: number): Place => ({ part, x, y });
const [RIGHT, LEFT, DOWN, UP] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
type Way = typeof RIGHT | typeof LEFT | typeof DOWN | typeof UP;

describe('an arrow key', () => {
  /** A row of three, and one below the middle, a little to the right. */
  const PLACES = [at('a', 0, 0), at('b', 100, 0), at('c', 200, 0), at('d', 120, 90)];

  it.each<[string, Way, string | null]>([
    ['a', RIGHT, 'b'],
    ['b', RIGHT, 'c'],
    ['c', RIGHT, null],
    ['c', LEFT, 'b'],
    ['a', LEFT, null],
    ['b', DOWN, 'd'],
    ['a', DOWN, 'd'],
    ['d', UP, 'b'],
    ['b', UP, null],
    ['gone', RIGHT, null],
  ])('from %s by %j goes to %s', (from, way, to) => {
    expect(nearest(PLACES, from, way)).toBe(to);
  });

  it('prefers what is straight ahead to what is nearer and aside', () => {
    expect(nearest([at('a', 0, 0), at('aside', 60, 60), at('ahead', 180, 0)], 'a', RIGHT)).toBe('ahead');
  });

  it('takes nothing for ahead that is only a hair further', () => {
    expect(nearest([at('a', 0, 0), at('b', 4, 100)], 'a', RIGHT)).toBeNull();
  });

  it('never stays, never turns round, and never goes where nothing is', () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(points, fc.constantFrom<Way>(RIGHT, LEFT, DOWN, UP), (drawn, [dx, dy]) => {
        const places = drawn.map(([x, y], index) => at(String(index), x, y));
        const [from] = places;
        const ahead = places.filter(({ x, y }) => from && (x - from.x) * dx + (y - from.y) * dy > 4);
        const next = nearest(places, '0', [dx, dy]);
        const isRight = next === null ? ahead.length === 0 : ahead.some(({ part }) => part === next);
        expect(isRight).toBe(true);
      }),
      { seed: 21, numRuns: 100 },
    );
  });
});

describe('what is chosen', () => {
  const PLACES = [at('/states/a', 0, 0), at('/states/a/actions/b', 0, 0), at('/states/ab', 0, 0)];

  it.each([
    ['/states/a', '/states/a'],
    ['/states/a/task', '/states/a'],
    ['/states/a/actions/b/effects/0', '/states/a/actions/b'],
    ['/states/abc', null],
    ['/anywhere/c', null],
    [null, null],
  ])('of %s is shown %s', (chosen, shown) => {
    expect(ownerShown(PLACES, chosen)).toBe(shown);
  });
});

const box = (id: string) => ({ id, width: 160, height: 40 });
const DRAWN: Drawn = {
  cards: [
    { box: box('a'), step: { part: '/states/a' } },
    { box: box('b'), step: { part: '/states/b' } },
  ],
  labels: [
    {
      box: box('/states/a/actions/x'),
      arrow: { part: '/states/a/actions/x' },
      action: { part: '/states/a/actions/x' },
    },
    { box: box('/states/a/then/0'), arrow: { part: '/states/a/then/0' }, action: null },
  ],
};

it('the places are the middle of what was laid out, and of nothing else', () => {
  const places = { a: { x: 10, y: 20 }, '/states/a/actions/x': { x: 200, y: 0 } };
  expect(placesOf(DRAWN, { places })).toEqual([at('/states/a', 90, 40), at('/states/a/actions/x', 280, 20)]);
});

describe('a line', () => {
  const STEPS = [
    { id: 'a', part: '/states/a' },
    { id: 'b', part: '/states/b' },
  ];
  const X = '/states/a/actions/x';

  it.each([
    ['from a step to another is an action', 'a', '/states/b', { type: 'draw', from: 'a', to: 'b' }],
    ['from a step to itself too', 'a', '/states/a', { type: 'draw', from: 'a', to: 'a' }],
    ['from a step to nowhere makes the step it leads to', 'a', null, { type: 'draw', from: 'a', to: null }],
    ['from a step to an action begins it there too', 'b', X, { type: 'addSource', action: X, from: 'b' }],
    ['from an action to a step leads it there', X, '/states/b', { type: 'retarget', action: X, to: 'b' }],
    ['from an action to nowhere changes nothing', X, null, null],
    ['from an action to another one changes nothing', X, X, null],
    ['from a step to a passage that no action takes changes nothing', 'a', '/states/a/then/0', null],
  ])('%s', (_what, from, target, line) => {
    expect(lineDrawn(STEPS, DRAWN.labels, from, target)).toEqual(line);
  });
});

describe('a picture that is seen whole', () => {
  it.each([
    [
      'stands in the middle of its frame, no larger than life and a little',
      { width: 200, height: 100 },
      { zoom: 1.1, x: 390, y: 48 },
    ],
    ['is made smaller until it has room', { width: 1960, height: 100 }, { zoom: 0.5, x: 10, y: 48 }],
    ['is not as small as that nobody reads it', { width: 100_000, height: 100 }, { zoom: 0.2, x: 10, y: 48 }],
    ['keeps its upper edge in sight', { width: 400, height: 100_000 }, { zoom: 0.2, x: 460, y: 10 }],
  ])('%s', (_what, layout, view) => {
    const { zoom, x, y } = wholeIn(layout, { width: 1000, height: 600 });
    expect({ zoom, x: Math.round(x), y: Math.round(y) }).toEqual(view);
  });

  it('has room beside what stays clear, wherever it need not be larger', () => {
    const size = fc.record({ width: fc.integer({ min: 50, max: 4000 }), height: fc.integer({ min: 50, max: 2000 }) });
    fc.assert(
      fc.property(size, (layout) => {
        const { zoom, x, y } = wholeIn(layout, { width: 1000, height: 600 });
        const isRoomy = x + layout.width * zoom <= 990.01 && y + layout.height * zoom <= 590.01;
        expect(isRoomy || zoom <= 0.2).toBe(true);
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});

describe('what is seen of a picture at first', () => {
  const SCREEN = { width: 1240, height: 650 };
  const begin = { x: 80, y: 3_000 };

  it('is all of it, as long as its words can be read then', () => {
    const picture = { width: 2_000, height: 900 };
    expect(firstSeen(picture, SCREEN, begin)).toEqual(wholeIn(picture, SCREEN));
  });

  it('is where it begins, in words that can be read, of one that is larger', () => {
    const seen = firstSeen({ width: 6_000, height: 6_000 }, SCREEN, begin);
    expect(seen.zoom).toBeGreaterThan(wholeIn({ width: 6_000, height: 6_000 }, SCREEN).zoom);
    const [x, y] = [seen.x + begin.x * seen.zoom, seen.y + begin.y * seen.zoom];
    expect([x > 0 && x < SCREEN.width / 2, y > 0 && y < SCREEN.height / 2]).toEqual([true, true]);
  });

  it('leaves no empty room beside it, nor below', () => {
    for (const at of [0, 3_000, 5_990]) {
      const seen = firstSeen({ width: 6_000, height: 300 }, SCREEN, { x: at, y: 100 });
      expect(seen.x).toBeLessThanOrEqual(10);
      expect(seen.x + 6_000 * seen.zoom).toBeGreaterThanOrEqual(SCREEN.width - 10);
      // Lower than the screen, it stands in its middle.
      expect(seen.y).toBeCloseTo((SCREEN.height - 300 * seen.zoom) / 2);
    }
  });

  it('is all of it where nobody knows where it begins', () => {
    const picture = { width: 6_000, height: 6_000 };
    expect(firstSeen(picture, SCREEN, null)).toEqual(wholeIn(picture, SCREEN));
  });
});
