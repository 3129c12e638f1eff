/*
 * Slips of a column of a table: a threshold is written in two rows at least, where one ends and the other begins, and who types another
 * one types it in all of them. So a figure is changed wherever the column has it, and so is the side on which it counts.
 */
import { parseCellTests } from '../../feel/syntax/parse.ts';
import { partsOf, type FeelNode } from '../../feel/syntax/tree.ts';
import { toJsonNumber } from '../../feel/values/decimal.ts';
import type { Slip } from './slip.ts';

/** Slips of several cells at once, by the rank of their rows. */
export type ColumnSlip = ReadonlyMap<number, readonly Slip[]>;

/** Slips of the cells of a column, threshold by threshold, the gravest first. */
export function slipsOfColumn(cells: readonly string[]): readonly (readonly ColumnSlip[])[] {
  const bounds = cells.flatMap((text, row) => boundsOf(text).map((bound) => ({ ...bound, row })));
  const figures = [...new Set(bounds.map(({ figure }) => figure))].toSorted((one, other) => one - other);
  return figures.map((figure, at) => {
    const own = bounds.filter((bound) => bound.figure === figure);
    const moved = nearby(figure, figures[at - 1], figures[at + 1]).map((other) =>
      byRow(own.map(({ row, from, to }) => ({ row, slip: { from, to, put: String(other) } }))),
    );
    const turned = byRow(own.flatMap(({ row, side }) => (side ? [{ row, slip: side }] : [])));
    return [...moved, ...(turned.size > 0 ? [turned] : [])];
  });
}

type Bound = { readonly figure: number; readonly from: number; readonly to: number; readonly side: Slip | null };

/** Figures of a cell, each with what would put it on the other side. */
function boundsOf(text: string): readonly Bound[] {
  const { tree } = parseCellTests(text);
  return tree ? tree.tests.flatMap((test) => boundsInside(text, test)) : [];
}

function boundsInside(text: string, node: FeelNode): readonly Bound[] {
  if (node.type === 'range') {
    const { from, to, low, high, isLowIncluded, isHighIncluded } = node;
    return [
      ...boundAt(low, { from, to: from + 1, put: isLowIncluded ? '(' : '[' }),
      ...boundAt(high, { from: to - 1, to, put: isHighIncluded ? ')' : ']' }),
    ];
  }
  if (node.type === 'bound') return boundAt(node.value, sideOf(text, node.from, node.value.from, node.operator));
  if (node.type === 'number') return boundAt(node, null);
  return partsOf(node).flatMap((part) => boundsInside(text, part));
}

function boundAt(node: FeelNode, side: Slip | null): readonly Bound[] {
  const figure = node.type === 'number' ? toJsonNumber(node.value) : null;
  return figure === null ? [] : [{ figure, from: node.from, to: node.to, side }];
}

const SIDES: Readonly<Record<string, string | undefined>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

function sideOf(text: string, after: number, before: number, operator: string): Slip | null {
  const put = SIDES[operator];
  const from = after + text.slice(after, before).indexOf(operator);
  return put === undefined ? null : { from, to: from + operator.length, put };
}

/** Halfway to the thresholds before and after, so that rows stay in their order; twice as much and half where there is none. */
function nearby(figure: number, before: number | undefined, after: number | undefined): readonly number[] {
  const [more, less] = [after ?? figure * 2, before ?? figure / 2];
  const others = [after === undefined ? more : (figure + more) / 2, before === undefined ? less : (figure + less) / 2];
  return others
    .map((other) => (Number.isInteger(figure) ? Math.round(other) : other))
    .filter((other) => other !== figure);
}

function byRow(slips: readonly { readonly row: number; readonly slip: Slip }[]): ColumnSlip {
  const rows = Map.groupBy(slips, ({ row }) => row);
  return new Map([...rows].map(([row, own]) => [row, own.map(({ slip }) => slip)]));
}

/** A text with slips in it, none over another. */
export function withSlips(text: string, slips: readonly Slip[]): string {
  return slips
    .toSorted((one, other) => other.from - one.from)
    .reduce((changed, { from, to, put }) => changed.slice(0, from) + put + changed.slice(to), text);
}
