/** Until when the applicant is awaited: the first end of a state that waits for them, and nothing else. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case, CompiledDispositif, TimerRecord } from '../../../../engine/index.ts';
import { awaitedUntil } from '../../../../engine/workflow/model/awaited-until.ts';
import { compiled, readSource } from '../../sources.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

type Subject = Pick<Case, 'outcome' | 'states' | 'timers'>;
const timer = (state: string, action: string, dueAt: string): TimerRecord => ({ id: state, state, action, dueAt });
const waiting = (...timers: readonly TimerRecord[]): Subject => ({ outcome: null, states: ['correction'], timers });
const [SOON, LATE] = ['2026-03-10T13:00:00Z', '2026-04-03T13:00:00Z'] as const;

describe('the applicant', () => {
  it.each<readonly [what: string, Subject, string | null]>([
    ['is awaited until the state ends', waiting(timer('correction', 'perimer', LATE)), LATE],
    [
      'is awaited until the first end',
      waiting(timer('correction', 'perimer', LATE), timer('correction', 'perimer', SOON)),
      SOON,
    ],
    ['is awaited for ever where nothing ends the state', waiting(), null],
    ['is not held to a reminder, which ends nothing', waiting(timer('correction', 'rappeler', SOON)), null],
    ['is not held to an action that is not there', waiting(timer('correction', 'inconnue', SOON)), null],
    [
      'is not awaited in a state that waits for agents',
      { outcome: null, states: ['reception'], timers: [timer('reception', 'perimer', SOON)] },
      null,
    ],
    [
      'is not held to the end of a state that the case left',
      { outcome: null, states: ['reception'], timers: [timer('correction', 'perimer', SOON)] },
      null,
    ],
    [
      'is not awaited once the case is over',
      { ...waiting(timer('correction', 'perimer', SOON)), outcome: 'withdrawn' },
      null,
    ],
  ])('%s', (_, subject, until) => expect(awaitedUntil(dispositif, subject)).toBe(until));

  it('is awaited until the earliest end in time, however moments are written', () => {
    const moment = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 7, 250))
      .map(([day, thousandth]) => new Date(Date.UTC(2026, 2, day, 13, 0, 0, thousandth)).toISOString())
      .map((text) => text.replace('.000Z', 'Z'));
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 6 }), (moments) => {
        const until = awaitedUntil(dispositif, waiting(...moments.map((at) => timer('correction', 'perimer', at))));
        expect(Date.parse(until ?? '')).toBe(Math.min(...moments.map((at) => Date.parse(at))));
      }),
    );
  });
});
