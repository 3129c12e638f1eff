/**
 * Values read of the list that an answer is chosen in: its columns go together, a row at a time, so that two of them are
 * never supposed to be what no row says.
 */
import type { ListColumns } from '../../feel/list-columns.ts';
import { listColumns, memberType, type ScopeType } from '../../feel/scope-type.ts';
import { FeelDate, readDate } from '../../feel/values/date.ts';
import { FeelTime, readTimeOfDay } from '../../feel/values/temporal.ts';
import { rankOf, type Point } from './cell-points.ts';
import { OTHER_TEXT, type Region } from './column-regions.ts';
import type { Fact } from './facts.ts';

/** A path that reads a value chosen in a list (`column` is then null), or the cell of its row in a column. */
export type ListRead = {
  /** Path of the value. */
  readonly base: string;
  readonly column: string | null;
  readonly columns: ListColumns;
  /** Whether the value may be none of the list. */
  readonly suggests: boolean;
};

/** What a path reads of a list; null when it reads none. `*` stands for the members of a list. */
export function readOfList(vocabulary: ScopeType, path: string): ListRead | null {
  let type: ScopeType | undefined = vocabulary;
  const names = path.split('.');
  for (const [at, name] of names.entries()) {
    const columns: ListColumns | undefined = type?.kind === 'list' ? undefined : type && listColumns(type);
    if (columns && at === names.length - 1)
      return { base: names.slice(0, at).join('.'), column: name, columns, suggests: isOpen(type) };
    type = type?.kind === 'list' && name === '*' ? type.item : type && memberType(type, name);
  }
  const columns = type?.kind === 'list' ? undefined : type && listColumns(type);
  return columns ? { base: path, column: null, columns, suggests: isOpen(type) } : null;
}

function isOpen(type: ScopeType | undefined): boolean {
  return type?.kind === 'text' && type.choices === undefined;
}

/**
 * A value of the list whose cell is blank, of those that it may be; null when each has its cell. A text that the list only
 * suggests stands for all that it does not have.
 */
export function blankRow({ column, columns, suggests }: ListRead, known: Fact | undefined): string | null {
  if (column === null) return null;
  const isPossible = (value: string): boolean =>
    known?.excluded?.includes(value) !== true && (known?.values?.includes(value) ?? true);
  for (const [value, cell] of columns.cells(column)) if (cell === null && isPossible(value)) return value;
  return suggests && known?.values === undefined ? OTHER_TEXT : null;
}

/** One value for each kind of row that some columns and written values tell apart. */
export function rowsApart(reads: readonly ListRead[], points: readonly Point[]): readonly string[] {
  const [first] = reads;
  if (!first) return [];
  const { columns, suggests } = first;
  const place = placeAmong(points);
  const kept = new Map<string, string>();
  for (const value of columns.cells('label').keys()) {
    const key = JSON.stringify(reads.map((read) => place(cellOf(read, value))));
    if (!kept.has(key)) kept.set(key, value);
  }
  return [...kept.values(), ...(suggests ? [OTHER_TEXT] : [])];
}

/** What a read gives for a value of the list. */
export function cellOf({ column, columns }: ListRead, value: string): Region {
  if (column === null) return value;
  const cell = columns.cell(value, column);
  if (typeof cell !== 'string') return cell;
  const type = columns.types[column];
  return type === 'date' ? readDate(cell) : type === 'time' ? readTimeOfDay(cell) : cell;
}

/** Where a value stands among the written ones of its kind: at one of them, or between two. */
function placeAmong(points: readonly Point[]): (value: Region) => string {
  const texts = points.filter((point) => typeof point === 'string').toSorted(byCode);
  const numbers = points.flatMap((point) => (typeof point === 'number' ? [point] : [])).toSorted((a, b) => a - b);
  const ranked = (kind: typeof FeelDate | typeof FeelTime): readonly number[] =>
    points.flatMap((point) => (point instanceof kind ? (rankOf(point) ?? []) : [])).toSorted((a, b) => a - b);
  const [days, times] = [ranked(FeelDate), ranked(FeelTime)];
  const ofNumber = (value: number, all: readonly number[]): string =>
    `${all.filter((point) => point < value).length}${all.includes(value) ? '=' : ''}`;
  return (value) => {
    if (value instanceof FeelDate) return ofNumber(value.number, days);
    if (value instanceof FeelTime) return ofNumber(Number(value.seconds), times);
    if (typeof value === 'number') return ofNumber(value, numbers);
    if (typeof value === 'string')
      return `${texts.filter((point) => point < value).length}${texts.includes(value) ? '=' : ''}`;
    return String(value);
  };
}

function byCode(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
