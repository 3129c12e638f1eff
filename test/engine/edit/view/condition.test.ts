/** Conditions as sentences: what is read means what the schema says, and what is written is read again. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isJsonList, isJsonObject } from '../../../../engine/base/guards.ts';
import { asJson } from '../../../../engine/base/json.ts';
import type { Json } from '../../../../engine/base/values.ts';
import { DATE_BOUND_KEYWORDS } from '../../../../engine/form/validate/date-bounds.ts';
import {
  readCondition,
  writeCondition,
  type Clause,
  type ClauseTest,
  type Condition,
} from '../../../../engine/edit/view/condition.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const WORDS = ['oui', 'non', 'peutEtre'];
const DAYS = ['2026-01-01', '2026-06-30', '2026-12-31'];

const values = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 });
const bound = fc.constantFrom('atLeast', 'moreThan', 'atMost', 'lessThan');
/** What may be said of each of the answers a (text), b (number), c (choices), d (day). */
const TESTS: Readonly<Record<string, fc.Arbitrary<ClauseTest>>> = {
  a: fc.record({ type: fc.constantFrom('is', 'isNot'), values }),
  b: fc.record({ type: bound, value: fc.integer({ min: 0, max: 3 }) }),
  c: fc.oneof(
    fc.record({ type: fc.constant('includes' as const), values }),
    fc.record({ type: fc.constant('hasMembers' as const) }),
  ),
  d: fc.record({ type: bound, value: fc.constantFrom(...DAYS) }),
};
const presence = fc.record({ type: fc.constantFrom('answered', 'unanswered') });
const clause: fc.Arbitrary<Clause> = fc
  .tuple(fc.constantFrom(...Object.keys(TESTS)), fc.boolean())
  .chain(([name, inside]) =>
    fc
      .oneof(TESTS[name] ?? presence, presence)
      .map((said) => ({ path: inside ? ['foyer', name] : [name], test: said })),
  );
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ join: fc.constant('all'), clauses: fc.array(clause, { minLength: 1, maxLength: 4 }) }),
  fc.record({ join: fc.constant('any'), clauses: fc.array(clause, { minLength: 2, maxLength: 4 }) }),
);

const some = {
  a: fc.constantFrom(...WORDS),
  b: fc.integer({ min: 0, max: 4 }),
  c: fc.subarray(WORDS),
  d: fc.constantFrom(...DAYS, '2026-03-01'),
};
const answers = fc.record({ ...some, foyer: fc.record(some, { requiredKeys: [] }) }, { requiredKeys: [] });

const ajv = new Ajv2020({ strict: false, keywords: [...DATE_BOUND_KEYWORDS] });
const isMet = (schema: Json, given: unknown): boolean => ajv.compile(isJsonObject(schema) ? { ...schema } : {})(given);

test('a condition that is written is read again as it was, but for the order of what is said of one answer', () => {
  fc.assert(
    fc.property(condition, (given) => {
      const read = readCondition(writeCondition(given));
      expect(read?.join).toBe(given.join);
      expect(sorted(read?.clauses ?? [])).toEqual(sorted(given.clauses));
    }),
    { numRuns: 200 },
  );
});

test('what is written means what the clauses say', () => {
  fc.assert(
    fc.property(condition, answers, (given, filled) => {
      const each = given.clauses.map((one) => isMet(writeCondition({ join: 'all', clauses: [one] }), filled));
      const expected = given.join === 'all' ? each.every(Boolean) : each.some(Boolean);
      expect(isMet(writeCondition(given), filled)).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test.each<[string, Json, unknown, boolean]>([
  ['is', { a: ['oui'] }, { a: 'oui' }, true],
  ['is', { a: ['oui'] }, { a: 'non' }, false],
  ['is', { a: ['oui'] }, {}, false],
  ['isNot', { a: ['oui'] }, { a: 'non' }, true],
  ['isNot', { a: ['oui'] }, {}, false],
  ['includes', { a: ['oui', 'non'] }, { a: ['non'] }, true],
  ['includes', { a: ['oui'] }, { a: ['non'] }, false],
])('%s %j of %j: %s', (type, said, given, met) => {
  const [[name, list] = ['', []]] = Object.entries(isJsonObject(said) ? said : {});
  const one = isJsonList(list) ? list : [];
  const kind = type === 'is' || type === 'isNot' ? type : 'includes';
  expect(
    isMet(writeCondition({ join: 'all', clauses: [{ path: [name], test: { type: kind, values: one } }] }), given),
  ).toBe(met);
});

test.each([
  [{ c: ['oui'] }, true],
  [{ c: [] }, false],
  [{}, false],
])('a list has a member in %j: %s, and one that was emptied has not, though it is there', (given, met) => {
  const clauses: Condition = { join: 'all', clauses: [{ path: ['c'], test: { type: 'hasMembers' } }] };
  expect(isMet(writeCondition(clauses), given)).toBe(met);
  expect(readCondition(writeCondition(clauses))).toEqual(clauses);
});

test.each<[string, Json]>([
  ['about more members than one', { properties: { c: { minItems: 2 } }, required: ['c'] }],
  ['true of an answer that is not given', { properties: { a: { const: 'oui' } } }],
  ['a pattern', { properties: { a: { pattern: '^x' } }, required: ['a'] }],
  ['one of several, exactly', { oneOf: [{ required: ['a'] }, { required: ['b'] }] }],
  ['a negation of more than an answer', { not: { properties: { a: { const: 1 } }, required: ['a'] } }],
  ['nothing', {}],
  ['an alternative of one', { anyOf: [{ required: ['a'] }] }],
  ['no schema', ['a']],
])('a condition that is %s is left to its source', (_, schema) => {
  expect(readCondition(schema)).toBeNull();
});

test('at least 95 % of the conditions of examples and library are read', () => {
  const files = globSync('{examples,workflows}/*/*.json', { cwd: ROOT });
  const found = files.flatMap((file) => conditionsIn(asJson(JSON.parse(readFileSync(join(ROOT, file), 'utf8')))));
  const read = found.filter((schema) => readCondition(schema) !== null);
  expect(found.length).toBeGreaterThan(30);
  expect(read.length / found.length).toBeGreaterThanOrEqual(0.95);
});

function conditionsIn(value: Json): readonly Json[] {
  if (isJsonList(value)) return value.flatMap(conditionsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    ...(name === 'if' && isJsonObject(part) ? [part] : []),
    ...conditionsIn(part),
  ]);
}

function sorted(clauses: readonly Clause[]): readonly string[] {
  return clauses.map((one) => JSON.stringify(one)).toSorted();
}
