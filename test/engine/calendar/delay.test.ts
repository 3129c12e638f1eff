/** Delays as the law counts them: the first day does not count, the last one does whole, and they end at midnight in Nouméa. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDelay, delayFrom, remainingDays, resumeDelay } from '../../../engine/calendar/delay.ts';
import { addDays, dayInCourse, daysBetween, endOfDay, localDate, startOfDay } from '../../../engine/calendar/noumea.ts';
import { countWorkingDays, isWorkingDay } from '../../../engine/calendar/working-days.ts';

/** 3 March 2026, 9 in the morning in Nouméa: a Tuesday. */
const MORNING = '2026-03-02T22:00:00Z';

describe('the end of a delay', () => {
  it.for([
    ['P15D', undefined, '2026-03-18'],
    ['P1W', 'calendar', '2026-03-10'],
    ['P2M', 'calendar', '2026-05-03'],
    ['P1Y', undefined, '2027-03-03'],
    ['P3D', 'working', '2026-03-06'],
    ['P4D', 'working', '2026-03-09'],
    ['P1W', 'working', '2026-03-10'],
    ['P1M', 'working', '2026-04-03'],
  ] as const)('[T1] of %s (%s) from 3 March is the last moment of %s', ([after, calendar, last]) => {
    const delay = calendar ? { after, calendar } : { after };
    expect(addDelay(MORNING, delay)).toBe(endOfDay(last));
  });

  it('[T4] leaves out the public holidays of New Caledonia, 24 September among them', () => {
    expect(delayFrom('2026-09-23', { after: 'P1D', calendar: 'working' })).toBe(endOfDay('2026-09-25'));
    expect(delayFrom('2026-04-30', { after: 'P1D', calendar: 'working' })).toBe(endOfDay('2026-05-04'));
  });

  it.for(['2026-03-01T13:00:01Z', '2026-03-02T01:00:00Z', '2026-03-02T12:59:59Z'])(
    '[T1] of two days that starts on a Monday, at %s, is the midnight that ends Wednesday',
    (monday) => expect(addDelay(monday, { after: 'P2D' })).toBe(endOfDay('2026-03-04')),
  );

  it('[T3] that is a Sunday stays one', () => {
    expect(delayFrom('2026-03-05', { after: 'P3D' })).toBe(endOfDay('2026-03-08'));
    expect(delayFrom('2026-02-08', { after: 'P1M' })).toBe(endOfDay('2026-03-08'));
  });

  it('[T4] in months is put off to the next day that is worked, where working days are counted', () => {
    expect(delayFrom('2026-02-08', { after: 'P1M', calendar: 'working' })).toBe(endOfDay('2026-03-09'));
    expect(delayFrom('2025-05-01', { after: 'P1Y', calendar: 'working' })).toBe(endOfDay('2026-05-04'));
  });

  it('[T3] stays in the month when the month is shorter', () => {
    expect(delayFrom('2026-01-31', { after: 'P1M' })).toBe(endOfDay('2026-02-28'));
  });

  it('[T1] takes the day in Nouméa, where it is already tomorrow for UTC', () => {
    expect(localDate('2026-03-02T13:00:00Z')).toBe('2026-03-03');
    expect(localDate('2026-03-02T12:59:59Z')).toBe('2026-03-02');
    expect(startOfDay('2026-03-03')).toBe('2026-03-02T13:00:00Z');
  });

  it('[T2] of one delay is the beginning of the next, without a day lost or won', () => {
    const anyDays = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(anyDays, anyDays, (first, second) => {
        const chained = addDelay(addDelay(MORNING, { after: `P${first}D` }), { after: `P${second}D` });
        expect(chained).toBe(addDelay(MORNING, { after: `P${first + second}D` }));
      }),
    );
  });

  it('[T4] never falls on a day off when working days are counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 60 }), (shift, days) => {
        const start = addDays('2025-01-01', shift);
        const last = dayInCourse(delayFrom(start, { after: `P${days}D`, calendar: 'working' }));
        expect(isWorkingDay(last)).toBe(true);
        expect(countWorkingDays(start, last)).toBe(days);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a suspended delay', () => {
  const calendars = fc.constantFrom('calendar' as const, 'working' as const);

  it('[L2] ends when it would have when it is resumed the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        calendars,
        (length, gone, calendar) => {
          const dueAt = addDelay(MORNING, { after: `P${length}D`, calendar });
          const now = startOfDay(addDays('2026-03-03', Math.min(gone, length - 1)));
          const later = new Date(Date.parse(now) + 3_600_000).toISOString();
          expect(resumeDelay(later, remainingDays(later, dueAt, calendar), calendar)).toBe(dueAt);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('[L2] has as many days after the suspension as it had before', () => {
    const dueAt = addDelay(MORNING, { after: 'P2M' });
    const left = remainingDays('2026-03-12T22:00:00Z', dueAt, 'calendar');
    expect(left).toBe(daysBetween('2026-03-13', '2026-05-03'));
    expect(resumeDelay('2026-04-09T22:00:00Z', left, 'calendar')).toBe(endOfDay(addDays('2026-04-10', left)));
  });

  it('has no day left once it is over', () => {
    expect(remainingDays('2026-06-01T00:00:00Z', addDelay(MORNING, { after: 'P1M' }), 'calendar')).toBe(0);
  });
});

it('reads no clock', () => {
  const RealDate = globalThis.Date;
  class Clockless extends RealDate {
    constructor(...parts: readonly []) {
      super(...parts);
      if (parts.length === 0) throw new Error('the clock was read');
    }
    static override now(): number {
      throw new Error('the clock was read');
    }
  }
  globalThis.Date = Clockless as DateConstructor;
  try {
    expect(delayFrom('2031-12-20', { after: 'P10D', calendar: 'working' })).toBe(endOfDay('2032-01-06'));
  } finally {
    globalThis.Date = RealDate;
  }
});
