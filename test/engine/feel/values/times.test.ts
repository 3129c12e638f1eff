/** Laws of days, times and durations of FEEL: what is written is read, and time goes on and back again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNumbers,
  compareNumbers,
  multiplyNumbers,
  negateNumber,
  readNumber,
  writeNumber,
} from '../../../../engine/feel/values/decimal.ts';
import { dateAfter, dateMonthsAfter, dateOf, readDate, type FeelDate } from '../../../../engine/feel/values/date.ts';
import {
  daysOf,
  FeelDays,
  FeelMonths,
  isOfWholeDays,
  monthsOf,
  ofSize,
  partsOfDays,
  readDuration,
  sizeOf,
} from '../../../../engine/feel/values/duration.ts';
import {
  FeelDateTime,
  instantOf,
  readDateTime,
  readTime,
  readTimeOfDay,
  timeAfter,
  timeOf,
  writeTimeOfDay,
  type FeelTime,
} from '../../../../engine/feel/values/temporal.ts';
import { isSameZone, offsetAt, readZone, writeZone, zoneOfOffset } from '../../../../engine/feel/values/zone.ts';

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('there is none');
  return value;
};
const seconds = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([whole, nanos]) => must(readNumber(`${whole}.${String(nanos).padStart(9, '0')}`)));
const dates = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => must(dateOf(year, month, day)));
const zones = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -18 * 3600, max: 18 * 3600 }).map((offset) => zoneOfOffset(offset)),
  fc.constantFrom('@Pacific/Noumea', '@Europe/Paris').map((text) => readZone(text)),
);
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59_999 }), zones)
  .map(([hour, minute, milli, zone]) => must(timeOf(hour, minute, must(readNumber(String(milli / 1000))), zone)));

describe('a duration', () => {
  it('is read as it is written, of either kind', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: -100_000, max: 100_000 }).map((months) => must(monthsOf(months))),
          seconds.map((all) => must(daysOf(all))),
        ),
        (length) => {
          const again = must(readDuration(length.toString()));
          expect(again.kind).toBe(length.kind);
          expect(compareNumbers(sizeOf(again), sizeOf(length))).toBe(0);
          expect(again.toString()).toBe(length.toString());
        },
      ),
    );
  });

  it.each([
    ['P0M', 'P0M'],
    ['P12M', 'P1Y'],
    ['P1Y13M', 'P2Y1M'],
    ['-P13M', '-P1Y1M'],
    ['PT0S', 'PT0S'],
    ['P0D', 'PT0S'],
    ['PT24H', 'P1D'],
    ['PT90S', 'PT1M30S'],
    ['PT1.50S', 'PT1.5S'],
    ['PT1.S', 'PT1S'],
    ['-P1DT1H', '-P1DT1H'],
    ['PT0.0000000005S', 'PT0S'],
  ])('%s is written %s', (text, written) => {
    expect(readDuration(text)?.toString()).toBe(written);
  });

  it.each([
    '',
    'P',
    'PT',
    '-P',
    'P1YT',
    'P1Y1D',
    'P1DT',
    'P1M2Y',
    'P1.5D',
    'PT1H1H',
    'P-1D',
    '1D',
    'p1d',
    'P1W',
    'P99999999999999999M',
  ])('is none in « %s »', (text) => expect(readDuration(text)).toBeNull());

  it('is its parts, all of its sign', () => {
    fc.assert(
      fc.property(seconds, (all) => {
        const { sign, days, hours, minutes, seconds: rest } = partsOfDays(must(daysOf(all)));
        const whole = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60;
        const size = must(addNumbers(whole, rest));
        expect(writeNumber(sign < 0 ? negateNumber(size) : size)).toBe(writeNumber(must(daysOf(all)).seconds));
        expect([
          Number(hours) < 24,
          Number(minutes) < 60,
          compareNumbers(rest, 60) < 0,
          compareNumbers(rest, 0) >= 0,
        ]).toEqual([true, true, true, true]);
      }),
    );
  });

  it('of another size is of the same kind, cut to whole months where it is of months', () => {
    const [months, days] = [new FeelMonths(3), new FeelDays(3)];
    expect(ofSize(months, must(readNumber('7.9')))?.toString()).toBe('P7M');
    expect(ofSize(days, must(readNumber('7.9')))?.toString()).toBe('PT7.9S');
    expect([ofSize(months, null), ofSize(days, null), monthsOf(must(readNumber('1e30')))]).toEqual([null, null, null]);
  });

  it('counts whole days where nothing is left of them', () => {
    expect(['P2D', 'PT48H', '-P1D', 'PT0S'].map((text) => isOfWholeDays(readDuration(text) as FeelDays))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['PT1S', 'P1DT1H', 'PT86399.5S'].map((text) => isOfWholeDays(readDuration(text) as FeelDays))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a date', () => {
  it('is read as it is written, and is the day of its number', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(must(readDate(date.toString())).number).toBe(date.number);
        expect(dateAfter(must(readDate('1970-01-01')), date.number)?.toString()).toBe(date.toString());
      }),
    );
  });

  it('some days later and as many earlier is itself, and in the order of these days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1_000_000, max: 1_000_000 }), (date, days) => {
        const later = must(dateAfter(date, days));
        expect(later.number - date.number).toBe(days);
        expect(dateAfter(later, -days)?.toString()).toBe(date.toString());
      }),
    );
  });

  it('some months later is of that month, and on the same day where there is one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, months) => {
        const later = must(dateMonthsAfter(date, months));
        expect(later.year * 12 + later.month - (date.year * 12 + date.month)).toBe(months);
        expect(later.day).toBe(date.day);
      }),
    );
    const monthsAfter = (text: string, months: number): string | undefined =>
      dateMonthsAfter(must(readDate(text)), months)?.toString();
    expect([monthsAfter('2026-01-31', 1), monthsAfter('2024-01-31', 1), monthsAfter('2026-03-31', -1)]).toEqual([
      '2026-02-28',
      '2024-02-29',
      '2026-02-28',
    ]);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '02026-01-01',
    '+2026-01-01',
    '2026-01-01Z',
    '1000000000-01-01',
  ])('is none in « %s »', (text) => expect(readDate(text)).toBeNull());
});

describe('a time', () => {
  it('is read as it is written, with where clocks stand', () => {
    fc.assert(
      fc.property(times, dates, (time, date) => {
        const again = must(readTime(time.toString()));
        expect([compareNumbers(again.seconds, time.seconds), isSameZone(again.zone, time.zone)]).toEqual([0, true]);
        const moment = new FeelDateTime(date, time).toString();
        expect(must(readDateTime(moment)).toString()).toBe(moment);
      }),
    );
  });

  it('goes on and back by as many seconds, with the days that pass by', () => {
    fc.assert(
      fc.property(times, seconds, (time, some) => {
        const { days, time: later } = must(timeAfter(time, some));
        const passed = must(addNumbers(must(multiplyNumbers(days, 86_400)), later.seconds));
        expect(writeNumber(passed)).toBe(writeNumber(must(addNumbers(time.seconds, some))));
        expect(compareNumbers(later.seconds, 0) >= 0 && compareNumbers(later.seconds, 86_400) < 0).toBe(true);
        const back = must(timeAfter(later, negateNumber(some)));
        expect([writeNumber(back.time.seconds), back.days + days === 0]).toEqual([writeNumber(time.seconds), true]);
      }),
    );
  });

  it.each([
    '24:00:01',
    '25:00:00',
    '10:60:00',
    '10:00:60',
    '10:00',
    '1:00:00',
    '10:00:00+19:00',
    '10:00:00@Nulle/Part',
    '10:00:00 Z',
  ])('is none in « %s »', (text) => expect(readTime(text)).toBeNull());

  it('that ends a day is the midnight of the next', () => {
    expect(readDateTime('2026-12-31T24:00:00')?.toString()).toBe('2027-01-01T00:00:00');
    expect(readTime('24:00:00')?.toString()).toBe('00:00:00');
    expect(readDateTime('2026-12-31')?.toString()).toBe('2026-12-31T00:00:00');
  });

  it.each([
    ['14:30', '14:30:00', '14:30'],
    ['14:30:20', '14:30:20', '14:30'],
    ['2026-03-01T09:05:00', null, '09:05'],
    ['24:00', null, null],
    ['09:05:00Z', '09:05:00Z', null],
    ['hier', null, null],
  ])('of an answer « %s » is %s, and is given back as %s', (text, read, written) => {
    expect([readTimeOfDay(text)?.toString() ?? null, writeTimeOfDay(text)]).toEqual([read, written]);
  });
});

describe('where clocks stand', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -18 * 3600, max: 18 * 3600 }), (offset) => {
        const zone = must(zoneOfOffset(offset));
        expect(readZone(writeZone(zone))).toEqual(zone);
      }),
    );
    expect([
      zoneOfOffset(18 * 3600 + 1),
      readZone('+18:01'),
      readZone('+11:60'),
      readZone('@'),
      readZone('@+11:00'),
    ]).toEqual([null, null, null, null, null]);
  });

  it('orders moments by UTC: the same one is told in two zones', () => {
    const moments = [
      '2026-03-01T10:00:00+11:00',
      '2026-03-01T10:00:00@Pacific/Noumea',
      '2026-02-28T23:00:00Z',
      '2026-03-01T00:00:00@Europe/Paris',
    ];
    const instants = moments.map((text) => writeNumber(must(instantOf(must(readDateTime(text))))));
    expect(new Set(instants).size).toBe(1);
  });

  it('changes with the season where it does', () => {
    const paris = must(readZone('@Europe/Paris'));
    const dayOf = (text: string): FeelDate => must(readDate(text));
    expect([offsetAt(paris, dayOf('2026-01-15').number, 0), offsetAt(paris, dayOf('2026-07-15').number, 0)]).toEqual([
      3600, 7200,
    ]);
    const winter: FeelTime = must(readTime('12:00:00@Europe/Paris'));
    expect(writeNumber(must(instantOf(winter)))).toBe(String(11 * 3600));
  });
});
