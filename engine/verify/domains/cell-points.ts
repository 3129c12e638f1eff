/**
 * Where the answer of a cell may change. A cell made of literals alone (`< 3`, `[1..5)`, `"A", "B"`, `not(null)`) answers
 * the same between two of its points, so that trying one value of each stretch says all there is to say of it.
 */
import { memoise } from '../../base/memoise.ts';
import { constantOf } from '../../feel/evaluate/constant.ts';
import { isLiteral, partsOfTest } from '../../feel/syntax/literals.ts';
import { parseCellTests } from '../../feel/syntax/parse.ts';
import { someNode, type FeelNode } from '../../feel/syntax/tree.ts';
import { FeelDate } from '../../feel/values/date.ts';
import { FeelTime } from '../../feel/values/temporal.ts';
import type { FeelValue } from '../../feel/values/value.ts';

/** A value at which the answer of a cell may change. */
export type Point = number | string | boolean | FeelDate | FeelTime;

/** Where a number, a day or a time of day stands among those of its kind; null of what has no such order, or a zone. */
export function rankOf(point: Point | null): number | null {
  if (point instanceof FeelDate) return point.number;
  if (point instanceof FeelTime) return point.zone === null ? Number(point.seconds) : null;
  return typeof point === 'number' ? point : null;
}

/** What a cell compares its value with; null when it reads anything else, and nothing can be told of it. */
export const readCellPoints: (text: string) => readonly Point[] | null = memoise((text) => {
  const points: Point[] = [];
  const { tree } = parseCellTests(text);
  return tree?.tests.every((test) => collectPoints(test, points)) ? points : null;
});

function collectPoints(node: FeelNode, points: Point[]): boolean {
  if (node.type === 'null') return true;
  if (isLiteral(node)) {
    const point = pointOf(node);
    if (point === null) return false;
    points.push(point);
    return true;
  }
  return partsOfTest(node)?.every((part) => collectPoints(part, points)) ?? false;
}

/** What a literal says, when it can be compared with others of its kind; null when it cannot, or reads a name. */
export function pointOf(node: FeelNode): Point | null {
  if (someNode(node, ({ type }) => type === 'name')) return null;
  const value = constantOf(node);
  return isPoint(value) ? value : null;
}

function isPoint(value: FeelValue): value is Point {
  if (value instanceof FeelTime) return value.zone === null;
  return ['number', 'string', 'boolean'].includes(typeof value) || value instanceof FeelDate;
}
