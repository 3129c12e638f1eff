import { deepEquals } from '@rjsf/utils';
import fc from 'fast-check';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { createCustomEqual } from '../../../../runtime/forms/lean/equals.ts';

const areEqual = createCustomEqual();

const value = fc.jsonValue({ maxDepth: 4 });
const clone = (given: unknown): unknown => structuredClone(given);

test('says of answers and schemas what the library says, of the same and of others', () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      expect(areEqual(left, right)).toBe(deepEquals(left, right));
      expect(areEqual(left, clone(left))).toBe(true);
    }),
  );
});

test('finds the one member that differs, wherever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), value, value, (path, left, right) => {
      const within = (inner: unknown) => path.reduceRight<unknown>((held, name) => ({ [name]: [held] }), inner);
      expect(areEqual(within(left), within(right))).toBe(deepEquals(left, right));
    }),
  );
});

const one = (): number => 1;
const two = (): number => 2;
const day = new Date(0);

test.each<readonly [string, unknown, unknown]>([
  ['any two functions', one, two],
  ['a function and none', one, undefined],
  ['a list and an object', [], {}],
  ['a member that is undefined and none', { a: undefined }, {}],
  ['two members of which one is another name', { a: undefined }, { b: undefined }],
  ['nothing and null', undefined, null],
  ['no number and no number', NaN, NaN],
  ['zeros of both signs', 0, -0],
  ['a text and its number', '1', 1],
  ['elements of one kind', createElement('p', null, 'a'), createElement('p', null, 'a')],
  ['elements that say other things', createElement('p', null, 'a'), createElement('p', null, 'b')],
  ['a day and itself', day, day],
  ['two days', day, new Date(1)],
])('says the same as the library of %s', (_what, left, right) => {
  expect(areEqual(left, right)).toBe(deepEquals(left, right));
  expect(areEqual(right, left)).toBe(deepEquals(right, left));
});

test('compares what holds itself, and comes to an end', () => {
  const ring = (name: string): unknown => {
    const made: Record<string, unknown> = { name, list: [] };
    made['self'] = made;
    made['list'] = [made];
    return made;
  };
  expect(areEqual(ring('a'), ring('a'))).toBe(true);
  expect(areEqual(ring('a'), ring('b'))).toBe(false);
});
