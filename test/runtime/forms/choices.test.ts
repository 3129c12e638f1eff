/** Which control asks for a value, and what of its schema can be chosen. */
import { describe, expect, test } from 'vitest';
import type { FormSchema, JsonObject } from '../../../engine/index.ts';
import { choicesOf } from '../../../runtime/forms/schema/choices.ts';
import { suggestPostcodes } from '../../../runtime/forms/schema/postcodes.ts';
import { isLeaf, widgetOf, type WidgetName } from '../../../runtime/forms/schema/widget-of.ts';
import { createTranslate, fr } from '../../../runtime/forms/index.ts';

const t = createTranslate(fr);
const titled = (count: number): FormSchema => ({
  type: 'string',
  oneOf: Array.from({ length: count }, (_, at) => ({ const: `c${at}`, title: `Choix ${at}` })),
});

describe('the control of a value', () => {
  test.each<[string, FormSchema, WidgetName]>([
    ['a few choices are all in sight', titled(6), 'radio'],
    ['many are in a list', titled(7), 'select'],
    ['several of a few are boxes', { type: 'array', items: titled(3) }, 'checkboxes'],
    ['yes or no alone is a box', { type: 'boolean' }, 'checkbox'],
    ['a day is typed, not looked for in a calendar', { type: 'string', format: 'date' }, 'date'],
    ['an address has its keyboard', { type: 'string', format: 'email' }, 'email'],
    ['a line is a line', { type: 'string', maxLength: 200 }, 'text'],
    ['a text that may be long has room', { type: 'string', maxLength: 201 }, 'textarea'],
    ['a number', { type: 'integer' }, 'number'],
    ['what is fed by a list is searched in it', { type: 'string', cagou: { data: 'communes' } }, 'autocomplete'],
    ['an amount is what the scheme says it is', { type: 'integer', cagou: { widget: 'money' } }, 'money'],
  ])('%s', (_why, schema, expected) => {
    expect(widgetOf(schema, {})).toBe(expected);
  });

  test('is the one that the author chose for the page, before what the schema says', () => {
    expect(widgetOf({ type: 'integer', cagou: { widget: 'money' } }, { widget: 'number' })).toBe('number');
    expect(widgetOf(titled(3), { widget: 'select' })).toBe('select');
  });

  test('takes documents and lists of choices whole, but walks into people and sections', () => {
    expect(isLeaf({ type: 'array', items: titled(2) }, {})).toBe(true);
    expect(isLeaf({ type: 'object', cagou: { widget: 'file' } }, {})).toBe(true);
    expect(isLeaf({ type: 'array', items: { type: 'object', properties: { nom: { type: 'string' } } } }, {})).toBe(
      false,
    );
  });
});

describe('what can be chosen', () => {
  test('is posted as it is told apart: a number is not a text of the same figures', () => {
    const chosen = choicesOf({ oneOf: [{ const: 1, title: 'Un' }, { const: true, title: 'Vrai' }, { const: 'x' }] }, t);
    expect(chosen).toEqual([
      { value: 1, key: '1', label: 'Un' },
      { value: true, key: 'true', label: 'Vrai' },
      { value: 'x', key: 'x', label: 'x' },
    ]);
  });

  test('is yes and no, in that order, where nothing else is said', () => {
    expect(choicesOf({ type: 'boolean' }, t)?.map(({ value, label }) => [value, label])).toEqual([
      [true, 'Oui'],
      [false, 'Non'],
    ]);
  });

  test('is nothing where a value is typed, even when the schema is one of several shapes', () => {
    expect(choicesOf({ type: 'string' }, t)).toBeNull();
    expect(choicesOf({ type: 'object', oneOf: [{ required: ['a'] }, { required: ['b'] }] }, t)).toBeNull();
  });
});

describe('a postcode that is suggested', () => {
  const address: FormSchema = {
    type: 'object',
    properties: {
      commune: { type: 'string', cagou: { data: 'communes' } },
      code: { type: 'string', cagou: { autocomplete: 'postal-code' } },
      rue: { type: 'string' },
    },
  };
  const schema: FormSchema = {
    type: 'object',
    properties: { domicile: address, biens: { type: 'array', items: address }, nom: { type: 'string' } },
  };
  const communes = [
    { value: 'noumea', label: 'Nouméa', more: { codesPostaux: '98800 98810' } },
    { value: 'dumbea', label: 'Dumbéa', more: { codesPostaux: '98835' } },
    { value: 'ailleurs', label: 'Ailleurs', more: {} },
  ];
  const suggest = (before: JsonObject, after: JsonObject) =>
    suggestPostcodes(schema, { domicile: before }, { nom: 'Waé', domicile: { rue: '1 rue X', ...after } }, communes);

  test.each([
    [
      'any of those of the commune one leaves is replaced',
      { commune: 'noumea', code: '98810' },
      'dumbea',
      '98810',
      '98835',
    ],
    [
      'one written by hand stays, whatever the commune',
      { commune: 'noumea', code: '98850' },
      'dumbea',
      '98850',
      '98850',
    ],
    ['a commune that has none takes none away', { commune: 'dumbea', code: '98835' }, 'ailleurs', '98835', '98835'],
    ['a name that is no commune yet changes nothing', { commune: 'dumbea', code: '98835' }, 'noum', '98835', '98835'],
  ])('%s', (_why, before, commune, typed, expected) => {
    expect(suggest(before, { commune, code: typed })).toEqual({
      nom: 'Waé',
      domicile: { rue: '1 rue X', commune, code: expected },
    });
  });

  test('is not put in one address for what changed in another', () => {
    const before = { domicile: { commune: 'noumea' }, biens: [{ commune: 'dumbea' }, { commune: 'noumea' }] };
    const after = { domicile: { commune: 'noumea' }, biens: [{ commune: 'dumbea' }, { commune: 'dumbea' }] };
    expect(suggestPostcodes(schema, before, after, communes)).toEqual({
      domicile: { commune: 'noumea' },
      biens: [{ commune: 'dumbea' }, { commune: 'dumbea', code: '98835' }],
    });
  });

  test('waits while members are added or removed: nobody can tell then who moved', () => {
    const after = { biens: [{ commune: 'dumbea' }] };
    expect(
      suggestPostcodes(schema, { biens: [{ commune: 'noumea' }, { commune: 'dumbea' }] }, after, communes),
    ).toEqual(after);
  });
});
