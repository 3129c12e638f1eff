/** What is told of the times in which requests are received, moment by moment. */
import { describe, expect, it } from 'vitest';
import { campaignNews } from '../../../runtime/alerts/campaign-news.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';

type Times = Pick<DispositifIdentity, 'windows' | 'effective'>;
const YEAR: Times['effective'] = { from: '2026-01-01' };
const SPRING: Times = { effective: YEAR, windows: [{ opens: '2026-03-01', closes: '2026-04-30' }] };

/** What is told at a moment of Nouméa, `2026-03-01T08:00`. */
function told(times: Times, moment: string): readonly string[] {
  const identity = { title: 'Bourse', theme: 'Éducation', audiences: ['foyer' as const], ...times };
  const now = new Date(`${moment}+11:00`).toISOString();
  return campaignNews({ id: 'bourse', identity }, now).map(({ kind, day, hour }) => [kind, day, hour].join(' ').trim());
}

describe('a campaign', () => {
  it.each<[string, string, string[]]>([
    ['nothing three weeks before', '2026-02-08T08:00', []],
    ['that it opens soon, from fourteen days before', '2026-02-15T00:00', ['soon 2026-03-01']],
    ['the same until the last moment', '2026-02-28T23:59', ['soon 2026-03-01']],
    ['that it is open, from its first moment', '2026-03-01T00:00', ['opened 2026-04-30']],
    ['the same for a week', '2026-03-07T23:59', ['opened 2026-04-30']],
    ['nothing between', '2026-03-20T08:00', []],
    ['that it ends, from seven days before', '2026-04-24T00:00', ['closing 2026-04-30']],
    ['the same on its last day', '2026-04-30T23:59', ['closing 2026-04-30']],
    ['nothing once it is over', '2026-05-01T00:00', []],
  ])('tells %s', (_what, moment, news) => {
    expect(told(SPRING, moment)).toEqual(news);
  });

  it('opens and ends at its hours', () => {
    const window = { opens: '2026-03-01', opensAt: '08:00', closes: '2026-04-30', closesAt: '16:00' };
    const times: Times = { effective: YEAR, windows: [window] };
    expect(told(times, '2026-03-01T07:59')).toEqual(['soon 2026-03-01 08:00']);
    expect(told(times, '2026-03-01T08:00')).toEqual(['opened 2026-04-30 16:00']);
    expect(told(times, '2026-04-30T15:59')).toEqual(['closing 2026-04-30 16:00']);
    expect(told(times, '2026-04-30T16:00')).toEqual([]);
  });

  it('that lasts some days does not end as it opens', () => {
    const times: Times = { effective: YEAR, windows: [{ opens: '2026-03-02', closes: '2026-03-05' }] };
    expect(told(times, '2026-03-02T08:00')).toEqual(['opened 2026-03-05']);
    expect(told(times, '2026-03-04T00:00')).toEqual(['opened 2026-03-05', 'closing 2026-03-05']);
  });

  it('is one of several, each told by itself', () => {
    const windows = [
      { opens: '2026-03-01', closes: '2026-03-31' },
      { opens: '2026-04-08', closes: '2026-05-31' },
    ];
    expect(told({ effective: YEAR, windows }, '2026-03-28T08:00')).toEqual(['closing 2026-03-31', 'soon 2026-04-08']);
  });

  it('keeps its key as long as its day is the same', () => {
    const identity = { title: 'Bourse', theme: 'Éducation', audiences: [], ...SPRING };
    const keys = ['2026-02-20', '2026-02-27'].map(
      (day) => campaignNews({ id: 'bourse', identity }, `${day}T00:00:00Z`)[0]?.key,
    );
    expect(keys).toEqual(['soon:bourse:2026-03-01T00:00', 'soon:bourse:2026-03-01T00:00']);
    const later = { ...identity, windows: [{ opens: '2026-03-02', closes: '2026-04-30' }] };
    expect(campaignNews({ id: 'bourse', identity: later }, '2026-02-27T00:00:00Z')[0]?.key).not.toBe(keys[0]);
  });
});

describe('a scheme without campaigns', () => {
  it('tells nothing of its beginning, which is that it is new', () => {
    expect(told({ effective: { from: '2026-03-01' } }, '2026-02-20T08:00')).toEqual([]);
    expect(told({ effective: { from: '2026-03-01' } }, '2026-03-02T08:00')).toEqual([]);
  });

  it('tells that it ends', () => {
    expect(told({ effective: { from: '2026-01-01', to: '2026-06-30' } }, '2026-06-25T08:00')).toEqual([
      'closing 2026-06-30',
    ]);
  });
});
