/**
 * What a condition compares, when it does nothing but compare values of the case with values that are written: then trying
 * one value on each side of those says all there is to say of it.
 */
import { evaluate } from 'feelin';
import { memoise } from '../../base/memoise.ts';
import { AROUND_LITERALS, childrenOf, LITERALS, parseTree, readsName, type FeelNode } from '../../feel/nodes.ts';
import { isPoint, type Point } from './cell-points.ts';

export type Condition = { readonly paths: readonly string[]; readonly points: readonly Point[] };

/** What puts tests together, around the values that they are made with. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...AROUND_LITERALS,
  'Expression',
  'Conjunction',
  'Disjunction',
  'Comparison',
  'PositionalParameters',
]);

/** Paths and written values of a condition; null when it is made of more than comparisons. */
export const readCondition: (text: string) => Condition | null = memoise((text) => {
  const paths: string[] = [];
  const points: Point[] = [];
  const collect = (node: FeelNode): boolean => {
    const written = text.slice(node.from, node.to);
    if (node.name === 'VariableName' || node.name === 'PathExpression') {
      paths.push(written.trim());
      return /^\w+(\.\w+)*$/.test(written.trim());
    }
    if (LITERALS.has(node.name) || node.name === 'null') return addPoint(written, node, points);
    if (node.name === 'FunctionInvocation') return isNegation(text, node) && childrenOf(node).slice(1).every(collect);
    if (node.name === 'Comparison' && pathsIn(node) > 1) return false;
    if (STRUCTURE.has(node.name)) return childrenOf(node).every(collect);
    // Operators and brackets.
    return /^[^A-Z]/.test(node.name) || node.name === 'CompareOp';
  };
  return collect(parseTree(text)) ? { paths, points } : null;
});

function addPoint(written: string, node: FeelNode, points: Point[]): boolean {
  if (childrenOf(node).some(readsName)) return false;
  const { value } = evaluate(written, {});
  if (isPoint(value)) points.push(value);
  return value === null || isPoint(value);
}

/** Two values compared with each other have no written value between them to try. */
function pathsIn(node: FeelNode): number {
  if (node.name === 'VariableName' || node.name === 'PathExpression') return 1;
  return childrenOf(node).reduce((count, child) => count + pathsIn(child), 0);
}

function isNegation(text: string, { firstChild }: FeelNode): boolean {
  return firstChild !== null && text.slice(firstChild.from, firstChild.to) === 'not';
}
