import { describe, expect, test } from 'vitest';
import { fieldId, fieldName } from '../../../runtime/forms/names.ts';
import { suggestPostcodes } from '../../../runtime/forms/schema/postcodes.ts';
import { errorSchemaOf } from '../../../runtime/forms/schema/error-schema.ts';
import { dateOf, numberOf, numberText, splitDate, toAnswers } from '../../../runtime/forms/values.ts';

test('a field has one id on every rendering and a name that a plain post carries', () => {
  expect(fieldId('/foyer/membres/0/nom')).toBe('champ_foyer_membres_0_nom');
  expect(fieldName(['foyer', 'membres', 0, 'nom'])).toBe('foyer[membres][0][nom]');
  expect(fieldName(['langues'], true)).toBe('langues[]');
});

test('answers hold what was answered: no undefined, no empty section, members in their places', () => {
  expect(toAnswers({ a: undefined, b: {}, c: { d: undefined }, e: [undefined, { f: 1 }], g: '', h: false })).toEqual({
    e: [{}, { f: 1 }],
    g: '',
    h: false,
  });
});

test.each([
  ['125 000 F', 125000],
  ['12,5', 12.5],
  ['12,', '12,'],
  ['beaucoup', 'beaucoup'],
  ['  ', undefined],
])('« %s » typed as a number is %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each([
  ['125.000', 125_000],
  ['1.250.000 F', 1_250_000],
  ['-1,250,000', -1_250_000],
  ['1250,50', 1250.5],
  ['1.250,50', '1.250,50'],
  ['12.50', 12.5],
])('« %s » typed as an amount is %s: thousands are not taken for decimals', (text, value) => {
  expect(numberOf(text, true)).toBe(value);
});

test('where decimals are meant, a dot begins them', () => {
  expect(numberOf('1.250')).toBe(1.25);
});

test('a number shown is understood again', () => {
  for (const value of [0, 999, 1000, 1234567, -5000, 12.5]) expect(numberOf(numberText(value))).toBe(value);
});

test('a date keeps what was typed, whole or not', () => {
  expect(splitDate('1984-03-07')).toEqual({ jour: '7', mois: '3', annee: '1984' });
  expect(splitDate(dateOf({ jour: '31', mois: '', annee: '1984' }))).toEqual({ jour: '31', mois: '', annee: '1984' });
  expect(dateOf({ jour: '', mois: ' ', annee: '' })).toBeUndefined();
});

test('errors of one place are kept together', () => {
  const error = (pointer: string, message: string): { pointer: string; keyword: string; message: string } => ({
    pointer,
    keyword: 'x',
    message,
  });
  const tree = errorSchemaOf([error('/a/0/b', 'un'), error('/a/0/b', 'deux'), error('/a', 'trois')]);
  expect(tree).toEqual({ a: { __errors: ['trois'], 0: { b: { __errors: ['un', 'deux'] } } } });
});

describe('the postcode of a commune', () => {
  const address = {
    type: 'object',
    properties: {
      commune: { type: 'string', cagou: { data: 'communes' } },
      code: { type: 'string', cagou: { autocomplete: 'postal-code' } },
    },
  };
  const schema = { type: 'object', properties: { siege: address, sites: { type: 'array', items: address } } };
  const communes = [
    { value: 'Thio', label: 'Thio', more: { codesPostaux: '98829' } },
    { value: 'Yaté', label: 'Yaté', more: { codesPostaux: '98834' } },
  ];

  test('is put where there is none, or in the place of the former commune’s, in sections and in lists', () => {
    const before = { siege: { commune: 'Thio', code: '98829' }, sites: [{}] };
    const after = { siege: { commune: 'Yaté', code: '98829' }, sites: [{ commune: 'Thio' }] };
    expect(suggestPostcodes(schema, before, after, communes)).toEqual({
      siege: { commune: 'Yaté', code: '98834' },
      sites: [{ commune: 'Thio', code: '98829' }],
    });
  });

  test('is left alone when a person wrote it, or when the commune has not changed', () => {
    const written = { siege: { commune: 'Yaté', code: '98888' } };
    expect(suggestPostcodes(schema, { siege: { code: '98888' } }, written, communes)).toEqual(written);
    const emptied = { siege: { commune: 'Yaté' } };
    expect(suggestPostcodes(schema, { siege: { commune: 'Yaté', code: '98834' } }, emptied, communes)).toEqual(emptied);
  });
});
