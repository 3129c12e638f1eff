/** Between which numbers an expression lies, as bounds of fields and constants tell: nothing that it gives is ever outside. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseForm, parseSource } from '../../../../engine/compile/parse-source.ts';
import { readSource as readParts } from '../../../../engine/compile/read-source.ts';
import { parseFeel } from '../../../../engine/feel/expression.ts';
import { NUMBER } from '../../../../engine/feel/scope-type.ts';
import type { ParsedSource } from '../../../../engine/language/parsed-source.ts';
import { isOn } from '../../../../engine/verify/domains/lattice.ts';
import { holdsZero, rangeOf, type Range } from '../../../../engine/verify/domains/number-range.ts';
import { readSource, withJson } from '../../sources.ts';

/** Bounds and steps of all kinds. */
const FIELDS = {
  a: { type: 'integer', minimum: 1, maximum: 9 },
  b: { type: 'integer', minimum: -10, maximum: 20, multipleOf: 5 },
  c: { type: 'number', minimum: 0.5, maximum: 3 },
  d: { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 4 },
  n: { type: 'integer' },
  p: { type: 'number', minimum: 0 },
  liste: {
    type: 'array',
    title: 'L',
    minItems: 1,
    maxItems: 3,
    items: { type: 'object', properties: { x: { type: 'integer', title: 'X' } } },
  },
  libre: { type: 'array', title: 'L', items: { type: 'object', properties: { x: { type: 'integer', title: 'X' } } } },
  jour: { type: 'string', format: 'date' },
  mot: { type: 'string' },
} as const;

const COMPUTED = [
  {
    name: 'plafond',
    title: 'Plafond',
    type: 'money',
    values: [
      { value: 100, from: '2020-01-01' },
      { value: 250, from: '2024-01-01' },
    ],
  },
  { name: 'tiers', title: 'Tiers', type: 'number', expression: 'a / 3' },
  { name: 'tiersEnFrancs', title: 'Tiers', type: 'money', expression: 'a / 3' },
  { name: 'rond', title: 'Rond', type: 'number', expression: 'rond2 + 1' },
  { name: 'rond2', title: 'Rond', type: 'number', expression: 'rond + 1' },
  { name: 'taux', title: 'Taux', type: 'number', table: 'taux' },
  {
    name: 'bareme1',
    title: 'Barème',
    type: 'list',
    values: [
      {
        from: '2020-01-01',
        brackets: [
          { above: 0, rate: 0.1 },
          { above: 10, rate: 0.5 },
        ],
      },
    ],
  },
];
const TABLES = [
  {
    name: 'taux',
    title: 'Taux',
    hitPolicy: 'U',
    inputs: [{ expression: 'a', label: 'A', type: 'number' }],
    outputs: [{ name: 'taux', label: 'Taux', type: 'number' }],
    rows: [
      { when: ['<= 4'], then: ['20'] },
      { when: ['> 4'], then: ['a * 10'] },
    ],
  },
];

let parsed: ParsedSource;
beforeAll(async () => {
  const base = await readSource('examples/subvention-association');
  const form = withJson(base, 'form.schema.json', (schema) => {
    for (const [name, field] of Object.entries(FIELDS)) schema.properties[name] = { title: name, ...field };
  });
  const source = withJson(form, 'rules.json', (rules) => {
    rules.computed.push(...COMPUTED);
    rules.tables = [...(rules.tables ?? []), ...TABLES];
  });
  const read = readParts(source);
  const parsedForm = parseForm(read);
  const whole = parsedForm && parseSource(read, parsedForm);
  if (!whole) throw new Error('the scheme cannot be read');
  parsed = whole;
});

const ANY: Range = { low: -Infinity, high: Infinity, step: null };
const range = (low: number, high: number, step: number | null = 1): Range => ({ low, high, step });

