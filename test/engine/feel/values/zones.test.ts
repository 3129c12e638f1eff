/** Where clocks stand, by what every machine knows of them, against a library of times. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dayOfNumber } from '../../../../engine/feel/values/calendar.ts';
import { offsetAt, readZone } from '../../../../engine/feel/values/zone.ts';

const PLACES = ['Pacific/Noumea', 'Europe/Paris', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia', 'UTC'];

function theirs(name: string, days: number, seconds: number): number {
  const [year, month, day] = dayOfNumber(days);
  const plainTime = Temporal.PlainTime.from({ second: 0 }).add({ seconds });
  const moment = new Temporal.PlainDate(year, month, day).toZonedDateTime({ timeZone: name, plainTime });
  return moment.offsetNanoseconds / 1_000_000_000;
}

it('are as the library has them, on the days when they change too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PLACES),
      fc.integer({ min: -20_000, max: 40_000 }),
      fc.integer({ min: 0, max: 95 }),
      (name, day, quarter) => {
        expect(offsetAt({ type: 'place', name }, day, quarter * 900)).toBe(theirs(name, day, quarter * 900));
      },
    ),
    { numRuns: 3_000 },
  );
});

it.each([
  // Clocks go from 2 to 3, and back from 3 to 2: of two moments the first, of none the one after.
  ['2026-03-29', 2, 7200],
  ['2026-03-29', 1, 3600],
  ['2026-10-25', 2, 7200],
  ['2026-10-25', 3, 3600],
])('of Paris on %s at %i o’clock are %i seconds from UTC', (date, hour, expected) => {
  const day = Math.round(Date.parse(date) / 86_400_000);
  expect(offsetAt({ type: 'place', name: 'Europe/Paris' }, day, hour * 3600)).toBe(expected);
});

it.each(['', '+11:00', 'Nulle/Part'])('are not of a place called « %s »', (name) => {
  expect(readZone(`@${name}`)).toBeNull();
});

it('are not known of days that no machine counts', () => {
  expect(offsetAt({ type: 'place', name: 'Pacific/Noumea' }, 200_000_000, 0)).toBeNull();
});
