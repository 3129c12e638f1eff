/** Expressions of all kinds, and cases that they are asked of, for the laws that hold of any. */
import fc from 'fast-check';
import type { JsonObject } from '../../../engine/base/values.ts';

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

/** Well typed or not, over the names of the cases. */
export const EXPRESSIONS = expression;

/** What the names are of a case. */
export const SCOPES: fc.Arbitrary<JsonObject> = fc.record({
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
