/**
 * Where the answer of a cell may change. A cell made of literals alone (`< 3`, `[1..5)`, `"A", "B"`, `not(null)`) answers
 * the same between two of its points, so that trying one value of each stretch says all there is to say of it.
 */
import { evaluate, FeelDate } from 'feelin';
import { memoise } from '../../base/memoise.ts';
import { AROUND_LITERALS, childrenOf, LITERALS, parseTests, readsName, type FeelNode } from '../../feel/nodes.ts';

export type Point = number | string | boolean | FeelDate;

/** What a cell compares its value with; null when it reads anything else, and nothing can be told of it. */
export const readCellPoints: (text: string) => readonly Point[] | null = memoise((text) => {
  if (text.trim() === '-' || text.trim() === '') return [];
  const points: Point[] = [];
  return collect(text, parseTests(text), points) ? points : null;
});

const MARKS: ReadonlySet<string> = new Set(['CompareOp', '..', '(', ')', '[', ']', 'not', 'null']);

function collect(text: string, node: FeelNode, points: Point[]): boolean {
  if (MARKS.has(node.name)) return true;
  if (AROUND_LITERALS.has(node.name)) return childrenOf(node).every((child) => collect(text, child, points));
  if (!LITERALS.has(node.name) || readsName(node)) return false;
  const { value } = evaluate(text.slice(node.from, node.to), {});
  if (!isPoint(value)) return false;
  points.push(value);
  return true;
}

/** Whether a value can be compared with others of its kind. */
export function isPoint(value: unknown): value is Point {
  return ['number', 'string', 'boolean'].includes(typeof value) || value instanceof FeelDate;
}
