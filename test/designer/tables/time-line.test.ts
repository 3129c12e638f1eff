/** The periods of a table on a line of time: as long as they hold, with what is between them and where today is. */
import { describe, expect, it } from 'vitest';
import { betweenPeriods, timeLine } from '../../../designer/tables/time-line.ts';

const period = (from: string | null, to: string | null) => ({ key: { name: 'aide', from }, to });
type Between = readonly ['gap' | 'overlap', string, string] | null;

describe('days between two periods', () => {
  it.for<readonly [string, string | null, string | null, Between]>([
    ['are none where one follows the other', '2026-12-31', '2027-01-01', null],
    ['are one that is missing', '2026-12-31', '2027-01-02', ['gap', '2027-01-01', '2027-01-01']],
    ['are a leap day that is missing', '2028-02-28', '2028-03-01', ['gap', '2028-02-29', '2028-02-29']],
    ['are a month that is missing', '2026-02-28', '2026-04-01', ['gap', '2026-03-01', '2026-03-31']],
    ['are those on which both hold', '2027-06-30', '2027-01-01', ['overlap', '2027-01-01', '2027-06-30']],
    ['are none where the first has no end', null, '2027-01-01', null],
    ['are none where the next has no beginning', '2026-12-31', null, null],
    ['are none where an end is no day yet', '2026-13-31', '2027-01-01', null],
  ])('%s', ([, to, from, between]) => {
    const [type, first, last] = between ?? [];
    expect(betweenPeriods({ to }, period(from, null))).toEqual(between && { type, from: first, to: last });
  });

  it('are none after the last', () => expect(betweenPeriods({ to: '2026-12-31' }, undefined)).toBeNull());

  it('end with the shorter of the two where one lies within the other', () => {
    expect(betweenPeriods({ to: '2027-12-31' }, period('2027-03-01', '2027-03-31'))).toEqual({
      type: 'overlap',
      from: '2027-03-01',
      to: '2027-03-31',
    });
  });
});

describe('the line', () => {
  it('draws each period as long as it holds, and what is between two of them at its place', () => {
    const periods = [period('2026-01-01', '2026-12-31'), period('2027-02-01', '2027-12-31')];
    expect(timeLine(periods, '2025-06-30')).toEqual([
      { type: 'period', period: periods[0], days: 365, now: null },
      { type: 'gap', from: '2027-01-01', to: '2027-01-31', days: 31, now: null },
      { type: 'period', period: periods[1], days: 334, now: null },
    ]);
  });

  it('says how far into a stretch today is, be it one on which nothing holds', () => {
    const periods = [period('2026-01-01', '2026-12-31'), period('2027-01-11', null)];
    expect(timeLine(periods, '2026-01-01').map(({ now }) => now)).toEqual([0, null, null]);
    expect(timeLine(periods, '2027-01-06').map(({ now }) => now)).toEqual([null, 0.5, null]);
    const [, , last] = timeLine(periods, '2028-01-11');
    expect(last?.now).toBeCloseTo(0.5, 1);
  });

  it('draws a year before what has no beginning, and one after what has no end', () => {
    const periods = [period(null, '2026-12-31'), period('2027-01-01', null)];
    expect(timeLine(periods, '2026-07-01').map(({ days }) => days)).toEqual([549, 366]);
  });

  it.each([
    ['holds for ever', period(null, null)],
    ['begins on what is no day yet', period('bientôt', 'plus tard')],
  ])('of one table that %s is that table', (_what, only) => {
    const [span, ...others] = timeLine([only], '2026-07-01');
    expect([span?.type, others]).toEqual(['period', []]);
    expect(span?.days).toBeGreaterThan(365);
    expect(span?.now).not.toBeNull();
  });

  it('of none is empty', () => expect(timeLine([], '2026-07-01')).toEqual([]));
});
