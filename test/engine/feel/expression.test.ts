/** Expressions are parsed once and then called; what they give and what is wrong with them must be as FEEL says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell, parseFeel, type Vocabulary } from '../../../engine/feel/expression.ts';
import { toValueType } from '../../../engine/feel/values.ts';
import { fieldsOf } from '../../../engine/feel/schema-type.ts';
import { ANY, DATE, NUMBER } from '../../../engine/feel/scope-type.ts';
import type { JsonObject } from '../../../engine/index.ts';

const VOCABULARY: Vocabulary = {
  ...fieldsOf({
    type: 'object',
    properties: {
      foyer: {
        type: 'object',
        properties: {
          revenus: { type: 'integer' },
          membres: {
            type: 'array',
            items: {
              type: 'object',
              properties: { age: { type: 'integer' }, naissance: { type: 'string', format: 'date' } },
            },
          },
        },
      },
      nom: { type: 'string' },
      plafond: { type: 'integer' },
      depot: { type: 'string', format: 'date' },
      accord: { type: 'boolean' },
      enfants: { type: 'integer' },
      situation: { type: 'string', oneOf: [{ const: 'seul' }, { const: 'couple' }] },
      aides: { type: 'array', items: { type: 'string', enum: ['vélo', 'bus'] } },
    },
    allOf: [{ if: {}, then: { properties: { conjoint: { type: 'string' } } } }],
  }),
  aujourdhui: DATE,
  libre: ANY,
};
const SCOPE: JsonObject = {
  foyer: {
    revenus: 10,
    membres: [
      { age: 3, naissance: '2023-01-01' },
      { age: 20, naissance: '2006-01-01' },
    ],
  },
  nom: '2026-01-01',
  plafond: 4,
  depot: '2026-01-31',
  accord: false,
  situation: 'seul',
  aujourdhui: '2026-03-01',
  libre: { x: { y: 7 } },
};

describe('an expression', () => {
  it.for<readonly [string, unknown]>([
    ['foyer.revenus * 2', 20],
    ['0.1 + 0.2', 0.3],
    ['plafond / 0', null],
    ['conjoint', null],
    ['conjoint = null', true],
    ['if enfants > 3 then 1 else 2', 2],
    ['situation = "couple" or "seul" = situation', true],
    ['situation in ("seul", "couple")', true],
    ['if situation = null then depot else aujourdhui', '2026-03-01'],
    ['depot + duration("P1M")', '2026-02-28'],
    ['date(depot) < aujourdhui', true],
    ['depot < aujourdhui', true],
    ['count(foyer.membres[age > plafond])', 1],
    ['foyer.membres[naissance < date("2010-01-01")].age', [20]],
    ['years and months duration(foyer.membres[2].naissance, aujourdhui).years', 20],
    ['sum(for m in foyer.membres return m.age)', 23],
    ['some m in foyer.membres satisfies m.age > 18', true],
    ['{ a: 1, b: a + plafond }.b', 5],
    ['not(accord)', true],
    ['libre.x.y', 7],
    ['string length(nom)', 10],
    ['[1..3]', null],
    ['matches(nom, "^\\d{4}(-\\d{2})+$")', true],
    ['matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+" + ")+$")', false],
    ['count(for i in 1..1000 return i)', 1000],
    ['for i in 1..1000000000 return i', null],
    ['some i in 1..1000000000 satisfies i < 0', null],
    ['function(x) x', null],
  ])('« %s » gives %o', ([text, expected]) => {
    const { expression, problems } = parseFeel(text, VOCABULARY);
    expect(problems).toEqual([]);
    expect(expression.evaluate(SCOPE)).toEqual(expected);
  });

  it.for<readonly [string, object]>([
    ['1 +', { type: 'syntax', column: 4 }],
    ['plafond) + (plafond', { type: 'syntax', column: 8 }],
    ['inconnu + 1', { type: 'name-unknown', name: 'inconnu' }],
    ['foyer.revenu', { type: 'path-unknown', name: 'revenu', path: 'foyer.revenu' }],
    ['foyer.membres[1].x', { type: 'path-unknown', name: 'x' }],
    ['some m in foyer.membres satisfies m.ages > 3', { type: 'path-unknown', name: 'ages' }],
    ['foyer.membres[agee > 3]', { type: 'name-unknown', name: 'agee' }],
    ['nom.x', { type: 'path-unknown', name: 'x' }],
    ['contient(nom, "a")', { type: 'name-unknown', name: 'contient' }],
    ['today() > depot', { type: 'clock', name: 'today' }],
    ['now()', { type: 'clock', name: 'now' }],
    ['matches(nom, "(a+)+$")', { type: 'pattern', pattern: '(a+)+$' }],
    ['replace(nom, "(", "x")', { type: 'pattern', pattern: '(' }],
    ['split(nom, "(;*)*x")', { type: 'pattern', pattern: '(;*)*x', problem: 'entangled' }],
    ['plafond(3)', { type: 'not-function', name: 'plafond' }],
    ['depot < "2026-01-01"', { type: 'mismatch', left: 'date', right: 'text' }],
    ['plafond = "4"', { type: 'mismatch', left: 'number', right: 'text' }],
    ['accord = 1', { type: 'mismatch', left: 'boolean', right: 'number' }],
    ['nom + plafond', { type: 'mismatch', left: 'text', right: 'number' }],
    ['plafond between depot and 3', { type: 'mismatch', left: 'number', right: 'date' }],
    ['some m in foyer.membres satisfies m.naissance > m.age', { type: 'mismatch', left: 'date', right: 'number' }],
    ['some m in foyer.membres satisfies m.age', { type: 'operand', operator: 'some', kind: 'number' }],
    ['every m in foyer.membres satisfies m.naissance', { type: 'operand', operator: 'every', kind: 'date' }],
    ['foyer.membres[naissance]', { type: 'operand', operator: '[…]', kind: 'date' }],
    ['situation = "coupl"', { type: 'choice-unknown', value: 'coupl', choices: ['seul', 'couple'] }],
    ['"Seul" = situation', { type: 'choice-unknown', value: 'Seul' }],
    ['situation in ("seul", "veuf")', { type: 'choice-unknown', value: 'veuf' }],
    ['list contains(["seul", "veuf"], situation)', { type: 'choice-unknown', value: 'veuf' }],
    ['list contains(aides, "velo")', { type: 'choice-unknown', value: 'velo', choices: ['vélo', 'bus'] }],
    ['"velo" in aides', { type: 'choice-unknown', value: 'velo' }],
    ['aides = ["bus", "velo"]', { type: 'choice-unknown', value: 'velo' }],
    ['aides = "bus"', { type: 'mismatch', left: 'list', right: 'text' }],
    ['foyer.membres.age > 18', { type: 'mismatch', left: 'list', right: 'number' }],
    ['foyer = "seul"', { type: 'mismatch', left: 'object', right: 'text' }],
    ['day of week(depot) = "lundi"', { type: 'choice-unknown', value: 'lundi' }],
    ['plafond in ("1", "2")', { type: 'mismatch', left: 'number', right: 'text' }],
    ['plafond in ["a".."b"]', { type: 'mismatch', left: 'number', right: 'text' }],
    ['depot in ["2026-01-01".."2026-12-31"]', { type: 'mismatch', left: 'date', right: 'text' }],
    ['list contains([1, 2], nom)', { type: 'mismatch', left: 'number', right: 'text' }],
    ['aujourdhui - depot > 18', { type: 'mismatch', left: 'days', right: 'number' }],
    ['aujourdhui - depot > duration("P18Y")', { type: 'mismatch', left: 'days', right: 'months' }],
    ['years and months duration(depot, aujourdhui) > @"P30D"', { type: 'mismatch', left: 'months', right: 'days' }],
    ['depot + aujourdhui', { type: 'operand', operator: '+', kind: 'date' }],
    ['duration("P1M") - depot', { type: 'mismatch', left: 'months', right: 'date' }],
    ['duration("P1M") + duration("P1D")', { type: 'mismatch', left: 'months', right: 'days' }],
    ['-nom', { type: 'operand', operator: '-', kind: 'text' }],
    ['accord > false', { type: 'operand', operator: '>', kind: 'boolean' }],
    ['if foyer then 1 else 2', { type: 'operand', operator: 'if', kind: 'object' }],
    ['date("2026-02-30")', { type: 'literal', written: 'date("2026-02-30")' }],
    ['depot > date(2026, 2, 30)', { type: 'literal' }],
    ['duration("18 ans")', { type: 'literal' }],
    ['contains(plafond, "1")', { type: 'argument', function: 'contains', at: 1, expected: 'text', found: 'number' }],
    ['not(nom)', { type: 'argument', expected: 'boolean', found: 'text' }],
    ['years and months duration("2026-01-01", aujourdhui)', { type: 'argument', at: 1, expected: 'date' }],
    ['sum(nom)', { type: 'argument', expected: 'number', found: 'text' }],
    ['round half up(plafond)', { type: 'argument-count', least: 2, most: 2, found: 1 }],
  ])('« %s » is refused', ([text, problem]) => {
    expect(parseFeel(text, VOCABULARY).problems).toMatchObject([problem]);
  });

  it.for([
    'years and months duration(depot, aujourdhui) >= duration("P18Y")',
    'aujourdhui - depot > duration("P30D")',
    'depot + duration("P18Y") <= aujourdhui',
    'aujourdhui > @"2026-01-01"',
    'duration("P4D") / duration("P2D") > 1',
    'foyer.membres[1].age > 18',
    'if plafond instance of number then accord else false',
    'plafond in (null, 1, [3..plafond])',
    'plafond in (? > 2 and ? < 5)',
    'list contains(foyer.membres.age, plafond)',
    'date(null) = null',
    'floor(plafond / 3) = floor(plafond / 3, 1)',
    'substring(string: nom, start position: 2) = "x"',
    'libre.x > 3 and libre.y = "a"',
  ])('« %s » is not', (text) => {
    expect(parseFeel(text, VOCABULARY).problems).toEqual([]);
  });

  it('gives null when it does not read, or asks for the time of the day', () => {
    for (const text of ['1 +', 'plafond) + (plafond', 'today() > depot', 'now()'])
      expect(parseFeel(text, VOCABULARY).expression.evaluate(SCOPE)).toBeNull();
  });

  it('otherwise gives what FEEL makes of it: what is found wrong today runs in versions published before', () => {
    expect(
      parseFeel('aujourdhui - depot > duration("P1Y") or plafond = 4', VOCABULARY).expression.evaluate(SCOPE),
    ).toBe(true);
    expect(parseFeel('situation in ("seul", "veuf")', VOCABULARY).expression.evaluate(SCOPE)).toBe(true);
    expect(parseCell('"seul", "veuf"', {}, { kind: 'text', choices: ['seul'] }).test('veuf', {})).toBe(true);
  });

  it('reads as a date only what the schema says is one', () => {
    expect(parseFeel('nom < aujourdhui', VOCABULARY).expression.evaluate(SCOPE)).not.toBe(true);
    expect(parseFeel('starts with(nom, "2026")', VOCABULARY).expression.evaluate(SCOPE)).toBe(true);
  });

  it('says which values it reads, by their path', () => {
    expect(parseFeel('foyer.revenus > plafond and foyer.revenus < 9', VOCABULARY).paths).toEqual([
      'foyer.revenus',
      'plafond',
    ]);
  });

  it.each([
    ['depot.year > aujourdhui.year', ['depot', 'aujourdhui']],
    ['foyer.membres.naissance.year', ['foyer.membres.naissance']],
    ['depot < aujourdhui and depot.month = 3', ['depot', 'aujourdhui']],
    ['count(foyer) > 0 and foyer.revenus > 9', ['foyer', 'foyer.revenus']],
    ['foyer . revenus', ['foyer.revenus']],
    ['for m in foyer.membres return m.age', ['foyer.membres']],
  ])('says them so that what it gives follows from what is found there: %s', (text, paths) => {
    expect(parseFeel(text, VOCABULARY).paths).toEqual(paths);
  });

  it('forgets the warnings of its calls', () => {
    const { expression } = parseFeel('foyer.revenus + conjoint', VOCABULARY);
    for (let call = 0; call < 50; call += 1) expect(expression.evaluate(SCOPE)).toBeNull();
  });

  it('is not fooled by names of JavaScript', () => {
    for (const text of ['constructor', '__proto__', 'toString']) {
      expect(parseFeel(text, VOCABULARY).problems).toMatchObject([{ type: 'name-unknown' }]);
    }
    expect(parseFeel('libre.constructor', VOCABULARY).expression.evaluate(SCOPE)).toBeNull();
  });
});

describe('a cell', () => {
  /** What each cell asks of a value, said without FEEL; `plafond` is 4, and the ages are 3 and 20. */
  const cells: Readonly<Record<string, (value: unknown) => boolean>> = {
    '-': () => true,
    '1, 2': (value) => value === 1 || value === 2,
    '[1..3]': (value) => typeof value === 'number' && value >= 1 && value <= 3,
    ']1..3[': (value) => typeof value === 'number' && value > 1 && value < 3,
    '> plafond': (value) => typeof value === 'number' && value > 4,
    '<= 2': (value) => typeof value === 'number' && value <= 2,
    'not(1, 2)': (value) => value !== 1 && value !== 2,
    '"a", "b"': (value) => value === 'a' || value === 'b',
    null: (value) => value === null,
    'not(null)': (value) => value !== null,
    '? > plafond': (value) => typeof value === 'number' && value > 4,
    '>= 3, null': (value) => value === null || (typeof value === 'number' && value >= 3),
    'foyer.membres.age': (value) => value === 3 || value === 20,
    plafond: (value) => value === 4,
    '-1': (value) => value === -1,
    true: (value) => value === true,
    false: (value) => value === false,
    'not(true)': (value) => value !== true,
    'not(> 3)': (value) => !(typeof value === 'number' && value > 3),
  };
  const values = fc.oneof(fc.integer({ min: -2, max: 25 }), fc.constantFrom('a', 'b', 'c', null, true, false));

  it.each(Object.entries(cells))('« %s » passes exactly the values that it asks for', (cell, asks) => {
    const { test, problems } = parseCell(cell, VOCABULARY);
    expect(problems).toEqual([]);
    fc.assert(
      fc.property(values, (value) => {
        expect(test(value, SCOPE)).toBe(asks(value));
      }),
    );
  });

  it('says what is wrong with it', () => {
    expect(parseCell('> plafon', VOCABULARY).problems).toMatchObject([{ type: 'name-unknown', name: 'plafon' }]);
    expect(parseCell('>', VOCABULARY).problems).toMatchObject([{ type: 'syntax' }]);
    const situation = { kind: 'text', choices: ['seul', 'couple'] } as const;
    expect(parseCell('"seul", "veuf"', VOCABULARY, situation).problems).toMatchObject([{ type: 'choice-unknown' }]);
    expect(parseCell('"seul"', VOCABULARY, NUMBER).problems).toMatchObject([{ type: 'mismatch' }]);
    expect(parseCell('"seul"', VOCABULARY, situation).problems).toEqual([]);
  });
});

