/** The one mail that counts what an agent has not read: when it leaves, and that it says nothing of any case. */
import { describe, expect, it, test } from 'vitest';
import { isWorkingDay, localDate } from '../../../engine/index.ts';
import { composeDigest, nextDigest } from '../../../runtime/notices/digest.ts';

describe('the next digest', () => {
  // Moments of Nouméa, eleven hours ahead of UTC. 2026-11-27 is a Friday.
  it.each([
    ['a morning before the hour', '2026-11-26T19:00:00Z', 7, '2026-11-26T20:00:00Z'],
    ['the hour itself, which has passed', '2026-11-26T20:00:00Z', 7, '2026-11-29T20:00:00Z'],
    ['a Friday evening', '2026-11-27T08:00:00Z', 7, '2026-11-29T20:00:00Z'],
    ['a Saturday', '2026-11-28T01:00:00Z', 14, '2026-11-30T03:00:00Z'],
    ['the eve of a holiday (25 December)', '2026-12-24T08:00:00Z', 8, '2026-12-27T21:00:00Z'],
    ['midnight as the hour', '2026-11-26T12:59:00Z', 0, '2026-11-26T13:00:00Z'],
  ])('after %s', (_when, now, hour, next) => {
    expect(Date.parse(nextDigest(now, hour))).toBe(Date.parse(next));
  });

  it('waits while the service says that it is closed, and leaves on a Saturday on which it works', () => {
    const friday = '2026-11-27T08:00:00Z';
    const days = { closed: new Set(['2026-11-30', '2026-12-01']), worked: new Set<string>() };
    expect(Date.parse(nextDigest(friday, 7, days))).toBe(Date.parse('2026-12-01T20:00:00Z'));
    const saturday = { closed: new Set<string>(), worked: new Set(['2026-11-28']) };
    expect(Date.parse(nextDigest(friday, 7, saturday))).toBe(Date.parse('2026-11-27T20:00:00Z'));
  });

  it('is always later, on a working day, within a week', () => {
    for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 7 * 3_600_000) {
      const now = new Date(at).toISOString();
      const next = nextDigest(now, at % 24);
      expect(Date.parse(next)).toBeGreaterThan(at);
      expect(Date.parse(next) - at).toBeLessThan(7 * 86_400_000);
      expect(isWorkingDay(localDate(next))).toBe(true);
    }
  });
});

describe('the digest', () => {
  test('says how many of what, one line a kind, and where to read it', () => {
    const mail = composeDigest({ answer: 2, assigned: 1 });
    expect(mail?.subject).toBe('3 nouveautés vous attendent');
    expect(mail?.markdown).toContain('- **1** dossier vous a été confié\n- **2** demandeurs ont répondu');
    expect(mail?.link?.path).toBe('/agent/notifications');
  });

  test('says one thing as one', () => {
    expect(composeDigest({ mention: 1 })?.subject).toBe('Une nouveauté vous attend');
    expect(composeDigest({ mention: 1, due: 0 })?.markdown).toContain('**1** note vous cite');
  });

  test('is not sent about nothing', () => {
    expect(composeDigest({})).toBeNull();
    expect(composeDigest({ due: 0 })).toBeNull();
  });
});
