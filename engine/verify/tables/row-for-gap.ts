/*
 * The conditions of a row that would answer where none does: as wide as it can be without touching what other rows answer,
 * so that an author adds it once and not value by value.
 */
import { FeelDate } from '../../feel/values/date.ts';
import { FeelTime } from '../../feel/values/temporal.ts';
import { rankOf, type Point } from '../domains/cell-points.ts';
import { OTHER_TEXT, type Region } from '../domains/column-regions.ts';
import type { ColumnRows, Witness } from './cover-rows.ts';
import type { Column } from './table-columns.ts';

/**
 * A unary test for each input, of a row that answers everywhere around the example and nowhere that another row does. Of
 * columns that read one row of a list, the row answers to the example alone.
 */
export function rowForGap(columns: readonly Column[], witness: Witness): readonly string[] {
  const cells = new Map<number, string>();
  const written = widen(columns.map(ownRegions), witness);
  for (const [at, { inputs, regions }] of columns.entries()) {
    const example = regions[witness[at] ?? -1];
    for (const [index, input] of inputs.entries()) {
      const own = example === undefined ? '-' : writeRegion(example[index]);
      cells.set(input, inputs.length === 1 ? (written[at] ?? '-') : own);
    }
  }
  return [...cells].toSorted(([left], [right]) => left - right).map(([, cell]) => cell);
}

/** A column of the table: its regions in order, the values at which its cells change their answer, the rows of each region. */
type GapColumn = Pick<Column, 'points' | 'rows'> & {
  readonly regions: readonly Region[];
  /** Whether regions beside that of the example may be taken in. */
  readonly isWidened: boolean;
};

function ownRegions({ inputs, regions, points, rows }: Column): GapColumn {
  return { regions: regions.map(([first = null]) => first), points, rows, isWidened: inputs.length === 1 };
}

function widen(columns: readonly GapColumn[], witness: Witness): readonly string[] {
  const chosen = columns.map(({ regions }, column) => {
    const region = witness[column];
    return region === undefined ? regions.map((_, index) => index) : [region];
  });
  const isGap = (candidate: readonly (readonly number[])[]): boolean =>
    columns.reduce((left, { rows }, column) => left & unionOf(rows, candidate[column] ?? []), ALL) === 0n;
  for (const [column, { regions, isWidened }] of columns.entries()) {
    const start = witness[column];
    if (start === undefined || !isWidened) continue;
    for (const region of outwards(start, regions)) {
      const wider = [...(chosen[column] ?? []), region];
      const isBeside = !isOrdered(regions) || wider.includes(region - 1) || wider.includes(region + 1);
      if (isBeside && isGap(chosen.with(column, wider))) chosen[column] = wider;
    }
  }
  return columns.map((column, at) => writeRegions(column, new Set(chosen[at])));
}

/** More rows than a table may have. */
const ALL = -1n;

/** Rows that may answer in one of some regions. */
function unionOf(rows: ColumnRows, regions: readonly number[]): bigint {
  return regions.reduce((all, region) => all | (rows[region]?.possible ?? 0n), 0n);
}

/** Ranks of the other regions, the nearest first. */
function outwards(start: number, regions: readonly Region[]): readonly number[] {
  return regions
    .map((_, index) => index)
    .filter((index) => index !== start)
    .toSorted((left, right) => Math.abs(left - start) - Math.abs(right - start));
}

/** Whether the regions stand in the order of their values, so that a stretch of them is a range. */
const isOrdered = (regions: readonly Region[]): boolean =>
  regions.every((region) => region === null || rankOf(region) !== null);

function writeRegions({ regions, points }: GapColumn, chosen: ReadonlySet<number>): string {
  if (chosen.size === regions.length) return '-';
  const isThere = (_: Region, index: number): boolean => chosen.has(index);
  const [inside, outside] = [regions.filter(isThere), regions.filter((region, index) => !isThere(region, index))];
  if (!isOrdered(regions)) {
    const isListed = !inside.includes(OTHER_TEXT);
    return isListed ? inside.map(writeRegion).join(', ') : `not(${outside.map(writeRegion).join(', ')})`;
  }
  if (inside.every((region) => region === null)) return 'null';
  if (outside.every((region) => region === null)) return 'not(null)';
  const range = writeRange(regions, points, chosen);
  return inside.includes(null) ? `null, ${range}` : range;
}

/** A stretch of ordered regions, its ends closed where they are values that cells name, open where they lie between two. */
function writeRange(regions: readonly Region[], points: readonly Point[], chosen: ReadonlySet<number>): string {
  const named = new Set(points.map(String));
  const isNamed = (region: Region | undefined): boolean => named.has(String(region));
  const ranks = [...chosen].filter((index) => regions[index] !== null).toSorted((left, right) => left - right);
  const [first, last] = [ranks[0] ?? 0, ranks.at(-1) ?? 0];
  const [low, high] = [regions[first], regions[last]];
  const lowEnd = isNamed(low) ? low : regions[first - 1];
  const next = regions[last + 1];
  const highEnd = isNamed(high) ? high : next === null ? undefined : next;
  const [open, close] = [isNamed(low) ? '[' : '(', isNamed(high) ? ']' : ')'];
  if (first === last && isNamed(low)) return writeRegion(low);
  if (lowEnd === undefined)
    return highEnd === undefined ? '-' : `${close === ']' ? '<=' : '<'} ${writeRegion(highEnd)}`;
  if (highEnd === undefined) return `${open === '[' ? '>=' : '>'} ${writeRegion(lowEnd)}`;
  return `${open}${writeRegion(lowEnd)}..${writeRegion(highEnd)}${close}`;
}

function writeRegion(region: Region | undefined): string {
  if (region === null || region === undefined) return 'null';
  if (region instanceof FeelDate) return `date("${region.toString()}")`;
  if (region instanceof FeelTime) return `time("${region.toString()}")`;
  return typeof region === 'string' ? JSON.stringify(region) : String(region);
}
