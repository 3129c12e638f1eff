/** What the types of an expression say of it before it runs holds of every value that it gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNode } from '../../../engine/feel/evaluate/compile.ts';
import { createFrame } from '../../../engine/feel/evaluate/frame.ts';
import { WHOLE_LIBRARY } from '../../../engine/feel/evaluate/library.ts';
import { namesOf } from '../../../engine/feel/evaluate/names.ts';
import { parseFeel, type Vocabulary } from '../../../engine/feel/expression.ts';
import { readFeel } from '../../../engine/feel/read-expression.ts';
import { fieldsOf } from '../../../engine/feel/schema-type.ts';
import type { ScopeType } from '../../../engine/feel/scope-type.ts';
import type { ReferenceList } from '../../../engine/language/form-schema.ts';
import { parseExpression } from '../../../engine/feel/syntax/parse.ts';
import { kindOf, isContext, isList, entryOf, type FeelValue } from '../../../engine/feel/values/value.ts';
import { CASE_TYPES } from './dmn/scope.ts';
import { EXPRESSIONS, SCOPES } from './random-expressions.ts';

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

describe('the static type of an expression', () => {
  it('contains every value that it gives', () => {
    fc.assert(
      fc.property(EXPRESSIONS, SCOPES, (text, scope) => {
        const { tree } = parseExpression(text);
        if (!tree) throw new Error(`« ${text} » does not read`);
        const reading = readFeel(text, tree, TYPES);
        const { type } = reading;
        const value = compileNode(tree, namesOf(WHOLE_LIBRARY, TYPES, reading))(createFrame(scope, [], null));
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
      fc.property(EXPRESSIONS, SCOPES, (left, scope) => {
        const { expression: parsed } = parseFeel(`(${left}) + 1`, TYPES);
        fc.pre(parsed.evaluate(scope) === null && parsed.paths.length > 0);
        expect(parsed.explain(scope).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
