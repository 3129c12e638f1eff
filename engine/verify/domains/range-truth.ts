/** Comparisons that the bounds of both sides settle: an amount that may never be asked high enough to reach its ceiling. */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import type { FeelNode } from '../../feel/syntax/tree.ts';
import { rangeOf, type Range } from './number-range.ts';

/** Whether a comparison of two numbers holds whatever they are, or never does, by their bounds; null where it depends on them. */
export function truthByRanges(parsed: ParsedSource, text: string): boolean | null {
  const { tree } = parseExpression(text);
  if (tree?.type !== 'comparison' || !/^[<>]/.test(tree.operator)) return null;
  const of = ({ from, to }: FeelNode): Range => rangeOf(parsed, text.slice(from, to));
  const isLess = tree.operator.startsWith('<');
  const [less, more] = isLess ? [of(tree.left), of(tree.right)] : [of(tree.right), of(tree.left)];
  const isStrict = !tree.operator.endsWith('=');
  if (less.high < more.low || (!isStrict && less.high <= more.low)) return true;
  return less.low > more.high || (isStrict && less.low >= more.high) ? false : null;
}
