/** How long a delay may last at most, and until when an act may be contested. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appealEnd } from '../../../engine/calendar/appeal-end.ts';
import { latestEnd } from '../../../engine/calendar/clock-end.ts';
import { addDelay } from '../../../engine/calendar/delay.ts';
import { localDate } from '../../../engine/calendar/noumea.ts';
import type { LegalClock } from '../../../schemas/types/workflow.ts';

/** Monday 2 March 2026, 9 in the morning. */
const MONDAY = '2026-03-01T22:00:00Z';
const clock = (change: Partial<LegalClock>): LegalClock => ({
  title: 'Délai',
  silence: 'none',
  action: 'clore',
  ...change,
});
const lengthsOf = (...lengths: readonly string[]) => lengths.map((after) => ({ title: 'Longueur', after }));
const extension = (by: string) => ({ title: 'Prorogation', by });
/** The day on which it is over: the one that follows its last. */
const overOn = (...of: Parameters<typeof latestEnd>): string => localDate(latestEnd(...of));

describe('a legal delay', () => {
  it.each<readonly [what: string, change: Partial<LegalClock>, stays: readonly string[], over: string]>([
    ['of one length', { after: 'P2M' }, [], '2026-05-03'],
    ['of the longest of several', { lengths: lengthsOf('P3M', 'P1M', 'P2M') }, [], '2026-06-03'],
    ['of the longest though months are not days', { lengths: lengthsOf('P40D', 'P1M') }, [], '2026-04-12'],
    [
      'with all its extensions that add up',
      { after: 'P2M', extensionsCombine: 'sum', extensions: { a: extension('P1M'), b: extension('P5D') } },
      [],
      '2026-06-08',
    ],
    [
      'with the longest of its extensions, where none says that they add up',
      { after: 'P2M', extensions: { a: extension('P1M'), b: extension('P2M'), c: extension('P5D') } },
      [],
      '2026-07-03',
    ],
    ['that stands still', { after: 'P2M' }, ['P1M', 'P10D'], '2026-06-13'],
    ['in working days', { after: 'P10D', calendar: 'working' }, [], '2026-03-17'],
    ['in days of all kinds', { after: 'P10D', calendar: 'calendar' }, [], '2026-03-13'],
    [
      'in working days that stands still, in days of all kinds',
      { after: 'P5D', calendar: 'working' },
      ['P5D'],
      '2026-03-15',
    ],
    ['of no length', {}, [], '2026-03-02'],
  ])('%s is over at the latest on the day it should', (_, change, stays, over) => {
    expect(overOn(clock(change), MONDAY, stays)).toBe(over);
  });

  it('is never over later than at the latest, whichever its length', () => {
    const length = fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((days) => `P${days}D`),
      fc.integer({ min: 1, max: 18 }).map((months) => `P${months}M`),
    );
    fc.assert(
      fc.property(fc.array(length, { minLength: 1, maxLength: 4 }), fc.boolean(), (lengths, isWorking) => {
        const calendar = isWorking ? 'working' : 'calendar';
        const latest = latestEnd(clock({ lengths: lengthsOf(...lengths), calendar }), MONDAY);
        const ends = lengths.map((after) => addDelay(MONDAY, { after, calendar }));
        for (const end of ends) expect(Date.parse(end)).toBeLessThanOrEqual(Date.parse(latest));
        expect(ends).toContain(latest);
      }),
    );
  });
});

describe('the last day to contest an act', () => {
  it.each<readonly [what: string, appeal: string | undefined, on: string | null, last: string | null]>([
    ['two months after it was notified', 'P2M', '2026-03-02', '2026-05-02'],
    ['the last of a shorter month', 'P2M', '2026-12-31', '2027-02-28'],
    ['days after, the day itself left out', 'P15D', '2026-03-02', '2026-03-17'],
    ['unknown before it was notified', 'P2M', null, null],
    ['unknown where the scheme says no time', undefined, '2026-03-02', null],
  ])('is %s', (_, appeal, on, last) => {
    expect(appealEnd(appeal === undefined ? {} : { appeal }, { notification: on === null ? null : { on } })).toBe(last);
  });
});
