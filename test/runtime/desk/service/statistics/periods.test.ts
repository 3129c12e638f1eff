/** Periods by their name, and months as they are written. */
import { describe, expect, test } from 'vitest';
import {
  isPeriod,
  nameOf,
  periodOf,
  PERIODS,
  sayMonth,
} from '../../../../../runtime/desk/service/statistics/periods.ts';

describe('a named period', () => {
  test.each([
    ['thisYear', '2026-11-27', '2026-01-01', '2026-11-27'],
    ['lastYear', '2026-11-27', '2025-01-01', '2025-12-31'],
    ['thisMonth', '2026-11-27', '2026-11-01', '2026-11-27'],
    ['lastMonth', '2026-11-27', '2026-10-01', '2026-10-31'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2024-03-31', '2024-02-01', '2024-02-29'],
  ] as const)('%s on %s is from %s to %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
    expect(nameOf({ from, to }, today)).toBe(name);
  });

  test('is one that may be asked, whatever the day', () => {
    for (const today of ['2026-01-01', '2024-02-29', '2026-12-31'])
      for (const name of PERIODS) expect(isPeriod(periodOf(name, today))).toBe(true);
  });
});

test('other days have no name, and days the wrong way round or of too many years are not asked for', () => {
  expect(nameOf({ from: '2026-02-03', to: '2026-02-04' }, '2026-11-27')).toBeNull();
  for (const [from, to] of [
    ['2026-02-03', '2026-02-02'],
    ['', '2026-02-02'],
    ['2026-02-02', ''],
    ['2020-01-01', '2023-01-01'],
  ] as const)
    expect(isPeriod({ from, to })).toBe(false);
});

test('a month is written by its number, with its days where only some are counted', () => {
  expect(sayMonth({ from: '2026-02-01', to: '2026-02-28' })).toBe('02/2026');
  expect(sayMonth({ from: '2026-11-01', to: '2026-11-27' })).toBe('11/2026 (1–27)');
  expect(sayMonth({ from: '2025-03-10', to: '2025-03-31' })).toBe('03/2025 (10–31)');
});