describe('what an expression gives', () => {
  it.for([
    ['years and months duration(depot, aujourdhui)', 'duration'],
    ['years and months duration(depot, aujourdhui).years', 'number'],
    ['aujourdhui - depot', 'duration'],
    ['(aujourdhui - depot).days', 'number'],
    ['depot + duration("P1M")', 'date'],
    ['if accord then duration("P2M") else duration("P3M")', 'duration'],
    ['max(duration("P2M"), duration("P3M"))', 'duration'],
    ['abs(plafond)', 'number'],
  ] as const)('%s: a %s', ([text, kind]) => {
    const { type, problems } = parseFeel(text, VOCABULARY);
    expect(problems).toEqual([]);
    expect(type.kind).toBe(kind);
  });

  it('has the parts of a duration and no others', () => {
    expect(parseFeel('(aujourdhui - depot).jours', VOCABULARY).problems).toMatchObject([{ type: 'path-unknown' }]);
  });
});

describe('loops that go through more than a million members', () => {
  const scope = { libre: Array.from({ length: 1_001 }, (_, at) => at) };
  it.for([
    // The last members would be left out of the filter, and the count wrong.
    'count(libre[some other in libre satisfies other < 0 or item < 0])',
    'count(libre[count(libre[item < 0]) = 0])',
    // The condition of the last turn would be null, and the else branch taken.
    'if every x in libre satisfies every y in libre satisfies x + y >= 0 then 1 else 0',
  ])('give nothing, and say why: %s', (text) => {
    const { expression } = parseFeel(text, VOCABULARY);
    expect(expression.evaluate(scope)).toBeNull();
    expect(expression.explain(scope).map(({ type }) => type)).toContain('size');
  });

  it('make a cell hold for nothing', () => {
    const { test } = parseCell('not(every x in libre satisfies every y in libre satisfies x + y >= 0)', VOCABULARY);
    expect(test(true, scope)).toBe(false);
    expect(test(true, { libre: [-1] })).toBe(true);
  });
});

describe('a typed result', () => {
  it.for<readonly [Parameters<typeof toValueType>[1], Parameters<typeof toValueType>[0], unknown]>([
    ['money', 1499.5, 1500],
    ['money', 1499.49, 1499],
    ['money', '12', null],
    ['number', 0.25, 0.25],
    ['string', 12, null],
    ['date', '2026-03-01', '2026-03-01'],
    ['date', '2026-03-01T10:00:00Z', '2026-03-01'],
    ['date', '2026-02-31', null],
    ['date', '-0044-03-15', '-0044-03-15'],
    ['date', '12026-03-01T10:00:00', '12026-03-01'],
    ['boolean', null, null],
    ['list', [1], [1]],
    ['context', { a: 1 }, { a: 1 }],
    ['context', [1], null],
    ['string', ['a'], 'a'],
    ['string', ['a', 'b'], null],
    ['list', 'a', ['a']],
    ['list', null, null],
  ])('[V3] of type %s makes %o into %o', ([type, value, expected]) => {
    expect(toValueType(value, type)).toEqual(expected);
  });
});
