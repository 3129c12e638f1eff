/** The chart of the weeks: whatever came and ended, all of it lies in its room, and heights are numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutFlow } from '../../../../runtime/desk/service/flow-geometry.ts';

const count = fc.nat({ max: 5000 });
const weeks = fc
  .array(fc.record({ filedOpen: count, filedDone: count, closed: count }), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((one, at) => ({
      ...one,
      from: `2026-${String(at + 1).padStart(2, '0')}-05`,
      to: `2026-${String(at + 1).padStart(2, '0')}-11`,
    })),
  );

test('lies in its room, the same number at the same height', () => {
  fc.assert(
    fc.property(weeks, fc.integer({ min: 120, max: 1600 }), (all, width) => {
      const { bars, points, ticks, names } = layOutFlow(all, { width, height: 280 });
      for (const { done, open } of bars) {
        expect(open.y).toBeGreaterThanOrEqual(7.9);
        expect(done.y + done.height).toBeCloseTo(256);
        expect(open.y + open.height).toBeCloseTo(done.y);
        expect(done.x + done.width).toBeLessThanOrEqual(width + 0.01);
      }
      // One scale for bars and line: what ended as much as came is at the top of its bar.
      const equal = layOutFlow(
        all.map((week) => ({ ...week, closed: week.filedOpen + week.filedDone })),
        { width, height: 280 },
      );
      equal.points.forEach(({ y }, at) => expect(y).toBeCloseTo(equal.bars[at]?.open.y ?? NaN));
      expect(ticks.find(({ value }) => value === 0)?.y).toBe(256);
      expect(points).toHaveLength(all.length);
      expect(names.at(-1)?.week).toBe(all.at(-1)?.from);
    }),
  );
});

test('names as many weeks as there is room for, the last one always', () => {
  const twelve = Array.from({ length: 12 }, (_, at) => ({
    from: `2026-${String(at + 1).padStart(2, '0')}-05`,
    to: '',
    filedOpen: at,
    filedDone: 1,
    closed: 2,
  }));
  const named = (width: number) => layOutFlow(twelve, { width, height: 280 }).names.map(({ week }) => week.slice(5, 7));
  expect(named(900)).toHaveLength(12);
  expect(named(330)).toEqual(['02', '04', '06', '08', '10', '12']);
  expect(named(150)).toEqual(['06', '12']);
});

test('draws nothing that came as bars without height, on a scale that begins at nought', () => {
  const { bars, ticks, path } = layOutFlow([{ from: '2026-01-05', to: '', filedOpen: 0, filedDone: 0, closed: 0 }], {
    width: 300,
    height: 280,
  });
  expect(bars[0]).toMatchObject({ done: { height: 0 }, open: { height: 0 } });
  expect(ticks.map(({ value }) => value)).toEqual([0, 1]);
  expect(path).not.toContain('NaN');
});
