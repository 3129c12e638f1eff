/** What the types of an expression say of it before it runs holds of every value that it gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNode } from '../../../engine/feel/evaluate/compile.ts';
import { createFrame } from '../../../engine/feel/evaluate/frame.ts';
import { namesOf } from '../../../engine/feel/evaluate/names.ts';
import { parseFeel, type Vocabulary } from '../../../engine/feel/expression.ts';
import { readFeel } from '../../../engine/feel/read-expression.ts';
import { fieldsOf, type ScopeType } from '../../../engine/feel/scope-type.ts';
import type { ReferenceList } from '../../../engine/language/form-schema.ts';
import { parseExpression } from '../../../engine/feel/syntax/parse.ts';
import { kindOf, isContext, isList, entryOf, type FeelValue } from '../../../engine/feel/values/value.ts';
import type { JsonObject } from '../../../engine/base/values.ts';
import { CASE_TYPES } from './dmn/scope.ts';

/** Whether a value is of a type; null is of every type, since any value may be missing. */
function holds(type: ScopeType, value: FeelValue): boolean {
  if (value === null) return true;
  switch (type.kind) {
    case 'any':
      return true;
    case 'number':
    case 'boolean':
    case 'date':
    case 'time':
      return kindOf(value) === type.kind;
    case 'moment':
      return kindOf(value) === 'date and time';
    case 'text':
      return typeof value === 'string' && (type.choices?.includes(value) ?? true);
    case 'duration':
      return type.unit ? kindOf(value) === type.unit : ['months', 'days'].includes(kindOf(value));
    case 'list':
      return isList(value) && value.every((item) => holds(type.item, item));
    case 'object':
      return (
        isContext(value) && Object.entries(type.fields).every(([name, field]) => holds(field, entryOf(value, name)))
      );
  }
}

/** What is chosen in a list: once, and by each of several. */
const COMMUNES: ReferenceList = {
  rows: ['A', 'B'].map((value) => ({ value, label: `Commune ${value}`, more: {} })),
  columns: {
    province: { type: 'string', cells: ['sud', ''] },
    population: { type: 'number', cells: ['12 000', '0'] },
    depuis: { type: 'date', cells: ['2020-07-01', ''] },
  },
};
const TYPES: Vocabulary = {
  ...CASE_TYPES,
  ...fieldsOf(
    {
      type: 'object',
      properties: {
        commune: { type: 'string', cagou: { data: 'communes' } },
        lieux: {
          type: 'array',
          items: { type: 'object', properties: { ou: { type: 'string', cagou: { data: 'communes' } } } },
        },
      },
    },
    { communes: COMMUNES },
  ),
};

const LEAVES: readonly string[] = [
  'commune',
  'commune.province',
  'commune.population',
  'commune.depuis',
  'commune.label',
  'lieux.ou.depuis',
  'lieux[1].ou.population',
  'age',
  'nom',
  'accord',
  'naissance',
  'montantAbsent',
  'texteAbsent',
  'dateAbsente',
  'libre',
  'enfants',
  'enfants.age',
  'enfants[1]',
  'enfants[1].naissance',
  'enfants.naissance.year',
  'naissance.month',
  '1',
  '0',
  '2.5',
  '-3',
  '"a"',
  '"2026-01-01"',
  'true',
  'null',
  '[]',
  '[1, 2]',
  '["a"]',
  '{a: 1}',
  'date("2026-03-01")',
  'duration("P1M")',
  'duration("P2D")',
  '@"PT36H"',
  '@"10:30:00"',
  '[1..3]',
  '> 2',
];

