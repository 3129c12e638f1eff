/** Equality and order (DMN 1.5, tables 42 and 53): null where values are of different kinds, or have no order. */
import { compareNumbers, isFeelNumber } from './decimal.ts';
import { FeelDays, FeelMonths } from './duration.ts';
import { FeelDate } from './date.ts';
import { FeelDateTime, FeelTime, instantOf } from './temporal.ts';
import {
  type ComparisonOperator,
  entryOf,
  FeelRange,
  isContext,
  isList,
  kindOf,
  type FeelContext,
  type FeelList,
  type FeelValue,
} from './value.ts';

/** Whether two values are equal; null for values of two kinds, neither of them null. */
export function isEqual(left: FeelValue, right: FeelValue): boolean | null {
  if (left === right) return true;
  if (left === null || right === null) return false;
  const kind = kindOf(left);
  if (kind !== kindOf(right)) return null;
  if (kind === 'text' || kind === 'boolean') return false;
  if (isList(left) && isList(right)) return areListsEqual(left, right);
  if (left instanceof FeelRange && right instanceof FeelRange) return areRangesEqual(left, right);
  if (isContext(left) && isContext(right)) return areContextsEqual(left, right);
  if (kind === 'function') return false;
  const order = compareOrdered(left, right);
  // What is in no order, a time of a zone and a time of none, is not the same.
  return order === null ? false : order === 0;
}

/** Less than, equal to or more than zero as the first value comes before, at or after the second; null without order. */
export function compareValues(left: FeelValue, right: FeelValue): number | null {
  return left === null || right === null ? null : compareOrdered(left, right);
}

/** `left operator right` */
export function compareBy(operator: ComparisonOperator, left: FeelValue, right: FeelValue): boolean | null {
  switch (operator) {
    case '=':
      return isEqual(left, right);
    case '!=': {
      const equal = isEqual(left, right);
      return equal === null ? null : !equal;
    }
    case '<': {
      const order = compareValues(left, right);
      return order === null ? null : order < 0;
    }
    case '<=': {
      const order = compareValues(left, right);
      return order === null ? null : order <= 0;
    }
    case '>': {
      const order = compareValues(left, right);
      return order === null ? null : order > 0;
    }
    case '>=': {
      const order = compareValues(left, right);
      return order === null ? null : order >= 0;
    }
  }
}

/**
 * Whether a range holds a value; null when they cannot be compared. An end that is absent is not known: only a range that is
 * written as a comparison has none.
 */
export function isInRange(range: FeelRange, value: FeelValue): boolean | null {
  if (range.operator) return compareBy(range.operator, value, range.low ?? range.high);
  const isAbove = compareBy(range.isLowIncluded ? '>=' : '>', value, range.low);
  const isBelow = compareBy(range.isHighIncluded ? '<=' : '<', value, range.high);
  if (isAbove === false || isBelow === false) return false;
  return isAbove === null || isBelow === null ? null : true;
}

function compareOrdered(left: FeelValue, right: FeelValue): number | null {
  if (isFeelNumber(left)) return isFeelNumber(right) ? compareNumbers(left, right) : null;
  if (typeof left === 'string') return typeof right === 'string' ? compareTexts(left, right) : null;
  if (left instanceof FeelDate) return right instanceof FeelDate ? left.number - right.number : null;
  if (left instanceof FeelMonths) return right instanceof FeelMonths ? left.months - right.months : null;
  if (left instanceof FeelDays) return right instanceof FeelDays ? compareNumbers(left.seconds, right.seconds) : null;
  if (left instanceof FeelTime) return right instanceof FeelTime ? compareTimes(left, right, left, right) : null;
  if (left instanceof FeelDateTime)
    return right instanceof FeelDateTime ? compareTimes(left, right, left.time, right.time) : null;
  return null;
}

/** A time somewhere and a time anywhere have no order. */
function compareTimes(
  left: FeelTime | FeelDateTime,
  right: FeelTime | FeelDateTime,
  leftTime: FeelTime,
  rightTime: FeelTime,
): number | null {
  if ((leftTime.zone === null) !== (rightTime.zone === null)) return null;
  const [one, other] = [instantOf(left), instantOf(right)];
  return one === null || other === null ? null : compareNumbers(one, other);
}

/** By the numbers of their characters, as Unicode orders them. */
function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function areListsEqual(left: FeelList, right: FeelList): boolean | null {
  if (left.length !== right.length) return false;
  return allEqual(left.map((item, at) => [item, right[at] ?? null] as const));
}

function areContextsEqual(left: FeelContext, right: FeelContext): boolean | null {
  const names = Object.keys(left);
  const isAlike = names.length === Object.keys(right).length && names.every((name) => Object.hasOwn(right, name));
  return isAlike && allEqual(names.map((name) => [entryOf(left, name), entryOf(right, name)] as const));
}

function areRangesEqual(left: FeelRange, right: FeelRange): boolean | null {
  const isAlike =
    left.operator === right.operator &&
    left.isLowIncluded === right.isLowIncluded &&
    left.isHighIncluded === right.isHighIncluded;
  return (
    isAlike &&
    allEqual([
      [left.low, right.low],
      [left.high, right.high],
    ])
  );
}

/** False as soon as two differ, null when some cannot be compared. */
function allEqual(pairs: readonly (readonly [FeelValue, FeelValue])[]): boolean | null {
  let all: boolean | null = true;
  for (const [left, right] of pairs) {
    const equal = isEqual(left, right);
    if (equal === false) return false;
    if (equal === null) all = null;
  }
  return all;
}
