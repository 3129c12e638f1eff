/** What an administrator reads of effects that wait. */
import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { isSlow, saysWaiting } = await import('../../../../runtime/desk/admin/effect-queue-words.ts');
vi.unstubAllGlobals();

const NOW = new Date('2026-03-03T00:00:00Z');
const before = (seconds: number): string => new Date(NOW.getTime() - seconds * 1000).toISOString();

describe('what waits', () => {
  test.for([
    [0, null, 'Rien n’attend : tout ce qui devait partir est parti.'],
    [1, before(20), 'Un envoi attend, depuis moins d’une minute.'],
    [12, before(185), '12 envois attendent, le plus ancien depuis 3 minutes.'],
    [2, before(3600), '2 envois attendent, le plus ancien depuis une heure.'],
    [10_000, before(200_000), '10 000 envois ou plus attendent, le plus ancien depuis 2 jours.'],
  ] as const)('%i since %s is said so', ([waiting, oldestAt, said]) => {
    expect(saysWaiting({ waiting, oldestAt }, NOW).replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(said);
  });

  test('calls once the oldest waits for more than ten minutes', () => {
    expect(isSlow({ waiting: 0, oldestAt: null }, NOW)).toBe(false);
    expect(isSlow({ waiting: 5, oldestAt: before(590) }, NOW)).toBe(false);
    expect(isSlow({ waiting: 1, oldestAt: before(610) }, NOW)).toBe(true);
  });
});
