/** Questions put into a section, in the schema of the form: what goes with them, what then reads them there, what holds them. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/base/values.ts';
import { groupInSchema } from '../../../engine/edit/gestures/section-schema.ts';

const TEXT = { type: 'string' };
const asked = (name: string): JsonObject => ({ properties: { [name]: TEXT }, required: [name] });
const is = (name: string, value: string): JsonObject => ({
  properties: { [name]: { const: value } },
  required: [name],
});

const group = (form: JsonObject, ...names: readonly string[]) =>
  groupInSchema(form, { names, section: 'bloc', title: 'Un bloc' });

function grouped(form: JsonObject, ...names: readonly string[]) {
  const result = group(form, ...names);
  if (result.type === 'held') throw new Error(`${result.at} ${result.name}`);
  return result;
}
const held = (form: JsonObject, ...names: readonly string[]): string => {
  const result = group(form, ...names);
  return result.type === 'held' ? `${result.at} ${result.name}` : 'grouped';
};

const FORM = { type: 'object', properties: { a: TEXT, b: TEXT, c: TEXT }, required: ['a', 'c'] };

describe('questions of a form', () => {
  it('become those of a section, in the order given, which is required where one of them is', () => {
    const section = { title: 'Un bloc', type: 'object', properties: { b: TEXT, a: TEXT }, required: ['a'] };
    expect(grouped(FORM, 'b', 'a')).toEqual({
      type: 'grouped',
      layer: '',
      section,
      form: { type: 'object', properties: { c: TEXT, bloc: section }, required: ['c', 'bloc'] },
    });
  });

  it('leave the section free where none of them is required', () => {
    const { form, section } = grouped({ ...FORM, required: ['c'] }, 'a', 'b');
    expect(form['required']).toEqual(['c']);
    expect(section['required']).toBeUndefined();
  });
});

describe('a condition', () => {
  it('that reads and asks only them goes with them', () => {
    const form = { ...FORM, allOf: [{ if: is('a', 'x'), then: asked('d') }] };
    const { section, form: left } = grouped(form, 'a', 'd');
    expect(section['allOf']).toEqual(form.allOf);
    expect(left['allOf']).toBeUndefined();
  });

  it('that reads them for another question finds them in the section', () => {
    const form = { ...FORM, allOf: [{ if: is('a', 'x'), then: asked('d') }] };
    const { form: left } = grouped(form, 'a', 'b');
    const nested = { properties: { bloc: is('a', 'x') }, required: ['bloc'] };
    expect(left['allOf']).toEqual([{ if: nested, then: asked('d') }]);
  });

  it('that reads another answer too keeps that where it is', () => {
    const condition = {
      properties: { a: { const: 'x' }, c: { const: 'y' } },
      required: ['c', 'a'],
      anyOf: [{ not: { required: ['b'] } }],
    };
    const { form } = grouped({ ...FORM, allOf: [{ if: condition, then: asked('d') }] }, 'a', 'b');
    expect(form['allOf']).toEqual([
      {
        if: {
          properties: { c: { const: 'y' }, bloc: { properties: { a: { const: 'x' } }, required: ['a'] } },
          required: ['c', 'bloc'],
          anyOf: [{ not: { properties: { bloc: { required: ['b'] } }, required: ['bloc'] } }],
        },
        then: asked('d'),
      },
    ]);
  });

  it('that asks one of them and another question stands in both places', () => {
    const both = { properties: { d: TEXT, e: TEXT }, required: ['d', 'e'] };
    const form = { ...FORM, allOf: [{ if: is('a', 'x'), then: both, else: asked('f') }] };
    const { section, form: left } = grouped(form, 'a', 'd', 'f');
    expect(section['allOf']).toEqual([{ if: is('a', 'x'), then: asked('d'), else: asked('f') }]);
    expect(left['allOf']).toEqual([
      { if: { properties: { bloc: is('a', 'x') }, required: ['bloc'] }, then: asked('e') },
    ]);
  });

  it('under which all are asked is that of the section', () => {
    const form = { ...FORM, allOf: [{ if: is('a', 'x'), then: { properties: { d: TEXT, e: TEXT, f: TEXT } } }] };
    const { section, form: left, layer } = grouped(form, 'd', 'e');
    expect(layer).toBe('/allOf/0/then');
    expect(left).toEqual({
      ...FORM,
      allOf: [{ if: is('a', 'x'), then: { properties: { f: TEXT, bloc: section } } }],
    });
  });

  it('that holds of who has answered nothing makes the section required', () => {
    const form = { properties: { a: TEXT }, if: { not: is('a', 'x') }, then: asked('d') };
    expect(grouped(form, 'a', 'd').form['required']).toEqual(['bloc']);
    const never = { properties: { a: TEXT }, if: is('a', 'x'), then: asked('d') };
    expect(grouped(never, 'a', 'd').form['required']).toBeUndefined();
  });
});

describe('what holds a question where it is', () => {
  it.for<[string, JsonObject, readonly string[], string]>([
    ['an answer that stays', { ...FORM, if: is('c', 'x'), then: asked('d') }, ['a', 'd'], '/if c'],
    [
      'one of several answers',
      { ...FORM, allOf: [{ if: { required: ['a', 'c'] }, then: asked('d') }] },
      ['a', 'd'],
      '/allOf/0/if c',
    ],
    [
      'another condition that says more of it',
      {
        ...FORM,
        allOf: [
          { if: is('a', 'x'), then: asked('d') },
          { if: is('a', 'y'), then: { required: ['d'] } },
        ],
      },
      ['d'],
      '/allOf/1/then d',
    ],
    ['an alternative', { ...FORM, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, ['a', 'b'], '/anyOf anyOf'],
  ])('%s', ([, form, names, place]) => {
    expect(held(form, ...names)).toBe(place);
  });
});
