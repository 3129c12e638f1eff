import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warningOf } from '../../../runtime/identity/token-end.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-28T00:00:00Z');
const span = (lasts: number, left: number) => ({
  createdAt: new Date(NOW.getTime() + (left - lasts) * DAY),
  expiresAt: new Date(NOW.getTime() + left * DAY),
});

describe('a token', () => {
  it.each<readonly [lasts: number, left: number, warning: 30 | 7 | null]>([
    [365, 31, null],
    [365, 30, 30],
    [365, 7.01, 30],
    [365, 7, 7],
    [365, 0.001, 7],
    [365, 0, null],
    [365, -3, null],
    // Made for the month itself: a week before, and no sooner.
    [30, 30, null],
    [30, 8, null],
    [30, 7, 7],
    // Made for some days: who made it knows.
    [7, 7, null],
    [5, 1, null],
    [9, 7, 7],
  ])('that lasts %d days, of which %d are left, is warned of as %s', (lasts, left, warning) => {
    expect(warningOf(span(lasts, left), NOW)).toBe(warning);
  });

  it('is warned of more and more nearly as its end comes, and no more once it has come', () => {
    const days = fc.double({ min: 0.1, max: 400, noNaN: true });
    fc.assert(
      fc.property(days, days, days, (lasts, a, b) => {
        const [later, sooner] = [Math.min(a, b), Math.max(a, b)];
        const rank = (left: number): number => warningOf(span(lasts, left), NOW) ?? 99;
        expect(rank(later)).toBeLessThanOrEqual(rank(sooner));
        expect(warningOf(span(lasts, -later), NOW)).toBeNull();
      }),
    );
  });
});
