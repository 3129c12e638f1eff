import { describe, expect, it } from 'vitest';
import { firstReminder, nextDraftReminder, nextReminder, waking } from '../../../engine/index.ts';

/** The last day is 12 April: it ends at the midnight after, in Nouméa. */
const UNTIL = '2026-04-12T13:00:00.000Z';
/** Eight o’clock in Nouméa. */
const morning = (day: string): string => new Date(`${day}T08:00:00+11:00`).toISOString();

describe('reminders of what is awaited', () => {
  it.each([
    ['long before', '2026-03-01T00:00:00Z', morning('2026-04-05')],
    ['after the first', morning('2026-04-05'), morning('2026-04-10')],
    ['when the first was missed', '2026-04-07T00:00:00Z', morning('2026-04-10')],
    ['after the second', morning('2026-04-10'), null],
    ['when it is over', '2026-05-01T00:00:00Z', null],
  ])('come seven and two days before, in the morning: %s', (_, after, next) => {
    expect(nextReminder(UNTIL, after)).toBe(next);
  });

  it.each([
    ['a month', '2026-03-12T00:00:00Z', morning('2026-04-05')],
    ['a week: what was said yesterday is not said again', '2026-04-04T22:00:00Z', morning('2026-04-10')],
    ['two days', '2026-04-09T22:00:00Z', null],
  ])('do not follow at once on what is awaited within %s', (_, from, first) => {
    expect(firstReminder(UNTIL, from)).toBe(first);
  });
});

describe('reminders of a begun request', () => {
  const saved = '2026-03-01T03:30:00Z';
  it.each([
    ['first after seven days', saved, morning('2026-03-09')],
    ['then seven days before it is erased', morning('2026-03-09'), morning('2026-08-22')],
    ['and no more', morning('2026-08-22'), null],
  ])('come %s', (_, after, next) => {
    expect(nextDraftReminder(saved, 180, after)).toBe(next);
  });
});

describe('a telephone', () => {
  it.each([
    ['at night it waits for the morning', '2026-03-03T02:00:00+11:00', '2026-03-03T08:00:00+11:00'],
    ['late in the evening, for that of the next day', '2026-03-03T20:00:00+11:00', '2026-03-04T08:00:00+11:00'],
    ['by day it rings at once', '2026-03-03T14:00:00+11:00', '2026-03-03T14:00:00+11:00'],
    ['from seven o’clock', '2026-03-03T07:00:00+11:00', '2026-03-03T07:00:00+11:00'],
  ])('%s', (_, at, rings) => {
    expect(Date.parse(waking(new Date(at).toISOString()))).toBe(Date.parse(rings));
  });
});
