/**
 * Whether a calculated answer is there as soon as what it reads is: its expression is made of what gives null for null alone, and
 * what it gives is what the schema of the field takes.
 */
import { calleeName, partsOf, valuesGiven, type FeelNode } from '../../feel/syntax/tree.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import type { CalculatedField } from '../../form/fields/calculated-fields.ts';
import { calculatedExpressions } from '../../form/fields/compile-calculated.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { rangeOf } from '../domains/number-range.ts';

/** Functions that give something for whatever is of their type. */
const TOTAL: ReadonlySet<string> = new Set([
  'years and months duration',
  'count',
  'floor',
  'ceiling',
  'abs',
  'not',
  'string length',
  'upper case',
  'lower case',
  'contains',
  'starts with',
  'ends with',
]);

/** Whether nothing but a value that is missing can leave a calculated answer without one. */
export function givesValue(parsed: ParsedSource, { name, schema, expression }: CalculatedField): boolean {
  const { tree } = parseExpression(expression);
  const type = calculatedExpressions(parsed.formSchema).get(name)?.type.kind;
  if (!tree || type === 'any' || !isTotal(tree) || schema.oneOf !== undefined || schema.enum !== undefined)
    return false;
  if (schema.type !== 'integer' && schema.minimum === undefined && schema.maximum === undefined) return true;
  const { low, high, step } = rangeOf(parsed, expression);
  const isWhole = schema.type !== 'integer' || (step !== null && Number.isInteger(step));
  const isOver = typeof schema.minimum !== 'number' || low >= schema.minimum;
  return isWhole && isOver && (typeof schema.maximum !== 'number' || high <= schema.maximum);
}

function isTotal(node: FeelNode): boolean {
  switch (node.type) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'temporal':
    case 'name':
      return true;
    case 'arithmetic':
      return node.operator !== '/' && node.operator !== '**' && partsOf(node).every(isTotal);
    case 'call': {
      const callee = calleeName(node);
      return callee !== null && TOTAL.has(callee) && valuesGiven(node.given).every(isTotal);
    }
    case 'path':
    case 'negation':
    case 'comparison':
    case 'between':
    case 'conjunction':
    case 'disjunction':
    case 'if':
      return partsOf(node).every(isTotal);
    case 'null':
    case 'tested':
    case 'filter':
    case 'in':
    case 'instance':
    case 'for':
    case 'quantified':
    case 'series':
    case 'list':
    case 'context':
    case 'function':
    case 'range':
    case 'bound':
      return false;
  }
}
