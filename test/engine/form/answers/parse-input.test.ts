/** What people type as a number or a date: read generously, never guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDate, parseNumber } from '../../../../engine/form/answers/parse-input.ts';

describe('a number that is typed', () => {
  it.each<readonly [typed: string, whole: number | null, decimal: number | null]>([
    ['125000', 125_000, 125_000],
    ['125 000', 125_000, 125_000],
    ['125\u202F000\u00A0F\u00A0CFP', 125_000, 125_000],
    ['125 000 XPF', 125_000, 125_000],
    ['125 000 f.', 125_000, 125_000],
    ['125.000', 125_000, 125],
    ['125,000', 125_000, 125],
    ['1.250.000', 1_250_000, null],
    ['1.250,000', null, null],
    ['12,5', 12.5, 12.5],
    ['12.50', 12.5, 12.5],
    ['-3,25', -3.25, -3.25],
    ['\u2212125.000', -125_000, -125],
    ['007', 7, 7],
    ['', null, null],
    ['F CFP', null, null],
    ['douze', null, null],
    ['12 euros', null, null],
    ['1e5', null, null],
    ['0x10', null, null],
    ['12,', null, null],
    [',5', null, null],
    ['--5', null, null],
    ['1234567890123456', null, null],
  ])('« %s » is %s where whole, %s elsewhere', (typed, whole, decimal) => {
    expect(parseNumber(typed, true)).toBe(whole);
    expect(parseNumber(typed, false)).toBe(decimal);
  });

  it('is the same amount however its thousands are set apart', () => {
    const apart = fc.constantFrom('', ' ', '\u00A0', '\u202F', '.', ',');
    const unit = fc.constantFrom('', ' F', ' F CFP', ' xpf');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), apart, unit, (amount, between, after) => {
        const typed = String(amount).replaceAll(/\B(?=(?:\d{3})+$)/g, between);
        expect(parseNumber(`${typed}${after}`, true)).toBe(amount);
      }),
    );
  });
});

describe('a date in three boxes', () => {
  it.each<readonly [day: string, month: string, year: string, date: string | undefined]>([
    ['27', '03', '1984', '1984-03-27'],
    ['7', '3', '1984', '1984-03-07'],
    [' 7 ', ' 3', '1984 ', '1984-03-07'],
    ['', '', '', undefined],
    [' ', '', ' ', undefined],
    ['27', '', '1984', '1984--27'],
    ['', '3', '', '-03-'],
    ['31', '2', '1984', '1984-02-31'],
    ['le 3', 'mars', '84', '84-mars-le 3'],
  ])('« %s » « %s » « %s » is %s, so that what is wrong is seen again', (day, month, year, date) => {
    expect(joinDate({ day, month, year })).toBe(date);
  });
});
