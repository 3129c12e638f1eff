/**
 * Functions of FEEL that the library leaves short of DMN 1.5, and those that `toStandard` writes into expressions. Names
 * that start with a capital are ours alone: no name of an author does.
 */
import { FeelDate, FeelDateTime, FeelDuration, FeelFunction, FeelTime, evaluate } from 'feelin';
import { judgePattern } from '../pattern/judge-pattern.ts';
import { linearPattern, type LinearPattern } from '../pattern/match.ts';
import { divide, durationOf, multiply, negate, settle, sizeOf, toDecimal } from './numbers.ts';

/** What the library knows the name of but does not do; an author must be told, not answered null. */
export const NOT_DONE: readonly string[] = [
  'during',
  'starts',
  'started by',
  'finishes',
  'finished by',
  'coincides',
  'overlaps before',
  'overlaps after',
];

/** Functions whose second argument is a regular expression. */
export const PATTERN_FUNCTIONS: readonly string[] = ['matches', 'replace', 'split'];
/** Longest run of numbers that `for i in from..to` goes through. */
const LONGEST_SERIES = 1_000;

/** Our functions by name. */
const FEEL_LIBRARY: Readonly<Record<string, FeelFunction>> = {
  Net: feel(['value'], settle),
  Fois: feel(['left', 'right'], multiply),
  Quotient: feel(['left', 'right'], divide),
  Oppose: feel(['value'], negate),
  Duree: feel(['from'], (from) => (typeof from === 'string' ? durationOf(from) : null)),
  Quelque: feel(['list'], (list) => combine(list, true)),
  Chaque: feel(['list'], (list) => combine(list, false)),
  sum: spread((list) => total(list)),
  mean: spread((list) => {
    const sum = total(list);
    return sum === null ? null : toDecimal(sum / list.length);
  }),
  min: spread((list) => extreme(list, -1)),
  max: spread((list) => extreme(list, 1)),
  'list contains': feel(['list', 'element'], (list, element) =>
    isList(list) ? list.some((item) => isSame(item, element)) : null,
  ),
  'index of': feel(['list', 'match'], (list, match) =>
    isList(list) ? list.flatMap((item, at) => (isSame(item, match) ? [at + 1] : [])) : null,
  ),
  'distinct values': feel(['list'], (list) => (isList(list) ? distinct(list) : null)),
  union: new FeelFunction(
    (...lists: readonly unknown[]) => (lists.every(isList) ? distinct(lists.flat()) : null),
    ['...list'],
  ),
  substring: feel(['string', 'start position', 'length'], (text, start, length) =>
    typeof text === 'string' ? (cut(Array.from(text), start, length)?.join('') ?? null) : null,
  ),
  sublist: feel(['list', 'start position', 'length'], (list, start, length) =>
    isList(list) ? cut(list, start, length) : null,
  ),
  'years and months duration': feel(['from', 'to'], wholeMonths),
  Suite: feel(['from', 'to'], series),
  ...Object.fromEntries(PATTERN_FUNCTIONS.map((name) => [name, guarded(name)])),
};

/**
 * Those of our functions that a text may call. Each call of an expression copies its context, and looks through all of it
 * for the library's own functions: what is not named there only costs.
 */
export function libraryOf(text: string): Readonly<Record<string, FeelFunction>> {
  return Object.fromEntries(
    FUNCTIONS.filter(({ words }) => words.every((word) => text.includes(word))).map(({ entry }) => entry),
  );
}

const FUNCTIONS = Object.entries(FEEL_LIBRARY).map((entry) => ({ entry, words: entry[0].split(' ') }));

function feel(names: string[], body: (...values: readonly unknown[]) => unknown): FeelFunction {
  return new FeelFunction((...values: readonly unknown[]) => body(...values), names);
}

/** A function of a list, or of its items one by one. */
function spread(body: (list: readonly unknown[]) => unknown): FeelFunction {
  return new FeelFunction(
    (...items: readonly unknown[]) => {
      const [first] = items;
      if (items.length === 1 && isList(first)) return body(first);
      return items.length === 0 ? null : body(items);
    },
    ['...list'],
  );
}

/** Flags among the arguments of a function of patterns: the last of those that have any. */
export function flagsOf(name: string, values: readonly unknown[]): string {
  const given = { matches: values[2], replace: values[3] }[name];
  return typeof given === 'string' ? given : '';
}

/**
 * A function of the library, called with the expressions that are proved not to take long. The others, in versions that
 * were published before they were refused, are matched in linear time; what cannot be gives null.
 */
