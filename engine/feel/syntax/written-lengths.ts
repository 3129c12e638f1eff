/** Lengths of time that are written in expressions, and days that lie such a length after a value: read on the tree, however they are spaced. */
import { parseExpression } from './parse.ts';
import { namesOfPath, partsOf, valuesGiven, type FeelNode } from './tree.ts';

/** A day that lies a written length after what a path gives. */
type LaterDay = { readonly path: string; readonly length: string };

/** What is found in a node and in its parts, in the order they are written; null where nothing is. */
export function foundIn<Found>(node: FeelNode, find: (node: FeelNode) => Found | null): readonly Found[] {
  const found = find(node);
  const others = partsOf(node).flatMap((part) => foundIn(part, find));
  return found === null ? others : [found, ...others];
}

/** `P3M` of `duration("P3M")`; null of all else, lengths that are put together among it. */
export function lengthOf(node: FeelNode): string | null {
  if (node.type !== 'temporal' || node.make !== 'duration') return null;
  const [only, ...others] = valuesGiven(node.given);
  return only?.type === 'text' && others.length === 0 ? only.value : null;
}

/** Every length that an expression writes with `duration("…")`, backward ones not among them. */
export function lengthsIn(text: string): readonly string[] {
  const { tree } = parseExpression(text);
  return tree === null ? [] : foundIn(tree, lengthOf).filter((length) => length.startsWith('P'));
}

/** Whether a length is one of days, weeks, months or years, forward and without hours. */
export function isOfDays(length: string): boolean {
  return /^P[\dYMWD]+$/.test(length);
}

/** `aujourdhui + duration("P5Y")`, which is all of the expression; null of any other. */
export function laterDayIn(text: string): LaterDay | null {
  const { tree } = parseExpression(text);
  if (tree?.type !== 'arithmetic' || tree.operator !== '+') return null;
  const [path, length] = [namesOfPath(tree.left)?.join('.'), lengthOf(tree.right)];
  return path === undefined || length === null || !isOfDays(length) ? null : { path, length };
}
