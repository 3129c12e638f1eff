import { retrieveSchema } from '@rjsf/utils';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createComparator } from '../../../../runtime/forms/lean/compare.ts';
import { createFormValidator } from '../../../../runtime/forms/validator.ts';

const { compareSchemaValues: compare, compareSchemaDefinitions } = createComparator();
const validator = createFormValidator({});

type Choice = string | number | boolean;
const choices = fc.uniqueArray(
  fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.integer({ min: -12, max: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  ),
  { minLength: 1, comparator: 'SameValueZero' },
);

/** Choices that two parts of a schema both allow, in the order in which RJSF puts them. */
function narrowed(left: readonly Choice[], right: readonly Choice[]): unknown {
  const schema = { allOf: [{ enum: [...left] }, { enum: [...right] }] };
  return retrieveSchema(validator, schema, schema).enum;
}

test('puts choices that are narrowed in the order of the library, whatever they are', () => {
  fc.assert(
    fc.property(choices, choices, (left, right) => {
      expect(left.toSorted(compare)).toEqual(narrowed(left, [...left, ...right]));
    }),
  );
});

test.each<readonly [string, readonly Choice[], readonly Choice[]]>([
  ['numbers by their size', [10, 9, -1, 2.5], [-1, 2.5, 9, 10]],
  ['texts by their letters', ['b', 'ab', 'a', 'a!', 'é'], ['a', 'a!', 'ab', 'b', 'é']],
  ['kinds apart', ['1', 1, true, false], [false, true, 1, '1']],
])('puts %s', (_what, given, expected) => {
  expect(given.toSorted(compare)).toEqual(expected);
  expect(narrowed(given, given)).toEqual(expected);
});

test('says of schemas that they are the same when they say the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
      expect(compareSchemaDefinitions(left, structuredClone(left))).toBe(0);
      const order = compareSchemaDefinitions(left, right);
      expect(compareSchemaDefinitions(right, left) === -order).toBe(true);
      expect(order === 0).toBe(JSON.stringify(left) === JSON.stringify(right));
    }),
  );
});
