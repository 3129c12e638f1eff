import { expect, it } from 'vitest';
import { callsNow, daysLeft } from '../../../../runtime/desk/queue/days-left.ts';

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

it.each<readonly [what: string, due: string, silence: string | null, calls: boolean]>([
  ['what is due tomorrow', over('2026-11-28'), null, false],
  ['what became late yesterday', over('2026-11-26'), null, true],
  ['what became late this morning', '2026-11-26T22:00:00.000Z', null, true],
  ['what has been late for two days', over('2026-11-25'), null, false],
  ['what has been late for a month', over('2026-10-22'), null, false],
  ['the same, on which silence decides in ten days', over('2026-10-22'), over('2026-12-07'), true],
  ['the same, on which silence decides in eleven', over('2026-10-22'), over('2026-12-08'), false],
  ['what is due later, on which silence decides tomorrow', over('2026-12-20'), over('2026-11-28'), true],
  ['what silence should have decided', over('2026-10-22'), over('2026-11-20'), true],
])('%s calls for somebody now, or does not', (_what, due, silence, calls) => {
  expect(callsNow(due, silence, NOW)).toBe(calls);
});
