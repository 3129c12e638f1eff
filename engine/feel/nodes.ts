/**
 * Nodes of a parsed FEEL expression, as the engine walks them. The compiler and its proofs look at one expression a dozen
 * times: it is parsed once.
 */
import { parseExpression, parseUnaryTests } from 'feelin';
import { memoise, memoiseFor } from '../base/memoise.ts';
import { BOOLEAN, DATE, NUMBER, TEXT, type ScopeType } from './scope-type.ts';

export type FeelNode = ReturnType<typeof parseExpression>['topNode'];

/** Root of an expression; where it is not well formed, errors are among its nodes. */
export const parseTree: (text: string) => FeelNode = memoise((text) => parseExpression(text, {}, undefined).topNode);

/** Root of the unary tests of a cell, likewise. */
export const parseTests: (text: string) => FeelNode = memoise((text) => parseUnaryTests(text, {}, undefined).topNode);

/** Children of a node in their order. */
export const childrenOf: (node: FeelNode) => readonly FeelNode[] = memoiseFor((node) => {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
});

/** Texts written as they are: alone, in brackets, or in a list of tests. */
export function literalsOf(node: FeelNode): readonly FeelNode[] {
  if (node.name === 'StringLiteral') return [node];
  const transparent = ['PositiveUnaryTests', 'PositiveUnaryTest', 'List', 'ParenthesizedExpression'];
  return transparent.includes(node.name) ? childrenOf(node).flatMap(literalsOf) : [];
}

/** Nodes of tests that hold values without changing them: lists of tests, ranges, brackets. */
export const AROUND_LITERALS: ReadonlySet<string> = new Set([
  'UnaryTests',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'Interval',
  'List',
  'ParenthesizedExpression',
]);

/** Nodes of values that are written. */
export const LITERALS: ReadonlySet<string> = new Set([
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'DateTimeLiteral',
]);

/** Whether a node reads a name, itself or inside it. */
export function readsName(node: FeelNode): boolean {
  return node.name === 'VariableName' || childrenOf(node).some(readsName);
}

/** Types of the values written in a test, bounds of ranges among them. */
export function typesOfLiterals(node: FeelNode): readonly ScopeType[] {
  switch (node.name) {
    case 'StringLiteral':
      return [TEXT];
    case 'NumericLiteral':
      return [NUMBER];
    case 'BooleanLiteral':
      return [BOOLEAN];
    case 'DateTimeLiteral':
      return isDate(node) ? [DATE] : [];
    default:
      return AROUND_LITERALS.has(node.name) ? childrenOf(node).flatMap(typesOfLiterals) : [];
  }
}

/** `date("…")`, and not `date and time("…")`. */
function isDate({ firstChild }: FeelNode): boolean {
  const words = firstChild ? childrenOf(firstChild).map(({ name }) => name) : [];
  return words.includes('date') && !words.includes('time');
}
