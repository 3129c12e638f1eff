/** Counts of a period, added up one split at a time. */
import { describe, expect, test } from 'vitest';
import { toldAmounts } from '../../../runtime/statistics/scheme-statistics.ts';
import { byChannel, byMonth, byOutcome, byState, byVersion } from '../../../runtime/statistics/split.ts';

const row = { month: '2026-01', channel: 'online', version: 1, state: 'instruction', outcome: 'open' } as const;
const FILED = [
  { ...row, count: 4 },
  { ...row, version: 2, state: 'correction', count: 6 },
  { ...row, channel: 'counter', state: 'accordee', outcome: 'granted', count: 20 },
  { ...row, month: '2026-03', version: 2, state: 'accordee', outcome: 'granted', count: 1 },
  { ...row, version: 2, state: 'fin', outcome: 'refused', count: 2 },
  { ...row, version: 1, state: 'fin', outcome: 'closed', count: 3 },
] as const;
const titleOf = (state: string): string | null => (state === 'fin' ? null : state.toUpperCase());

describe('cases of a period', () => {
  test('by month, those in which nothing came or ended too', () => {
    const ended = [{ month: '2026-02', version: 1, state: 'accordee', outcome: 'granted', count: 7 }] as const;
    expect(byMonth({ from: '2026-01-10', to: '2026-03-31' }, FILED, ended)).toEqual([
      { from: '2026-01-10', to: '2026-01-31', filedOpen: 10, filedDone: 25, closed: 0 },
      { from: '2026-02-01', to: '2026-02-28', filedOpen: 0, filedDone: 0, closed: 7 },
      { from: '2026-03-01', to: '2026-03-31', filedOpen: 0, filedDone: 1, closed: 0 },
    ]);
  });

  test('by step, those under way first; a step that ended them in two ways is one row, by the end of most', () => {
    expect(byState(FILED, titleOf)).toEqual([
      { state: 'correction', stateTitle: 'CORRECTION', outcome: 'open', count: 6 },
      { state: 'instruction', stateTitle: 'INSTRUCTION', outcome: 'open', count: 4 },
      { state: 'accordee', stateTitle: 'ACCORDEE', outcome: 'granted', count: 21 },
      { state: 'fin', stateTitle: null, outcome: 'closed', count: 5 },
    ]);
  });

  test('by how they ended, by channel and by version', () => {
    expect(byOutcome(FILED).map(({ outcome, count }) => [outcome, count])).toEqual([
      ['granted', 21],
      ['open', 10],
      ['closed', 3],
      ['refused', 2],
    ]);
    expect(byChannel(FILED)).toEqual([
      { channel: 'counter', open: 0, done: 20 },
      { channel: 'online', open: 10, done: 6 },
    ]);
    expect(byVersion(FILED)).toEqual([
      { version: 2, open: 6, done: 3 },
      { version: 1, open: 4, done: 23 },
    ]);
  });

  test('of no case are nothing', () => {
    expect([byState([], titleOf), byOutcome([]), byChannel([]), byVersion([])]).toEqual([[], [], [], []]);
  });
});

test('amounts of fewer than five cases are withheld, granted ones first', () => {
  expect(
    toldAmounts([
      { entry: 'pay', cases: 4, sum: 40, median: 10 },
      { entry: 'commit', cases: 5, sum: 500, median: 100 },
    ]),
  ).toEqual([
    { entry: 'commit', cases: 5, sum: 500, median: 100 },
    { entry: 'pay', cases: null, sum: null, median: null },
  ]);
});
