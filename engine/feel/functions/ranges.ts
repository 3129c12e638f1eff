/** Relations between points and ranges (DMN 1.5, 10.3.4.7). */
import { compareValues, isInRange } from '../values/compare.ts';
import { FeelRange, type FeelValue } from '../values/value.ts';
import { BOOLEAN } from '../scope-type.ts';
import { range } from './collections.ts';
import { anything, define, take2, type Entry, type Signature } from './signature.ts';

/** Relations of two ranges, by name. */
const BETWEEN_RANGES: Readonly<Record<string, (one: FeelRange, other: FeelRange) => boolean>> = {
  meets: (one, other) => compare(one.high, other.low) === 0 && one.isHighIncluded && other.isLowIncluded,
  'met by': (one, other) => compare(one.low, other.high) === 0 && one.isLowIncluded && other.isHighIncluded,
  overlaps: (one, other) => !isBefore(one, other) && !isBefore(other, one),
  'overlaps before': (one, other) =>
    !isBefore(one, other) && !isBefore(other, one) && startsFirst(one, other) && !endsLast(one, other),
  'overlaps after': (one, other) =>
    !isBefore(one, other) && !isBefore(other, one) && startsFirst(other, one) && !endsLast(other, one),
  finishes: (one, other) => isSameEnd(one, other) && !startsFirst(one, other),
  'finished by': (one, other) => isSameEnd(one, other) && !startsFirst(other, one),
  includes: (one, other) => !startsFirst(other, one) && !endsLast(other, one),
  during: (one, other) => !startsFirst(one, other) && !endsLast(one, other),
  starts: (one, other) => isSameStart(one, other) && !endsLast(one, other),
  'started by': (one, other) => isSameStart(one, other) && !endsLast(other, one),
  coincides: (one, other) => isSameStart(one, other) && isSameEnd(one, other),
};

/** Relations of a point and a range, or of two points, by name. */
const WITH_POINTS: Readonly<Record<string, (one: FeelValue, other: FeelValue) => boolean | null | undefined>> = {
  finishes: (one, other) => isAtEnd(one, other),
  'finished by': (one, other) => isAtEnd(other, one),
  includes: (one, other) => (one instanceof FeelRange ? isInRange(one, other) : undefined),
  during: (one, other) => (other instanceof FeelRange ? isInRange(other, one) : undefined),
  starts: (one, other) => isAtStart(one, other),
  'started by': (one, other) => isAtStart(other, one),
  coincides: (one, other) => {
    const order = compareValues(one, other);
    return order === null ? undefined : order === 0;
  },
};

/** `before`, `after`, and those named after Allen's relations between intervals. */
export const RANGE_FUNCTIONS: readonly Entry[] = [
  define('before', BOOLEAN, take2(anything('point1'), anything('point2'), order)),
  define(
    'after',
    BOOLEAN,
    take2(anything('point1'), anything('point2'), (one, other) => order(other, one)),
  ),
  ...Object.keys(BETWEEN_RANGES).map((name) => define(name, BOOLEAN, ...signaturesOf(name))),
];

function signaturesOf(name: string): readonly Signature[] {
  const relation = BETWEEN_RANGES[name];
  const ofPoints = WITH_POINTS[name];
  return [
    ...(relation ? [take2(range('range1'), range('range2'), related(relation))] : []),
    ...(ofPoints ? [take2(anything('range'), anything('point'), (one, other) => ofPoints(one, other))] : []),
  ];
}

function related(relation: (one: FeelRange, other: FeelRange) => boolean) {
  return (one: FeelRange, other: FeelRange): boolean | undefined =>
    comparable(one, other) ? relation(one, other) : undefined;
}

/** Points and ranges whose ends have an order among them. */
function comparable(one: FeelRange, other: FeelRange): boolean {
  const ends = [one.low, one.high, other.low, other.high];
  return ends.every((end) => compareValues(end, one.low) !== null);
}

function order(one: FeelValue, other: FeelValue): boolean | undefined {
  const [first, second] = [asRange(one), asRange(other)];
  return comparable(first, second) ? isBefore(first, second) : undefined;
}

/** A point is a range of one value. */
function asRange(value: FeelValue): FeelRange {
  return value instanceof FeelRange ? value : new FeelRange(value, value, true, true);
}

function isBefore(one: FeelRange, other: FeelRange): boolean {
  const between = compare(one.high, other.low);
  return between < 0 || (between === 0 && !(one.isHighIncluded && other.isLowIncluded));
}

/** Whether a range begins before another does. */
function startsFirst(one: FeelRange, other: FeelRange): boolean {
  const between = compare(one.low, other.low);
  return between < 0 || (between === 0 && one.isLowIncluded && !other.isLowIncluded);
}

function endsLast(one: FeelRange, other: FeelRange): boolean {
  const between = compare(one.high, other.high);
  return between > 0 || (between === 0 && one.isHighIncluded && !other.isHighIncluded);
}

function isSameStart(one: FeelRange, other: FeelRange): boolean {
  return compare(one.low, other.low) === 0 && one.isLowIncluded === other.isLowIncluded;
}

function isSameEnd(one: FeelRange, other: FeelRange): boolean {
  return compare(one.high, other.high) === 0 && one.isHighIncluded === other.isHighIncluded;
}

function isAtStart(point: FeelValue, whole: FeelValue): boolean | undefined {
  if (!(whole instanceof FeelRange)) return undefined;
  const between = compareValues(point, whole.low);
  return between === null ? undefined : between === 0 && whole.isLowIncluded;
}

function isAtEnd(point: FeelValue, whole: FeelValue): boolean | undefined {
  if (!(whole instanceof FeelRange)) return undefined;
  const between = compareValues(point, whole.high);
  return between === null ? undefined : between === 0 && whole.isHighIncluded;
}

/** Of ends that were found to have an order. */
function compare(one: FeelValue, other: FeelValue): number {
  return compareValues(one, other) ?? Number.NaN;
}