function guarded(name: string): FeelFunction {
  const { value } = evaluate(name, {});
  if (!isCallable(value)) throw new Error(`FEEL has no function ${name}`);
  return new FeelFunction(
    (...values: readonly unknown[]): unknown => {
      const [text, pattern, replacement] = values;
      if (typeof pattern !== 'string') return null;
      const flags = flagsOf(name, values);
      if (judgePattern(pattern, flags) === null) return value(...values);
      const linear = typeof text === 'string' ? linearPattern(pattern, flags) : null;
      return linear && typeof text === 'string' ? applyLinear(name, linear, text, replacement) : null;
    },
    ['...values'],
  );
}

function applyLinear(name: string, linear: LinearPattern, text: string, replacement: unknown): unknown {
  if (name === 'matches') return linear.test(text);
  if (name === 'split') return linear.split(text);
  return typeof replacement === 'string' ? linear.replace(text, replacement) : null;
}

/** Whole numbers from one to another, upwards or downwards; null when they are too many to be meant. */
function series(from: unknown, to: unknown): unknown {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return null;
  const [first, last] = [Number(from), Number(to)];
  const length = Math.abs(last - first) + 1;
  const step = last < first ? -1 : 1;
  return length > LONGEST_SERIES ? null : Array.from({ length }, (_, at) => first + at * step);
}

/** Three-valued disjunction (`decisive` true) or conjunction (false) of a list. */
function combine(list: unknown, decisive: boolean): boolean | null {
  if (!isList(list)) return null;
  if (list.includes(decisive)) return decisive;
  return list.every((item) => item === !decisive) ? !decisive : null;
}

function total(list: readonly unknown[]): number | null {
  let sum = 0;
  for (const item of list) {
    if (typeof item !== 'number') return null;
    sum += item;
  }
  return list.length === 0 ? null : toDecimal(sum);
}

/** The least (-1) or greatest (1) of values that can be compared with one another. */
function extreme(list: readonly unknown[], wanted: -1 | 1): unknown {
  const [first, ...others] = list;
  let best = first;
  if (rankOf(best) === null) return null;
  for (const other of others) {
    const order = compare(other, best);
    if (order === null) return null;
    if (Math.sign(order) === wanted) best = other;
  }
  return best ?? null;
}

function compare(left: unknown, right: unknown): number | null {
  const one = rankOf(left);
  const other = rankOf(right);
  if (one === null || other === null || one.kind !== other.kind) return null;
  return one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0;
}

function rankOf(value: unknown): { readonly kind: string; readonly rank: number | string } | null {
  if (typeof value === 'number' || typeof value === 'string') return { kind: typeof value, rank: value };
  if (value instanceof FeelDate) return { kind: 'date', rank: value.iso };
  if (value instanceof FeelDuration) return { kind: value.yearsMonths ? 'months' : 'seconds', rank: sizeOf(value) };
  return null;
}

/** Equality of FEEL: of the same kind and the same value, members of lists and contexts compared one by one. */
function isSame(left: unknown, right: unknown): boolean {
  return keyOf(left) === keyOf(right);
}

function distinct(list: readonly unknown[]): readonly unknown[] {
  return [...new Map(list.map((item) => [keyOf(item), item])).values()];
}

/** One text for each value; values of different kinds never share one. */
function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? String(value);
  if (isList(value)) return `[${value.map(keyOf).join()}]`;
  if (value instanceof FeelDuration) return `duration:${value.yearsMonths ? 'months' : 'seconds'}:${sizeOf(value)}`;
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime)
    return `${value.constructor.name}:${value.toString()}`;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${keyOf(entry)}`).join()}}`;
}

/** Items from a place counted from 1, or from the end when negative; there is no place 0. */
function cut<T>(items: readonly T[], start: unknown, length: unknown): readonly T[] | null {
  if (typeof start !== 'number' || start === 0 || Math.abs(start) > items.length) return null;
  const from = start > 0 ? start - 1 : items.length + start;
  if (length === undefined || length === null) return items.slice(from);
  return typeof length === 'number' && length >= 0 ? items.slice(from, from + length) : null;
}

/** Whole months between two dates; the days that are left do not count. */
function wholeMonths(from: unknown, to: unknown): unknown {
  if (!(from instanceof FeelDate) || !(to instanceof FeelDate)) return null;
  const { years, months } = from.unwrap().until(to.unwrap(), { largestUnit: 'years' });
  const all = years * 12 + months;
  return durationOf(`${all < 0 ? '-' : ''}P${Math.abs(all)}M`);
}

function isCallable(value: unknown): value is (...values: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
