/** A postcode is a suggestion: what somebody wrote is never taken from them. */
import { describe, expect, test } from 'vitest';
import type { FormSchema, JsonObject } from '../../../engine/index.ts';
import { suggestPostcodes } from '../../../runtime/forms/schema/postcodes.ts';

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
