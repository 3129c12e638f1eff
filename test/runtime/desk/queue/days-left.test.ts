import { expect, it } from 'vitest';
import { daysLeft } from '../../../../runtime/desk/queue/days-left.ts';

/** The midnight that ends a day in Nouméa. */
const over = (day: string): string => `${day}T13:00:00.000Z`;
/** Ten in the morning of 27 November in Nouméa. */
const NOW = new Date('2026-11-26T23:00:00.000Z');

it.each([
  [over('2026-12-02'), 'far', 5],
  [over('2026-12-01'), 'far', 4],
  [over('2026-11-30'), 'near', 3],
  [over('2026-11-28'), 'near', 1],
  [over('2026-11-27'), 'near', 0],
  [over('2026-11-26'), 'late', 1],
  [over('2026-10-22'), 'late', 36],
  ['2026-11-26T22:00:00.000Z', 'late', 0],
  ['2026-11-27T05:00:00.000Z', 'near', 0],
])('what ends at %s is %s by %i days', (end, pace, days) => {
  expect(daysLeft(end, NOW)).toEqual({ pace, days });
});

it('counts days, not hours: the same all day long', () => {
  const early = new Date('2026-11-26T13:00:00.000Z');
  const late = new Date('2026-11-27T12:59:59.999Z');
  expect([early, late].map((now) => daysLeft(over('2026-12-02'), now).days)).toEqual([5, 5]);
});
