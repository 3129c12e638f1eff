/** What may be one value or another has the type that holds both. */
import { describe, expect, it } from 'vitest';
import { readFeel } from '../../../engine/feel/read-expression.ts';
import { commonType, NUMBER, TEXT, type ScopeType } from '../../../engine/feel/scope-type.ts';
import { parseExpression } from '../../../engine/feel/syntax/parse.ts';
import { CASE_TYPES } from './dmn/scope.ts';

const listOf = (item: ScopeType): ScopeType => ({ kind: 'list', item });
const ANY: ScopeType = { kind: 'any' };

function typeOf(text: string): ScopeType {
  const { tree } = parseExpression(text);
  if (!tree) throw new Error(`« ${text} » does not read`);
  return readFeel(text, tree, CASE_TYPES).type;
}

describe('the type of what may be one value or another', () => {
  it.each<[string, ScopeType]>([
    ['[enfants.nom, [1, 2]]', listOf(listOf(ANY))],
    ['[enfants.nom, ["a"]]', listOf(listOf(TEXT))],
    ['[1, 2]', listOf(NUMBER)],
    ['[1, "a"]', listOf(ANY)],
    ['if accord then enfants.nom else enfants.age', listOf(ANY)],
    ['if accord then enfants.nom else ["a"]', listOf(TEXT)],
    ['if accord then {a: 1} else {b: 1}', ANY],
    ['if accord then {a: 1} else {a: "x"}', { kind: 'object', fields: { a: ANY } }],
    ['if accord then {a: 1} else {a: 2}', { kind: 'object', fields: { a: NUMBER } }],
    ['if accord then duration("P1M") else duration("P1D")', ANY],
  ])('of %s', (text, type) => {
    expect(typeOf(text)).toEqual(type);
  });

  it('keeps no choice that only one of them has', () => {
    expect(commonType({ kind: 'text', choices: ['a'] }, { kind: 'text', choices: ['b'] })).toEqual(TEXT);
  });
});
