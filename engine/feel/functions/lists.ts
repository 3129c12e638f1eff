/** Functions of lists (DMN 1.5, 10.3.4.4), sorting among them (10.3.4.9). */
import { compareNumbers, multiplyNumbers, toMachineInteger, type FeelNumber } from '../values/decimal.ts';
import { compareValues, isEqual } from '../values/compare.ts';
import { isList, type FeelFunction, type FeelList, type FeelValue } from '../values/value.ts';
import { BOOLEAN, NUMBER, type ScopeType } from '../scope-type.ts';
import { cut, indexOf } from './cut.ts';
import { callable, LIST_OF_ANY, list, rest, spread } from './collections.ts';
import { anything, define, defineBy, number, optional, take1, take2, take3, type Entry } from './signature.ts';
import { mean, total } from './totals.ts';
import { alike, sameList } from './types.ts';

const NUMBERS: ScopeType = { kind: 'list', item: NUMBER };

/** From `list contains` to `sort`. What takes a list takes a value as a list of one, and gives null for null. */
export const LIST_FUNCTIONS: readonly Entry[] = [
  define(
    'list contains',
    BOOLEAN,
    take2(list('list'), anything('element'), (all, one) => all.some(isSameAs(one))),
  ),
  define(
    'count',
    NUMBER,
    take1(list('list'), (all) => all.length),
  ),
  defineBy(
    'min',
    alike,
    spread(anything('list'), (all) => extreme(all, -1)),
  ),
  defineBy(
    'max',
    alike,
    spread(anything('list'), (all) => extreme(all, 1)),
  ),
  define(
    'sum',
    NUMBER,
    // Nothing to add is nothing owed: DMN says null, and a family without the expense would be refused.
    spread(number('list'), (all) => (all.length === 0 ? 0 : (total(all) ?? undefined))),
  ),
  define(
    'mean',
    NUMBER,
    spread(number('list'), (all) => mean(all) ?? undefined),
  ),
  define(
    'product',
    NUMBER,
    spread(number('list'), (all) => product(all) ?? undefined),
  ),
  define(
    'median',
    NUMBER,
    spread(number('list'), (all) => median(all) ?? undefined),
  ),
  define('mode', NUMBERS, spread(number('list'), mode)),
  define(
    'all',
    BOOLEAN,
    spread(anything('list'), (values) => combine(values, false)),
  ),
  define(
    'any',
    BOOLEAN,
    spread(anything('list'), (values) => combine(values, true)),
  ),
  defineBy(
    'sublist',
    sameList,
    take3(list('list'), number('start position'), optional(number('length')), (all, start, length) =>
      cut(all, start, length),
    ),
  ),
  define(
    'append',
    LIST_OF_ANY,
    rest(list('list'), anything('item'), (all, items) => [...all, ...items]),
  ),
  define(
    'concatenate',
    LIST_OF_ANY,
    rest(anything('list'), anything('list'), (one, others) =>
      [one, ...others].flatMap((all) => (isList(all) ? all : [all])),
    ),
  ),
  define('insert before', LIST_OF_ANY, take3(list('list'), number('position'), anything('newItem'), insertBefore)),
  defineBy(
    'remove',
    sameList,
    take2(list('list'), number('position'), (all, place) => {
      const at = indexOf(place, all.length);
      return at === null ? undefined : all.toSpliced(at, 1);
    }),
  ),
  define(
    'list replace',
    LIST_OF_ANY,
    take3(list('list'), number('position'), anything('newItem'), (all, place, item) => {
      const at = indexOf(place, all.length);
      return at === null ? undefined : all.with(at, item);
    }),
    take3(list('list'), callable('match'), anything('newItem'), replaceMatches),
  ),
  defineBy(
    'reverse',
    sameList,
    take1(list('list'), (all) => all.toReversed()),
  ),
  define(
    'index of',
    NUMBERS,
    take2(list('list'), anything('match'), (all, one) =>
      all.flatMap((item, at) => (isSameAs(one)(item) ? [at + 1] : [])),
    ),
  ),
  define(
    'union',
    LIST_OF_ANY,
    rest(list('list'), list('list'), (one, others) => distinct([one, ...others].flat())),
  ),
  defineBy('distinct values', sameList, take1(list('list'), distinct)),
  define('flatten', LIST_OF_ANY, take1(list('list'), flatten)),
  defineBy('sort', sameList, take2(list('list'), callable('precedes'), sort)),
];

const isSameAs =
  (one: FeelValue) =>
  (item: FeelValue): boolean =>
    isEqual(item, one) === true;

/** Three-valued disjunction (`decisive` true) or conjunction (false) of a list. */
export function combine(values: FeelList, decisive: boolean): boolean | null {
  if (values.includes(decisive)) return decisive;
  return values.every((value) => typeof value === 'boolean') ? !decisive : null;
}

/** The smallest (`sign` -1) or the largest (1) of values of one kind. */
function extreme([first, ...others]: FeelList, sign: number): FeelValue | undefined {
  if (first === undefined || first === null) return undefined;
  let best: FeelValue = first;
  for (const other of others) {
    const order = compareValues(other, best);
    if (order === null) return undefined;
    if (order * sign > 0) best = other;
  }
  // A single value has to be of a kind that has an order.
  return compareValues(best, best) === null ? undefined : best;
}

function product([first, ...others]: readonly FeelNumber[]): FeelNumber | null {
  let result: FeelNumber | null = first ?? null;
  for (const other of others) result = result === null ? null : multiplyNumbers(result, other);
  return result;
}

function median(all: readonly FeelNumber[]): FeelNumber | null {
  const sorted = all.toSorted(compareNumbers);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : mean([low, high]);
}

/** The numbers that are met most often, the smallest first. */
function mode(all: readonly FeelNumber[]): FeelList {
  const counts = new Map<string, { readonly value: FeelNumber; readonly count: number }>();
  for (const value of all) {
    const key = String(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = Math.max(...[...counts.values()].map(({ count }) => count));
  return [...counts.values()]
    .filter(({ count }) => count === most)
    .map(({ value }) => value)
    .toSorted(compareNumbers);
}

/** Before a place; after the last when the place is the one that follows it. */
function insertBefore(all: FeelList, place: FeelNumber, item: FeelValue): FeelList | undefined {
  const isAfterLast = toMachineInteger(place) === all.length + 1;
  const at = isAfterLast ? all.length : indexOf(place, all.length);
  return at === null ? undefined : all.toSpliced(at, 0, item);
}

function replaceMatches(all: FeelList, match: FeelFunction, item: FeelValue): FeelList | undefined {
  if (match.parameters?.length !== 2) return undefined;
  const found = all.map((one) => match.call([one, item]));
  if (!found.every((one) => typeof one === 'boolean')) return undefined;
  return all.map((one, at) => (found[at] === true ? item : one));
}

/** Values without those that are equal to one before them. */
function distinct(all: FeelList): FeelList {
  const simple = new Set<FeelValue>();
  const others: FeelValue[] = [];
  return all.filter((value) => {
    const isSimple = value === null || typeof value !== 'object';
    if (isSimple ? simple.has(value) : others.some(isSameAs(value))) return false;
    if (isSimple) simple.add(value);
    else others.push(value);
    return true;
  });
}

function flatten(all: FeelList): FeelList {
  return all.flatMap((item) => (isList(item) ? flatten(item) : [item]));
}

/** Stable: what does not precede one another stays in its order. */
function sort(all: FeelList, precedes: FeelFunction): FeelList {
  return all.toSorted((one, other) =>
    precedes.call([one, other]) === true ? -1 : precedes.call([other, one]) === true ? 1 : 0,
  );
}
