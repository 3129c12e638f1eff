import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { FIXED_SINCE_MS, fromLocalTime, localDayOf, localTime } from '../../../engine/calendar/local-time.ts';
import { instantOfLocal, localDate } from '../../../engine/calendar/noumea.ts';

const platform = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Pacific/Noumea',
  dateStyle: 'short',
  timeStyle: 'medium',
});

it('moments since 1997 read as the time zone database says', () => {
  const moments = fc.integer({ min: FIXED_SINCE_MS, max: Date.parse('2100-01-01T00:00:00Z') });
  fc.assert(
    fc.property(moments, (moment) => {
      expect(localTime(moment).slice(0, 19).replace('T', ' ')).toBe(platform.format(moment));
    }),
  );
});

it('a day begins at 13:00 UTC the day before, for light and full arithmetic alike', () => {
  for (const at of ['2026-02-28T12:59:59Z', '2026-02-28T13:00:00Z']) {
    expect(localDayOf(at)).toBe(localDate(at));
    expect(localDayOf(new Date(at))).toBe(localDate(at));
  }
  expect(localDayOf('2026-02-28T12:59:59Z')).toBe('2026-02-28');
  expect(localDayOf('2026-02-28T13:00:00Z')).toBe('2026-03-01');
});

it('what clocks show is read back as the moment at which they do', () => {
  expect(fromLocalTime('2026-03-03T09:00')).toBe('2026-03-02T22:00:00.000Z');
  fc.assert(
    fc.property(fc.integer({ min: FIXED_SINCE_MS / 60_000, max: 4_102_444_800_000 / 60_000 }), (minute) => {
      const moment = Math.ceil(minute) * 60_000;
      expect(Date.parse(fromLocalTime(localTime(moment).slice(0, 16)))).toBe(moment);
    }),
  );
});

describe('the instant of a date and a time in Nouméa', () => {
  const byZone = (dateTime: string): string =>
    Temporal.PlainDateTime.from(dateTime).toZonedDateTime('Pacific/Noumea').toInstant().toString();

  it('is what the time zone database says, with seconds or without, before the offset was fixed and since', () => {
    const moments = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2100-01-01') });
    fc.assert(
      fc.property(moments, fc.constantFrom(16, 19, 23), (moment, length) => {
        const dateTime = new Date(moment).toISOString().slice(0, length);
        expect(instantOfLocal(dateTime)).toBe(byZone(dateTime));
      }),
    );
  });

  it.each(['2026-02-30T00:00', '2026-13-01T00:00', '2026-03-01T24:30', '2026-3-1T09:00', 'demain'])(
    'is none for « %s »',
    (dateTime) => {
      expect(() => instantOfLocal(dateTime)).toThrow(RangeError);
    },
  );
});
