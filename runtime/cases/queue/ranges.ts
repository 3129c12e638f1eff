/**
 * Columns narrowed to a span of amounts, numbers or days. A value is found by each beginning of its digits (`span_nodes` of the
 * database writes them), so that a span is a few of these: from 50,000 to 100,000 are five beginnings and a number. All is exact,
 * whatever decimals a value has, since the ends of a span have two at most.
 */
import { addDays, isDate, type LocalDate } from '../../../engine/index.ts';

/** Values of a column of the schemes, by its title: both ends included, null where there is none. */
export type ColumnRange = { readonly title: string } & (
  | { readonly type: 'number'; readonly from: number | null; readonly to: number | null }
  | { readonly type: 'date'; readonly from: LocalDate | null; readonly to: LocalDate | null }
);

/** Why ranges cannot be asked for. */
export type RangeRefusal = 'range-invalid' | 'range-reversed';

/** Ranges by their titles, as an address says them: `Devis=50000..100000&Naissance=..2008-12-31`. Of two of one title the last counts. */
export function readRanges(text = ''): readonly ColumnRange[] | RangeRefusal {
  const ranges: ColumnRange[] = [];
  for (const [title, span] of new Map(new URLSearchParams(text))) {
    const range = readRange(title, span);
    if (typeof range === 'string') return range;
    ranges.push(range);
  }
  return ranges;
}

/** Ends have two decimals at most, and twelve digits before them. */
const NUMBER = /^-?\d{1,12}(?:\.\d{1,2})?$/u;

function readRange(title: string, span: string): ColumnRange | RangeRefusal {
  const [from = '', to = '', ...more] = span.split('..');
  const ends = [from, to].filter((end) => end !== '');
  if (more.length > 0 || !span.includes('..') || ends.length === 0) return 'range-invalid';
  if (ends.every((end) => NUMBER.test(end))) {
    const [first, last] = [numberOf(from), numberOf(to)];
    if (first !== null && last !== null && first > last) return 'range-reversed';
    return { type: 'number', title, from: first, to: last };
  }
  if (!ends.every((end) => isDate(end))) return 'range-invalid';
  if (from !== '' && to !== '' && from > to) return 'range-reversed';
  return { type: 'date', title, from: from || null, to: to || null };
}

const numberOf = (end: string): number | null => (end === '' ? null : Number(end));

/** What a value within a range has one of: beginnings of digits (`nodes`), or the whole value as it is kept (`values`). */
export interface RangeWords {
  readonly nodes: readonly string[];
  readonly values: readonly string[];
}

/** What a value has one of when it lies within a range. */
export function rangeWords(range: ColumnRange): RangeWords {
  if (range.type === 'date') return { nodes: dayNodes(range.from, range.to), values: [] };
  const from = range.from ?? Number.NEGATIVE_INFINITY;
  const to = range.to ?? Number.POSITIVE_INFINITY;
  // Below zero, what is smaller has more digits: the same, seen from the other side.
  const below = from < 0 ? sizes(Math.max(0, -to), -from, '-') : { nodes: [], values: [] };
  const above = to >= 0 ? sizes(Math.max(0, from), to, '') : { nodes: [], values: [] };
  return { nodes: [...below.nodes, ...above.nodes], values: [...below.values, ...above.values] };
}

/** Digits before the decimals that values are found by: beyond, they are no amounts. */
const MOST_DIGITS = 15;
const HUNDREDTHS = 100;

/** Sizes from one to another, the other included. What has as many digits as another is compared with it digit by digit. */
function sizes(from: number, to: number, sign: '' | '-'): RangeWords {
  const span = { from: Math.round(from * HUNDREDTHS), before: Math.round(to * HUNDREDTHS) };
  const nodes = Array.from({ length: MOST_DIGITS }, (_, at) => at + 1).flatMap((digits) => {
    const first = digits === 1 ? 0 : 10 ** (digits - 1) * HUNDREDTHS;
    const end = 10 ** digits * HUNDREDTHS;
    const block = { first, size: end - first };
    const name = `${sign}${digits}:`;
    if (isOutside(block, span)) return [];
    if (isWithin(block, span)) return [name];
    const within = { from: Math.max(first, span.from), before: Math.min(end, span.before) };
    return parts(name, '', { first: 0, size: end / 10 }, within);
  });
  // The end itself; and before its decimals, the values that have fewer of them, whose digits end sooner.
  const ends = Number.isFinite(to) ? [1, 10, 100].map((unit) => Math.floor(span.before / unit) * unit) : [];
  const values = [...new Set(ends)].filter((end) => end >= span.from).map((end) => `${sign}${end / HUNDREDTHS}`);
  return { nodes, values };
}

/** The days of a span, by their digits: 20260305. Nothing lies between the first of a month, or of a year, and its own beginning. */
function dayNodes(from: LocalDate | null, to: LocalDate | null): readonly string[] {
  const first = (day: LocalDate): number =>
    Number(
      day
        .replace(/(?:-01){1,2}$/u, '')
        .replaceAll('-', '')
        .padEnd(8, '0'),
    );
  const isLast = to === null || to === LAST_DAY;
  const span = { from: from === null ? 0 : first(from), before: isLast ? 1e8 : first(addDays(to, 1)) };
  return parts('d:', '', { first: 0, size: 1e7 }, span);
}

const LAST_DAY = '9999-12-31';

/** What lies from one value on and before another. */
interface Span {
  readonly from: number;
  readonly before: number;
}
interface Block {
  readonly first: number;
  readonly size: number;
}
const isOutside = ({ first, size }: Block, { from, before }: Span): boolean => first >= before || first + size <= from;
const isWithin = ({ first, size }: Block, { from, before }: Span): boolean => first >= from && first + size <= before;

/** What goes on from a beginning by one digit, of which `zero` is the first: whole where it lies within, else in parts. */
function parts(name: string, begun: string, zero: Block, span: Span): readonly string[] {
  return Array.from({ length: 10 }, (_, digit) => digit).flatMap((digit) => {
    const block = { first: zero.first + digit * zero.size, size: zero.size };
    const prefix = `${begun}${digit}`;
    if (isOutside(block, span)) return [];
    if (isWithin(block, span)) return [`${name}${prefix}`];
    return parts(name, prefix, { first: block.first, size: block.size / 10 }, span);
  });
}
