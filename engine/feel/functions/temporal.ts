/** Functions that make dates, times and durations, and that read them (DMN 1.5, 10.3.4.1 and 10.3.4.8). */
import { toMachineInteger, type FeelNumber } from '../values/decimal.ts';
import { monthsOf, readDuration, type FeelDays, type FeelDuration } from '../values/duration.ts';
import { dateOf, FeelDate, readDate } from '../values/date.ts';
import { FeelDateTime, FeelTime, readDateTime, readTimeOfDay, timeOf } from '../values/temporal.ts';
import { dayNumber } from '../values/calendar.ts';
import { kindOf, type FeelValue } from '../values/value.ts';
import { isEqual } from '../values/compare.ts';
import { isSameZone, zoneOfOffset } from '../values/zone.ts';
import { ANY, BOOLEAN, DATE, DURATION, MOMENT, MONTHS, NUMBER, TIME, type ScopeType } from '../scope-type.ts';
import {
  anything,
  day,
  define,
  number,
  ofDays,
  optional,
  take1,
  take2,
  take3,
  take4,
  text,
  time,
  type Entry,
  type Parameter,
} from './signature.ts';

const DAY_NAMES = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');
const MONTH_NAMES = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const THURSDAY = 4;

const choiceOf = (choices: readonly string[]): ScopeType => ({ kind: 'text', choices });

/**
 * `date`, `time`, `date and time`, `duration`, `years and months duration`, and what reads them (`day of week`, `week
 * of year`…; ISO 8601 weeks).
 */
export const TEMPORAL_FUNCTIONS: readonly Entry[] = [
  define(
    'date',
    DATE,
    take1(temporal('from'), (from) => (typeof from === 'string' ? (readDate(from) ?? undefined) : dateIn(from))),
    take3(
      number('year'),
      number('month'),
      number('day'),
      (year, month, ofMonth) => dateOf(Number(year), Number(month), Number(ofMonth)) ?? undefined,
    ),
  ),
  define(
    'time',
    TIME,
    take1(temporal('from'), (from) => (typeof from === 'string' ? (readTimeOfDay(from) ?? undefined) : timeIn(from))),
    take4(number('hour'), number('minute'), number('second'), optional(ofDays('offset')), makeTime),
  ),
  define(
    'date and time',
    MOMENT,
    take1(temporal('from'), (from) => {
      if (typeof from === 'string') return readDateTime(from) ?? undefined;
      return from instanceof FeelDateTime ? from : undefined;
    }),
    take2(day('date'), time('time'), (date, ofDay) => new FeelDateTime(date, ofDay)),
  ),
  define(
    'duration',
    DURATION,
    take1(text('from'), (from) => readDuration(from) ?? undefined),
  ),
  define('@', ANY, take1(text('from'), readAt)),
  define('years and months duration', MONTHS, take2(day('from'), day('to'), wholeMonths)),
  define('day of year', NUMBER, take1(day('date'), dayOfYear)),
  define(
    'day of week',
    choiceOf(DAY_NAMES),
    take1(day('date'), (date) => DAY_NAMES[weekday(date) - 1]),
  ),
  define(
    'month of year',
    choiceOf(MONTH_NAMES),
    take1(day('date'), ({ month }) => MONTH_NAMES[month - 1]),
  ),
  define('week of year', NUMBER, take1(day('date'), weekOfYear)),
  define('is', BOOLEAN, take2(optional(anything('value1')), optional(anything('value2')), isSame)),
];

/** From 1, Monday, to 7. */
export function weekday({ number: days }: FeelDate): number {
  // The first of January of 1970 was a Thursday.
  return ((((days + THURSDAY - 1) % 7) + 7) % 7) + 1;
}

/** A date, a time or a duration that a text writes after `@`. */
function readAt(written: string): FeelDuration | FeelDate | FeelTime | FeelDateTime | undefined {
  return readDuration(written) ?? readTimeOfDay(written) ?? readDate(written) ?? readDateTimeAt(written) ?? undefined;
}

/** A date alone is one. */
function readDateTimeAt(written: string): FeelDateTime | null {
  return written.includes('T') ? readDateTime(written) : null;
}

type Temporal = string | FeelDate | FeelTime | FeelDateTime;

function temporal(name: string): Parameter<Temporal> {
  const read = (value: FeelValue): Temporal | undefined => {
    const isTemporal = value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime;
    return typeof value === 'string' || isTemporal ? value : undefined;
  };
  return { name, kind: null, isOptional: false, read };
}

function dateIn(value: FeelDate | FeelTime | FeelDateTime): FeelDate | undefined {
  if (value instanceof FeelDate) return value;
  return value instanceof FeelDateTime ? value.date : undefined;
}

/** The time of a date alone is its midnight in UTC. */
function timeIn(value: FeelDate | FeelTime | FeelDateTime): FeelTime {
  if (value instanceof FeelTime) return value;
  return value instanceof FeelDateTime ? value.time : new FeelTime(0, zoneOfOffset(0));
}

function makeTime(
  hour: FeelNumber,
  minute: FeelNumber,
  second: FeelNumber,
  offset: FeelDays | null,
): FeelTime | undefined {
  const seconds = offset === null ? null : toMachineInteger(offset.seconds);
  const zone = seconds === null ? null : zoneOfOffset(seconds);
  if (offset !== null && !zone) return undefined;
  return timeOf(Number(hour), Number(minute), second, zone) ?? undefined;
}

/** Whole months between two dates; the days that are left do not count, and neither does the time of the day. */
function wholeMonths(from: FeelDate, to: FeelDate): FeelDuration | undefined {
  const between = (to.year - from.year) * 12 + to.month - from.month;
  const isShort = (between > 0 && to.day < from.day) || (between < 0 && to.day > from.day);
  return monthsOf(isShort ? between - Math.sign(between) : between) ?? undefined;
}

function dayOfYear({ number: days, year }: FeelDate): number {
  return days - dayNumber(year, 1, 1) + 1;
}

/** Of ISO 8601: the first week of a year is that of its first Thursday. */
function weekOfYear(date: FeelDate): number {
  const thursday = date.number - weekday(date) + THURSDAY;
  const year = [date.year + 1, date.year, date.year - 1].find((one) => dayNumber(one, 1, 1) <= thursday) ?? date.year;
  return Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
}

/** Whether two values are the same one: of one kind, equal, and told by the same zone. */
function isSame(left: FeelValue, right: FeelValue): boolean {
  if (kindOf(left) !== kindOf(right)) return false;
  const isZoned = left instanceof FeelTime && right instanceof FeelTime;
  if (isZoned && !isSameZone(left.zone, right.zone)) return false;
  const areZoned = left instanceof FeelDateTime && right instanceof FeelDateTime;
  if (areZoned && !isSameZone(left.time.zone, right.time.zone)) return false;
  return isEqual(left, right) === true;
}
