/** Functions that make times and moments, and what tells whether two values are the same (DMN 1.5, 10.3.4.1 and 10.3.4.8). */
import { toMachineInteger, type FeelNumber } from '../values/decimal.ts';
import { readDuration, type FeelDays, type FeelDuration } from '../values/duration.ts';
import { FeelDate, readDate } from '../values/date.ts';
import { FeelDateTime, FeelTime, readDateTime, readTimeOfDay, timeOf } from '../values/temporal.ts';
import { kindOf, type FeelValue } from '../values/value.ts';
import { isEqual } from '../values/compare.ts';
import { isSameZone, zoneOfOffset } from '../values/zone.ts';
import { ANY, BOOLEAN, MOMENT, TIME } from '../scope-type.ts';
import {
  anything,
  day,
  define,
  number,
  ofDays,
  optional,
  take1,
  take2,
  take4,
  text,
  time,
  type Entry,
  type Parameter,
} from './signature.ts';

/** `time`, `date and time`, `@` before what is written, and `is`. */
export const TIME_FUNCTIONS: readonly Entry[] = [
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
  define('@', ANY, take1(text('from'), readAt)),
  define('is', BOOLEAN, take2(optional(anything('value1')), optional(anything('value2')), isSame)),
];

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

/** Whether two values are the same one: of one kind, equal, and told by the same zone. */
function isSame(left: FeelValue, right: FeelValue): boolean {
  if (kindOf(left) !== kindOf(right)) return false;
  const isZoned = left instanceof FeelTime && right instanceof FeelTime;
  if (isZoned && !isSameZone(left.zone, right.zone)) return false;
  const areZoned = left instanceof FeelDateTime && right instanceof FeelDateTime;
  if (areZoned && !isSameZone(left.time.zone, right.time.zone)) return false;
  return isEqual(left, right) === true;
}
