/** Which parts of a schema apply to answers: what Ajv would judge by, and nothing else. */
import { describe, expect, it } from 'vitest';
import { activeLayers, askedProperties, askingOnly } from '../../../../engine/form/fields/layers.ts';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import { formOf } from '../forms.ts';

const text = { type: 'string', title: 'Texte' };

describe('a condition that is a boolean', () => {
  it.each([
    [true, 'oui'],
    [false, 'non'],
  ])('%j chooses its branch, as the validator does', (condition, asked) => {
    const form = formOf({
      if: condition,
      then: { properties: { oui: text }, required: ['oui'] },
      else: { properties: { non: text }, required: ['non'] },
    });
    const layers = activeLayers(form.model.schema, {}, form.validators.conditions);
    expect([...askedProperties(layers).keys()]).toEqual([asked]);
    expect(fieldErrors(form, {}).map(({ pointer }) => pointer)).toEqual([`/${asked}`]);
  });
});

describe('a schema that asks for some names alone', () => {
  it('keeps its conditions, and what they say of those names', () => {
    const schema = {
      properties: { a: text, b: text },
      required: ['a', 'b'],
      allOf: [{ if: { required: ['a'] }, then: { properties: { c: text, b: { minLength: 2 } }, required: ['c'] } }],
      else: { required: ['b'] },
    };
    expect(askingOnly(schema, new Set(['b']))).toEqual({
      properties: { b: text },
      required: ['b'],
      allOf: [{ if: { required: ['a'] }, then: { properties: { b: { minLength: 2 } }, required: [] } }],
      else: { required: ['b'] },
    });
  });
});
