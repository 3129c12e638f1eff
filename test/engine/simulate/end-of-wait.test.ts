/** Steps of scenarios in which time passes, to an hour of a day too. */
import { describe, expect, it } from 'vitest';
import { endOfWait, sayWait } from '../../../engine/simulate/end-of-wait.ts';
import { waitFor } from '../../../engine/simulate/waiting.ts';

/** Monday 2 March 2026, 9 in the morning. */
const NOW = '2026-03-01T22:00:00Z';

describe('a wait', () => {
  it.for<readonly [Parameters<typeof endOfWait>[1], string, string]>([
    [{ for: 'P1D' }, '2026-03-03T13:00:00Z', '1 jour'],
    [{ for: 'P1D', time: '08:00' }, '2026-03-02T21:00:00Z', '1 jour, jusqu’à 8\u00a0h'],
    [{ time: '14:30' }, '2026-03-02T03:30:00Z', 'jusqu’à 14\u00a0h\u00a030'],
    [{ time: '08:00' }, '2026-03-02T21:00:00Z', 'jusqu’à 8\u00a0h'],
    [{ time: '09:00' }, '2026-03-02T22:00:00Z', 'jusqu’à 9\u00a0h'],
  ])('%o ends at %s', ([wait, end, words]) => {
    expect([endOfWait(NOW, wait), sayWait(wait)]).toEqual([end, words]);
  });

  it.for(['2026-03-02T05:00:00Z', '2026-03-02T13:00:00Z', '2026-03-09T21:30:00Z', '2026-12-18T00:00:00Z'])(
    'is found for %s, and ends there',
    (until) => expect(Date.parse(endOfWait(NOW, waitFor(NOW, until)))).toBe(Date.parse(until)),
  );

  it.for(['2026-03-01T22:00:00Z', '2026-02-28T00:00:00Z'])('is none for %s, which has come', (until) => {
    expect(waitFor(NOW, until)).toEqual({ for: 'P0D' });
  });
});
