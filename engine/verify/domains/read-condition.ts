/**
 * What a condition compares, when it does nothing but compare values of the case with values that are written: then trying
 * one value on each side of those says all there is to say of it.
 */
import { memoise } from '../../base/memoise.ts';
import { constantOf } from '../../feel/evaluate/constant.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath, partsOf, valuesGiven, type FeelNode } from '../../feel/syntax/tree.ts';
import { pointOf, type Point } from './cell-points.ts';

type Condition = { readonly paths: readonly string[]; readonly points: readonly Point[] };

/** Paths and written values of a condition; null when it is made of more than comparisons. */
export const readCondition: (text: string) => Condition | null = memoise((text) => {
  const paths: string[] = [];
  const points: Point[] = [];
  const { tree } = parseExpression(text);
  return tree && collect(tree, paths, points) ? { paths, points } : null;
});

function collect(node: FeelNode, paths: string[], points: Point[]): boolean {
  const all = (parts: readonly FeelNode[]): boolean => parts.every((part) => collect(part, paths, points));
  switch (node.type) {
    case 'name':
    case 'path': {
      const path = namesOfPath(node);
      if (path) paths.push(path.join('.'));
      return path !== null;
    }
    case 'null':
      return true;
    case 'number':
    case 'text':
    case 'boolean':
    case 'temporal': {
      const point = pointOf(node);
      if (point !== null) points.push(point);
      return point !== null || constantOf(node) === null;
    }
    case 'call':
      return calleeName(node) === 'not' && all(valuesGiven(node.given));
    case 'comparison':
    case 'between':
    case 'in':
      // Two values compared with each other have no written value between them to try.
      return pathsIn(node) <= 1 && all(partsOf(node));
    case 'conjunction':
    case 'disjunction':
    case 'list':
    case 'range':
    case 'bound':
      return all(partsOf(node));
    case 'tested':
    case 'filter':
    case 'negation':
    case 'arithmetic':
    case 'instance':
    case 'if':
    case 'for':
    case 'quantified':
    case 'series':
    case 'context':
    case 'function':
      return false;
  }
}

function pathsIn(node: FeelNode): number {
  if (node.type === 'name' || node.type === 'path') return 1;
  return partsOf(node).reduce((count, part) => count + pathsIn(part), 0);
}
