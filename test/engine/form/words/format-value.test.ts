import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatLastDay,
  formatMoment,
  formatShortDay,
  formatShortMoment,
} from '../../../../engine/form/words/format-moment.ts';
import { formatDate, formatMoney, formatNumber } from '../../../../engine/form/words/format-value.ts';

/** What a person would read a written number as. */
const read = (text: string): number => Number(text.replaceAll('\u202F', '').replace(',', '.').replace('−', '-'));

describe('a number', () => {
  it('is written as people write it', () => {
    const written = [
      125_000,
      1234.5,
      -3,
      99.9994444444444,
      0.1 + 0.2,
      200 / 3,
      1 / 3,
      0.0123456789,
      1e-7,
      1e21,
      -0,
    ].map(formatNumber);
    expect(written).toEqual([
      '125\u202F000',
      '1\u202F234,5',
      '−3',
      '100',
      '0,3',
      '66,67',
      '0,33',
      '0,012',
      '0,0000001',
      '1\u202F000\u202F000\u202F000\u202F000\u202F000\u202F000\u202F000',
      '0',
    ]);
    expect(formatMoney(125_000.4)).toBe('125\u202F000\u00A0F\u00A0CFP');
    expect([formatNumber(Number.NaN), formatNumber(Infinity)]).toEqual(['', '']);
  });

  it('that somebody typed is written as it is', () => {
    const typed = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(typed, ([digits, decimals]) => {
        const value = Number(`${digits}e-${decimals}`);
        expect(read(formatNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('that was computed has no more decimals than mean something, and no sign but a French one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const text = formatNumber(value);
        expect(text).toMatch(/^−?\d{1,3}(?:\u202F\d{3})*(?:,\d*[1-9])?$/u);
        expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(Math.max(0.005, Math.abs(value) * 0.05) + 1e-9);
        const meaningful = (text.split(',')[1] ?? '').replace(/^0+/u, '');
        expect(meaningful.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('a date', () => {
  const day = fc
    .date({ min: new Date('1997-07-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('fr-FR', { timeZone: 'Pacific/Noumea', ...options });
  const long = inZone({ dateStyle: 'long' });
  const time = inZone({ hour: '2-digit', minute: '2-digit' });
  const short = inZone({ day: '2-digit', month: '2-digit', year: 'numeric' });

  it('is that of Nouméa, and the first of a month is « 1er », whoever writes it', () => {
    fc.assert(
      fc.property(day, (at) => {
        const expected = long.format(new Date(at)).replace(/^1 /u, '1er ');
        expect(formatDay(at)).toBe(expected);
        expect(formatMoment(at)).toBe(`${expected} à ${time.format(new Date(at))}`);
        expect(formatShortDay(at)).toBe(short.format(new Date(at)));
        expect(formatShortMoment(at)).toBe(`${short.format(new Date(at))} ${time.format(new Date(at))}`);
        expect(formatDay(at.slice(0, 10))).toBe(formatDate(at.slice(0, 10)));
        expect(formatDay(at)).not.toMatch(/^1 /u);
      }),
    );
  });

  it('of a delay is its last day, not the midnight that ends it', () => {
    expect(formatLastDay('2026-03-01T13:00:00Z')).toBe('1er mars 2026');
    expect(formatDay('2026-03-01T13:00:00Z')).toBe('2 mars 2026');
    expect([formatDay('2026-03-01'), formatShortDay('2026-03-01')]).toEqual(['1er mars 2026', '01/03/2026']);
    expect(formatDay('bientôt')).toBe('bientôt');
  });
});
