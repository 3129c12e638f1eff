import { describe, expect, test } from 'vitest';
import { dueSpan, type DueAsked } from '../../../../runtime/cases/queue/due-span.ts';

/** Eleven in the morning of 5 March, in Nouméa. */
const NOW = '2026-03-05T00:00:00.000Z';
/** Whether what is due at the end of a day is asked for. */
const holds = (asked: DueAsked, at: string): boolean => {
  const span = dueSpan(asked, NOW);
  return span === null || (Date.parse(at) > Date.parse(span.after) && Date.parse(at) <= Date.parse(span.until));
};
/** The midnight after a day, in Nouméa. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T13:00:00Z`)).toISOString();

test('nothing is asked of due dates where nothing is said', () => {
  expect(dueSpan({}, NOW)).toBeNull();
  expect(dueSpan({ due: undefined, dueFrom: undefined, dueTo: undefined }, NOW)).toBeNull();
});

describe('due', () => {
  test.each<readonly [string, DueAsked, string, boolean]>([
    ['yesterday is late', { due: 'late' }, '2026-03-04', true],
    ['today is not late yet', { due: 'late' }, '2026-03-05', false],
    ['today is soon', { due: 'soon' }, '2026-03-05', true],
    ['in seven days is soon', { due: 'soon' }, '2026-03-12', true],
    ['in eight days is not soon', { due: 'soon' }, '2026-03-13', false],
    ['yesterday is not soon any more', { due: 'soon' }, '2026-03-04', false],
    ['on the first day asked for', { dueFrom: '2026-03-10' }, '2026-03-10', true],
    ['on the day before', { dueFrom: '2026-03-10' }, '2026-03-09', false],
    ['on the last day asked for', { dueTo: '2026-03-10' }, '2026-03-10', true],
    ['on the day after', { dueTo: '2026-03-10' }, '2026-03-11', false],
    ['on the one day asked for', { dueFrom: '2026-03-10', dueTo: '2026-03-10' }, '2026-03-10', true],
    ['between days that are the wrong way round', { dueFrom: '2026-03-11', dueTo: '2026-03-09' }, '2026-03-10', false],
    ['late and since a day', { due: 'late', dueFrom: '2026-03-02' }, '2026-03-03', true],
    ['late and before that day', { due: 'late', dueFrom: '2026-03-02' }, '2026-03-01', false],
    ['late and tomorrow', { due: 'late', dueFrom: '2026-03-06' }, '2026-03-06', false],
    ['soon and until a day', { due: 'soon', dueTo: '2026-03-06' }, '2026-03-07', false],
    ['on the leap day', { dueFrom: '2028-02-29', dueTo: '2028-02-29' }, '2028-02-29', true],
  ])('%s', (_what, asked, day, expected) => {
    expect(holds(asked, endOf(day))).toBe(expected);
  });

  test.each<readonly [string, DueAsked]>([
    ['since a day', { dueFrom: '2026-03-01' }],
    ['soon', { due: 'soon' }],
    ['late', { due: 'late' }],
  ])('never is not due %s', (_what, asked) => {
    const { until = '' } = dueSpan(asked, NOW) ?? {};
    expect(Number.isFinite(Date.parse(until))).toBe(true);
  });
});