/** Expressions of all kinds, well typed or not, over the names of the cases. */
const { expression } = fc.letrec<{ expression: string; leaf: string; deep: string }>((tie) => {
  const part = tie('expression');
  const of = (...parts: readonly string[]) => fc.tuple(part, part, part).map(([a, b, c]) => fill(parts, a, b, c));
  return {
    expression: fc.oneof({ maxDepth: 4, depthIdentifier: 'feel' }, tie('leaf'), tie('deep')),
    leaf: fc.constantFrom(...LEAVES),
    deep: fc.oneof(
      ...['+', '-', '*', '/', '**', '=', '!=', '<', '<=', '>', '>=', ' and ', ' or '].map((sign) =>
        of('(', 'A', `)${sign}(`, 'B', ')'),
      ),
      of('-(', 'A', ')'),
      of('(', 'A', ') between (', 'B', ') and (', 'C', ')'),
      of('(', 'A', ') in (', 'B', ', ', 'C', ')'),
      of('if ', 'A', ' then ', 'B', ' else ', 'C'),
      of('[', 'A', ', ', 'B', ']'),
      of('{a: ', 'A', ', b: ', 'B', '}.a'),
      of('(', 'A', ')[', 'B', ']'),
      of('(', 'A', ')[item > (', 'B', ')]'),
      of('enfants[age > (', 'A', ')].nom'),
      of('lieux[ou.population > (', 'A', ')].ou.province'),
      of('(if ', 'A', ' then commune else lieux[1].ou).depuis'),
      of('for x in ', 'A', ' return [x, ', 'B', ']'),
      of('for x in 1..3 return x + ', 'A'),
      of('some x in ', 'A', ' satisfies x = ', 'B'),
      of('(function(x) ', 'A', ')(', 'B', ')'),
      of('(', 'A', ') instance of number'),
      ...['abs', 'count', 'sum', 'min', 'max', 'mean', 'median', 'not', 'string', 'string length', 'upper case'].map(
        (name) => of(`${name}(`, 'A', ')'),
      ),
      ...[
        'date',
        'duration',
        'day of week',
        'floor',
        'reverse',
        'distinct values',
        'flatten',
        'all',
        'get entries',
      ].map((name) => of(`${name}(`, 'A', ')')),
      ...['min', 'append', 'concatenate', 'list contains', 'index of', 'years and months duration', 'modulo'].map(
        (name) => of(`${name}(`, 'A', ', ', 'B', ')'),
      ),
      ...['decimal', 'sublist', 'remove', 'contains', 'split', 'substring', 'before', 'string join', 'union'].map(
        (name) => of(`${name}(`, 'A', ', ', 'B', ')'),
      ),
    ),
  };
});

function fill(parts: readonly string[], a: string, b: string, c: string): string {
  return parts.map((part) => ({ A: a, B: b, C: c })[part] ?? part).join('');
}

const SCOPES: fc.Arbitrary<JsonObject> = fc.record({
  enfants: fc.array(
    fc.record({ nom: fc.constantFrom('Jean', ''), age: fc.nat(20), naissance: fc.constant('2014-03-01') }),
    { maxLength: 3 },
  ),
  commune: fc.constantFrom('A', 'B'),
  lieux: fc.array(fc.record({ ou: fc.constantFrom('A', 'B') }), { maxLength: 3 }),
  age: fc.oneof(fc.integer(), fc.constant(0.1)),
  nom: fc.constantFrom('', 'Wamytan'),
  accord: fc.boolean(),
  naissance: fc.constantFrom('1990-05-01', '2024-02-29'),
  libre: fc.constantFrom<JsonObject[string]>(null, 1, 'a', [1], { a: 2 }, true),
});

describe('the static type of an expression', () => {
  it('contains every value that it gives', () => {
    fc.assert(
      fc.property(expression, SCOPES, (text, scope) => {
        const { tree } = parseExpression(text);
        if (!tree) throw new Error(`« ${text} » does not read`);
        const reading = readFeel(text, tree, TYPES);
        const { type } = reading;
        const value = compileNode(tree, namesOf(TYPES, reading))(createFrame(scope, [], null));
        expect({ type, value, holds: holds(type, value) }).toEqual({ type, value, holds: true });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is told apart from a type that does not', () => {
    expect(holds({ kind: 'number' }, 'a')).toBe(false);
    expect(holds({ kind: 'list', item: { kind: 'number' } }, [1, 'a'])).toBe(false);
  });
});

describe('an expression that gives nothing', () => {
  it('always says why when it computes', () => {
    fc.assert(
      fc.property(expression, SCOPES, (left, scope) => {
        const { expression: parsed } = parseFeel(`(${left}) + 1`, TYPES);
        fc.pre(parsed.evaluate(scope) === null && parsed.paths.length > 0);
        expect(parsed.explain(scope).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
