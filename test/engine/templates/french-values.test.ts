/** Values as letters write them: what is not of the kind asked for prints as nothing, never as a mistake. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  writeAmount,
  writeDate,
  writeNumber,
  writeQuantity,
  writeTime,
  writeValue,
} from '../../../engine/templates/french-values.ts';
import type { Json } from '../../../engine/index.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a value in a letter', () => {
  it.each<readonly [what: string, write: (value: Json | undefined) => string, value: Json, written: string]>([
    ['an amount', writeAmount, 125_000, '125 000 F CFP'],
    ['no francs at all', writeAmount, 0, '0 F CFP'],
    ['a number', writeNumber, 1234.5, '1 234,5'],
    ['a day', writeDate, '2026-03-03', '3 mars 2026'],
    ['the first of a month', writeDate, '2026-03-01', '1er mars 2026'],
    ['the day of a moment', writeDate, '2026-03-03T14:30', '3 mars 2026'],
    ['an hour', writeTime, '14:30', '14 h 30'],
    ['the hour of a moment', writeTime, '2026-03-03T08:00', '8 h'],
    ['kilometres', (value) => writeQuantity(value, 'km'), 12, '12 km'],
  ])('that is %s', (_, write, value, written) => expect(plain(write(value))).toBe(written));

  it('of another kind is nothing', () => {
    const words = fc.oneof(fc.constantFrom('', 'douze', '3 mars', '14h30', '12:3'), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(words, fc.array(fc.integer()), (value, list) => {
        const writers = [writeAmount, writeNumber, writeDate, writeTime, (one: Json) => writeQuantity(one, 'km')];
        for (const write of writers) expect([write(value), write(list), write({ a: 1 })]).toEqual(['', '', '']);
      }),
    );
    expect([writeAmount('125000'), writeDate(20_260_303), writeQuantity(12, undefined)]).toEqual(['', '', '']);
    expect([writeAmount(undefined), writeNumber(undefined), writeDate(undefined), writeTime(undefined)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it.each<readonly [value: unknown, written: string]>([
    [true, 'oui'],
    [false, 'non'],
    [0, '0'],
    [1500, '1 500'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [['a', null, '', false, 2], 'a, non, 2'],
    [[], ''],
    [{ id: 'f1', name: 'bail.pdf', size: 12, mediaType: 'application/pdf' }, 'bail.pdf'],
    [{ inconnu: 1 }, ''],
  ])('of any kind, %j, is « %s »', (value, written) => expect(plain(writeValue(value))).toBe(written));
});
