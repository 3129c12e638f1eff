/** The days that statistics are asked of. */
import { describe, expect, test } from 'vitest';
import { isPeriod, monthsOf } from '../../../runtime/statistics/period.ts';

describe('a period', () => {
  test.each([
    ['2026-01-01', '2026-01-01', true],
    ['2026-01-01', '2028-12-31', true],
    ['2024-02-29', '2027-02-28', true],
    ['2026-01-01', '2029-01-01', false],
    ['2026-01-02', '2026-01-01', false],
  ])('from %s to %s: %s', (from, to, is) => {
    expect(isPeriod({ from, to })).toBe(is);
  });

  test('has its months, the first and the last as far as they lie in it', () => {
    expect(monthsOf({ from: '2023-12-15', to: '2024-03-01' })).toEqual([
      { month: '2023-12', from: '2023-12-15', to: '2023-12-31' },
      { month: '2024-01', from: '2024-01-01', to: '2024-01-31' },
      { month: '2024-02', from: '2024-02-01', to: '2024-02-29' },
      { month: '2024-03', from: '2024-03-01', to: '2024-03-01' },
    ]);
    expect(monthsOf({ from: '2026-05-04', to: '2026-05-04' })).toEqual([
      { month: '2026-05', from: '2026-05-04', to: '2026-05-04' },
    ]);
  });
});
