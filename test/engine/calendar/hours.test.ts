/** Hours of a day, where something is set to one. */
import { describe, expect, it } from 'vitest';
import { delayUntil } from '../../../engine/calendar/delay.ts';
import { delaysInWords, writeDelay } from '../../../engine/calendar/delay-words.ts';
import { writeHour } from '../../../engine/calendar/duration-words.ts';
import { localMoment, localTimeOfDay, momentOf } from '../../../engine/calendar/noumea.ts';
import { nextReminder } from '../../../engine/calendar/reminders.ts';
import { formatLastDay, formatShortLastDay } from '../../../engine/form/words/index.ts';
import type { Workflow } from '../../../schemas/types/workflow.ts';

describe('an hour in words', () => {
  it.for([
    ['14:30', '14\u00a0h\u00a030'],
    ['08:00', '8\u00a0h'],
    ['00:05', '0\u00a0h\u00a005'],
    ['14:30:20', '14\u00a0h\u00a030'],
    ['25:00', '25:00'],
    ['midi', 'midi'],
  ] as const)('%s is « %s »', ([time, words]) => expect(writeHour(time)).toBe(words));
});

it('the hour and the moment are those of Nouméa', () => {
  expect(localTimeOfDay('2026-03-11T13:00:00Z')).toBe('00:00');
  expect(localMoment('2026-03-11T12:59:59Z')).toBe('2026-03-11T23:59');
  expect(momentOf('2026-03-12', '14:30')).toBe('2026-03-12T03:30:00Z');
});

describe('[T9] a delay that ends at an hour', () => {
  it.for([
    ['P1D', 'calendar', undefined, '2026-03-03T13:00:00Z'],
    ['P1D', 'calendar', '08:00', '2026-03-02T21:00:00Z'],
    ['P8D', 'calendar', '16:00', '2026-03-10T05:00:00Z'],
    ['P5D', 'working', '16:00', '2026-03-09T05:00:00Z'],
  ] as const)('of %s (%s), at %s, is over at %s', ([after, calendar, time, over]) => {
    // Monday 2 March 2026, 9 in the morning.
    expect(delayUntil('2026-03-01T22:00:00Z', { after, calendar }, time)).toBe(over);
  });

  it('is said with it, and so is the last day', () => {
    expect(writeDelay({ after: 'P8D', time: '16:00' })).toBe('8 jours, à 16\u00a0h le dernier jour');
    expect(writeDelay({ after: 'P8D', calendar: 'working', time: '16:00' })).toBe(
      '8 jours ouvrés, à 16\u00a0h le dernier jour',
    );
    expect([formatLastDay('2026-03-10T05:00:00Z'), formatShortLastDay('2026-03-10T05:00:00Z')]).toEqual([
      '10 mars 2026 à 16\u00a0h',
      '10/03/2026 à 16\u00a0h',
    ]);
    expect(formatLastDay('2026-03-10T13:00:00Z')).toBe('10 mars 2026');
  });

  it('is told by its name, and is another delay than the same without an hour', () => {
    const timers = (time?: string): Workflow['states'] => ({
      attente: {
        title: 'Attente',
        timers: { reponse: { after: 'P8D', action: 'clore', ...(time !== undefined && { time }) } },
      },
    });
    const of = (states: Workflow['states']): unknown =>
      delaysInWords({ title: 'Essai', initial: 'attente', states }, {})['reponse'];
    expect(of(timers('16:00'))).toEqual({ duree: '8 jours, à 16\u00a0h le dernier jour' });
    expect(of({ ...timers('16:00'), autre: timers()['attente'] ?? { title: '' } })).toBeUndefined();
  });

  it('is reminded of in the morning all the same', () => {
    // The last day is 12 March: a week before, at eight.
    const reminded = nextReminder('2026-03-12T05:00:00Z', '2026-03-01T00:00:00Z');
    expect(reminded).toBe(nextReminder('2026-03-12T13:00:00Z', '2026-03-01T00:00:00Z'));
    expect(localMoment(reminded ?? '')).toBe('2026-03-05T08:00');
  });
});
