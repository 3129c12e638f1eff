/** When requests are received, in the sentence by which people hurry or wait. */
import { describe, expect, it } from 'vitest';
import { openingOf, periodOf } from '../../../../runtime/site/serve/period.ts';
import type { DispositifIdentity } from '../../../../schemas/types/dispositif.ts';
import { compiled, readSource } from '../../../engine/sources.ts';

const { identity: FIXED } = compiled(await readSource('test/engine/fixtures/conformite'));
const plain = (text: string | null): string | null => text && text.replaceAll(/[\u00a0\u202f]/gu, ' ');

/** The scheme with a period in force, and its campaigns. */
function identityOf(
  effective: DispositifIdentity['effective'],
  windows?: DispositifIdentity['windows'],
): DispositifIdentity {
  const { windows: _, ...identity } = FIXED;
  return { ...identity, effective, ...(windows && { windows }) };
}
/** Midnight in Nouméa, when a day begins there. */
const begin = (day: string): string => new Date(Date.parse(`${day}T00:00:00+11:00`)).toISOString();

const ALWAYS = identityOf({ from: '2026-01-01' });
const YEAR = identityOf({ from: '2026-01-01', to: '2026-12-31' });
const CAMPAIGNS = identityOf({ from: '2026-01-01' }, [
  { opens: '2026-03-02', opensAt: '08:00', closes: '2026-03-31', closesAt: '16:00' },
  { opens: '2026-06-01', closes: '2026-06-30' },
]);

describe('when requests are received', () => {
  it.each<readonly [what: string, identity: DispositifIdentity, now: string, period: string | null]>([
    ['is not said where there is no end', ALWAYS, begin('2026-05-04'), null],
    [
      'is said up to the last day, included',
      YEAR,
      begin('2026-05-04'),
      'Demandes ouvertes jusqu’au 31 décembre 2026 inclus.',
    ],
    [
      'is said so in the last minute of it',
      YEAR,
      '2026-12-31T12:59:59Z',
      'Demandes ouvertes jusqu’au 31 décembre 2026 inclus.',
    ],
    ['is not said any more once it is over', YEAR, begin('2027-01-01'), null],
    ['is said from the first day on', YEAR, begin('2025-12-01'), 'Ouverture des demandes le 1er janvier 2026.'],
    ['is said from an hour on', CAMPAIGNS, begin('2026-03-02'), 'Ouverture des demandes le 2 mars 2026 à 8 h.'],
    ['is said up to an hour', CAMPAIGNS, begin('2026-03-31'), 'Demandes ouvertes jusqu’au 31 mars 2026 à 16 h.'],
    [
      'is that of the next campaign, between two',
      CAMPAIGNS,
      begin('2026-04-01'),
      'Ouverture des demandes le 1er juin 2026.',
    ],
    [
      'is no hour of the campaign before',
      CAMPAIGNS,
      begin('2026-06-15'),
      'Demandes ouvertes jusqu’au 30 juin 2026 inclus.',
    ],
    ['is not said after the last campaign', CAMPAIGNS, begin('2026-07-01'), null],
  ])('%s', (_, identity, now, period) => {
    expect(plain(periodOf(identity, now))).toBe(period);
  });

  it.each<readonly [what: string, identity: DispositifIdentity, now: string, open: boolean]>([
    ['received in a campaign', CAMPAIGNS, begin('2026-06-15'), true],
    ['not received between two', CAMPAIGNS, begin('2026-04-01'), false],
    ['not received after the last day', YEAR, begin('2027-01-01'), false],
    ['received where there is no end', ALWAYS, begin('2036-05-04'), true],
  ])('they are %s, as the sentence has it', (_, identity, now, open) => {
    expect(openingOf(identity, now, null)).toEqual({ open, period: periodOf(identity, now) });
  });
});

describe('a scheme that is withdrawn', () => {
  // In Nouméa it is the next day already.
  const since = new Date('2026-05-03T20:00:00Z');

  it('receives nothing, in a campaign neither, and says since when and why', () => {
    const { open, period } = openingOf(CAMPAIGNS, begin('2026-06-15'), { since, reason: 'Elle est remplacée.' });
    expect(open).toBe(false);
    expect(plain(period)).toBe('Cette démarche ne reçoit plus de demandes depuis le 4 mai 2026. Elle est remplacée.');
  });

  it('without a reason says the day, and nothing after it', () => {
    const { period } = openingOf(ALWAYS, begin('2026-06-15'), { since, reason: '' });
    expect(plain(period)).toBe('Cette démarche ne reçoit plus de demandes depuis le 4 mai 2026.');
  });
});
