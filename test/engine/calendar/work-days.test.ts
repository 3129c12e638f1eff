/** Days of which the service says otherwise: closed besides, or worked although they are usual days off. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDelay, delayFrom, dueBefore, remainingDays, resumeDelay } from '../../../engine/calendar/delay.ts';
import { namedHolidays, publicHolidays } from '../../../engine/calendar/holidays.ts';
import { addDays, dayInCourse, endOfDay, startOfDay } from '../../../engine/calendar/noumea.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isUsuallyWorked,
  isWorkingDay,
  nextWorkingDay,
  subtractWorkingDays,
  USUAL_DAYS,
  type WorkDays,
} from '../../../engine/calendar/working-days.ts';

const days = (closed: readonly string[], worked: readonly string[] = []): WorkDays => ({
  closed: new Set(closed),
  worked: new Set(worked),
});
/** Monday 21 to Thursday 24 December 2026; Friday is Christmas. */
const BRIDGE = days(['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24']);

describe('a day', () => {
  it('[T12] on which the service closes is not worked, and one on which it works is', () => {
    expect(isWorkingDay('2026-12-24', BRIDGE)).toBe(false);
    expect(isWorkingDay('2026-12-28', BRIDGE)).toBe(true);
    expect(isWorkingDay('2026-09-24')).toBe(false);
    expect(isWorkingDay('2026-09-24', days([], ['2026-09-24']))).toBe(true);
    expect(isWorkingDay('2026-12-26', days([], ['2026-12-26']))).toBe(true);
    expect(isUsuallyWorked('2026-12-24')).toBe(true);
  });

  it('[T12] that is a usual day off stays one when it is closed besides', () => {
    expect(isWorkingDay('2026-12-25', days(['2026-12-25']))).toBe(false);
  });
});

describe('a delay in working days', () => {
  it('[T12] leaves out the days on which the service is closed', () => {
    const delay = { after: 'P2D', calendar: 'working' } as const;
    expect(delayFrom('2026-12-18', delay)).toBe(endOfDay('2026-12-22'));
    expect(delayFrom('2026-12-18', delay, BRIDGE)).toBe(endOfDay('2026-12-29'));
  });

  it('[T12] counts a public holiday that is worked', () => {
    const delay = { after: 'P1D', calendar: 'working' } as const;
    expect(delayFrom('2026-09-23', delay, days([], ['2026-09-24']))).toBe(endOfDay('2026-09-24'));
  });

  it('[T12] in months ends on a day that the service works', () => {
    const delay = { after: 'P1M', calendar: 'working' } as const;
    expect(delayFrom('2026-11-23', delay)).toBe(endOfDay('2026-12-23'));
    expect(delayFrom('2026-11-23', delay, BRIDGE)).toBe(endOfDay('2026-12-28'));
  });

  it('[T12] in all days never asks which are worked', () => {
    expect(delayFrom('2026-12-18', { after: 'P5D' }, BRIDGE)).toBe(delayFrom('2026-12-18', { after: 'P5D' }));
  });

  it('[T12] reminds so many worked days before its end', () => {
    const delay = { after: 'P2D', calendar: 'working' } as const;
    expect(dueBefore(endOfDay('2026-12-29'), delay, BRIDGE)).toBe(startOfDay('2026-12-18'));
  });

  const anyDays = fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }),
      fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
    )
    .map(([closed, worked]) => {
      const from = (shifts: readonly number[]) => shifts.map((shift) => addDays('2026-03-02', shift));
      return days(from(closed), from(worked));
    });

  it('[T12] that is held up and goes on at once ends on the day it would have', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90 }), (own, length, shift) => {
        const start = endOfDay(addDays('2026-03-02', shift));
        const end = addDelay(start, { after: `P${length}D`, calendar: 'working' }, own);
        const left = remainingDays(start, end, 'working', own);
        expect(left).toBe(length);
        expect(resumeDelay(start, left, 'working', own)).toBe(end);
      }),
    );
  });

  it('[T12] goes back as many worked days as it went on', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 90 }), (own, count, shift) => {
        const day = nextWorkingDay(addDays('2026-03-02', shift), own);
        const reached = addWorkingDays(day, count, own);
        expect(isWorkingDay(reached, own)).toBe(true);
        expect(countWorkingDays(day, reached, own)).toBe(count);
        expect(subtractWorkingDays(reached, count, own)).toBe(day);
      }),
    );
  });

  it('[T4] is the same for a service that says nothing, however it says it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 90 }), (shift, length) => {
        const start = endOfDay(addDays('2026-01-01', shift));
        const delay = { after: `P${length}D`, calendar: 'working' } as const;
        expect(addDelay(start, delay, days([]))).toBe(addDelay(start, delay, USUAL_DAYS));
        expect(dayInCourse(addDelay(start, delay))).toBe(addWorkingDays(dayInCourse(start), length));
      }),
    );
  });
});

describe('public holidays', () => {
  it('have French names, and are those that are left out', () => {
    const named = namedHolidays(2026);
    expect(named).toContainEqual({ day: '2026-12-25', label: 'Noël' });
    expect(named).toContainEqual({ day: '2026-09-24', label: 'Fête de la Citoyenneté' });
    expect(new Set(named.map(({ day }) => day))).toEqual(publicHolidays(2026));
  });
});