describe('the range of', () => {
  it.for<readonly [string, Range]>([
    ['7', range(7, 7, 7)],
    ['-7', range(-7, -7, 7)],
    ['0.25', range(0.25, 0.25, 0.25)],
    // Fields.
    ['a', range(1, 9)],
    ['b', range(-10, 20, 5)],
    ['c', range(0.5, 3, null)],
    ['d', range(1, 3)],
    ['n', range(-Infinity, Infinity)],
    ['p', range(0, Infinity, null)],
    ['mot', ANY],
    ['inconnu', ANY],
    // Arithmetic.
    ['a + b', range(-9, 29)],
    ['a - b', range(-19, 19)],
    ['a * b', range(-90, 180, 5)],
    ['a * 1000', range(1000, 9000, 1000)],
    ['b / a', range(-10, 20, null)],
    ['1 / c', range(1 / 3, 2, null)],
    ['a / b', ANY],
    ['p / a', range(0, Infinity, null)],
    ['p / d * 0', range(0, 0, null)],
    ['a / p', ANY],
    ['1 / (p + 1)', range(0, 1, null)],
    ['a ** 2', ANY],
    ['n * 0', range(0, 0, 0)],
    ['p * a', range(0, Infinity, null)],
    // One or the other.
    ['if mot = "x" then 3 else a', range(1, 9)],
    ['if mot = "x" then 30 else b', range(-10, 30, 5)],
    ['min(a, 4)', range(1, 4)],
    ['max(a, 4)', range(4, 9)],
    ['min(a, b, 0)', range(-10, 0)],
    ['max(n, 0)', range(0, Infinity)],
    ['min(liste.x)', ANY],
    // Counts, lengths and whole parts.
    ['count(liste)', range(1, 3)],
    ['count(libre)', range(0, Infinity)],
    ['count(liste[x > 1])', range(0, Infinity)],
    ['string length(mot)', range(0, Infinity)],
    ['jour.year', range(-Infinity, Infinity)],
    // Rounded.
    ['floor(c)', range(0, 3)],
    ['ceiling(c)', range(0, 3)],
    ['floor(b)', range(-10, 20, 5)],
    ['floor(c, 1)', ANY],
    ['decimal(c, 0)', range(0, 3)],
    ['decimal(c, 1)', ANY],
    ['round up(c, 0)', range(0, 3)],
    ['round down(c, 0)', range(0, 3)],
    ['round half up(c, 0)', range(0, 3)],
    ['round half down(c, 0)', range(0, 3)],
    ['round half up(a / 2 + 1, 0)', range(1, 6)],
    ['round half up(c, 2)', ANY],
    ['sqrt(a)', ANY],
    // Computed values.
    ['plafond', range(100, 250, 50)],
    ['tiers', range(1 / 3, 3, null)],
    ['tiersEnFrancs', range(0, 3)],
    ['taux', range(10, 90, 10)],
    ['rond', ANY],
    ['bareme(a, bareme1)', range(0.1, 0.9, null)],
    ['bareme(p, bareme1)', range(0, Infinity, null)],
    ['bareme(a * 2, bareme1)', range(0.2, 5, null)],
    ['bareme(a, plafond)', ANY],
    // What is no number.
    ['null', ANY],
    ['a > 3', ANY],
    ['"texte"', ANY],
    ['for x in liste return x.x', ANY],
    ['+', ANY],
  ])('« %s »', ([expression, expected]) => {
    const { low, high, step } = rangeOf(parsed, expression);
    expect([low, high]).toEqual([expect.closeTo(expected.low), expect.closeTo(expected.high)]);
    expect(step).toBe(expected.step);
  });
});

it.each<[number, number, boolean]>([
  [1, 9, false],
  [0, 9, true],
  [-9, 0, true],
  [-9, -1, false],
  [-1, 1, true],
  [-Infinity, Infinity, true],
])('a number from %d to %d may be zero: %s', (low, high, may) => {
  expect(holdsZero({ low, high, step: null })).toBe(may);
});

/** Expressions of the four fields, of what is done to numbers. */
const { expression } = fc.letrec<{ expression: string; leaf: string; call: string; sum: string; either: string }>(
  (tie) => ({
    leaf: fc.constantFrom('a', 'b', 'c', 'd', 'p', '0', '1', '2', '0.5', '-3', '1000'),
    sum: fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    call: fc
      .tuple(
        fc.constantFrom(
          'floor',
          'ceiling',
          'min',
          'max',
          'decimal',
          'round up',
          'round down',
          'round half up',
          'round half down',
        ),
        tie('expression'),
        tie('expression'),
      )
      .map(([name, one, other]) =>
        name === 'min' || name === 'max'
          ? `${name}(${one}, ${other})`
          : name === 'floor' || name === 'ceiling'
            ? `${name}(${one})`
            : `${name}(${one}, 0)`,
      ),
    either: fc
      .tuple(tie('expression'), tie('expression'))
      .map(([one, other]) => `(if a > 4 then ${one} else ${other})`),
    expression: fc.oneof({ maxDepth: 4, depthIdentifier: 'e' }, tie('leaf'), tie('sum'), tie('call'), tie('either')),
  }),
);
const answers = fc.record({
  a: fc.integer({ min: 1, max: 9 }),
  b: fc.integer({ min: -2, max: 4 }).map((times) => times * 5),
  c: fc.integer({ min: 5, max: 30 }).map((tenths) => tenths / 10),
  d: fc.integer({ min: 1, max: 3 }),
  p: fc.oneof(
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: 0, max: 400 }).map((parts) => parts / 100),
  ),
});
const TYPES = { a: NUMBER, b: NUMBER, c: NUMBER, d: NUMBER, p: NUMBER };

/** Beyond a thousand million decimals are not told apart. */
const isOnStep = (step: number | null, value: number): boolean =>
  step === null || Math.abs(value) >= 1e9 || (step === 0 ? value === 0 : isOn(step, value));

it('holds every value that the expression gives, and its step', () => {
  fc.assert(
    fc.property(expression, fc.array(answers, { minLength: 1, maxLength: 4 }), (text, all) => {
      const { low, high, step } = rangeOf(parsed, text);
      const read = parseFeel(text, TYPES);
      for (const given of all) {
        const value = read.expression.evaluate(given);
        if (typeof value !== 'number') continue;
        const slack = 1e-6 * Math.max(1, Math.abs(value));
        expect(value).toBeGreaterThanOrEqual(low - slack);
        expect(value).toBeLessThanOrEqual(high + slack);
        expect(isOnStep(step, value), `${value} is a multiple of ${step}`).toBe(true);
      }
    }),
  );
});
