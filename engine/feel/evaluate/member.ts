/** What is read after a dot (DMN 1.5, 10.3.2.5 and table 65): undefined where a value has nothing of that name. */
import { FeelDays, FeelMonths, partsOfDays } from '../values/duration.ts';
import { negateNumber, type FeelNumber } from '../values/decimal.ts';
import { FeelDate, weekday } from '../values/date.ts';
import { FeelDateTime, FeelTime, partsOfTime } from '../values/temporal.ts';
import { entryOf, FeelRange, isContext, isList, type FeelValue } from '../values/value.ts';
import { offsetAt } from '../values/zone.ts';

/** A list gives what each of its members gives. */
export function memberOf(value: FeelValue, name: string): FeelValue | undefined {
  if (isContext(value)) return Object.hasOwn(value, name) ? entryOf(value, name) : undefined;
  if (isList(value)) return value.map((item) => memberOf(item, name) ?? null);
  if (value instanceof FeelDate) return memberOfDate(value, name);
  if (value instanceof FeelDateTime)
    return memberOfDate(value.date, name) ?? memberOfTime(value.time, name, value.date.number);
  if (value instanceof FeelTime) return memberOfTime(value, name, 0);
  if (value instanceof FeelMonths || value instanceof FeelDays) return memberOfDuration(value, name);
  return value instanceof FeelRange ? memberOfRange(value, name) : undefined;
}

function memberOfDate(date: FeelDate, name: string): FeelValue | undefined {
  switch (name) {
    case 'year':
      return date.year;
    case 'month':
      return date.month;
    case 'day':
      return date.day;
    case 'weekday':
      return weekday(date);
    default:
      return undefined;
  }
}

function memberOfTime(time: FeelTime, name: string, day: number): FeelValue | undefined {
  const { zone, seconds } = time;
  switch (name) {
    case 'hour':
    case 'minute':
    case 'second':
      return partsOfTime(time)[name];
    case 'time offset': {
      const offset = zone && offsetAt(zone, day, Number(seconds));
      return offset === null ? null : new FeelDays(offset);
    }
    case 'timezone':
      return zone?.type === 'place' ? zone.name : null;
    default:
      return undefined;
  }
}

const DURATION_PARTS: readonly string[] = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'];

/** Parts of a duration have its sign; what the other kind of durations has is null. */
function memberOfDuration(length: FeelMonths | FeelDays, name: string): FeelValue | undefined {
  if (!DURATION_PARTS.includes(name)) return undefined;
  if (length instanceof FeelMonths) {
    if (name === 'years') return Math.trunc(length.months / 12) + 0;
    return name === 'months' ? (length.months % 12) + 0 : null;
  }
  const parts = partsOfDays(length);
  const signed = (value: FeelNumber): FeelNumber => (parts.sign < 0 ? negateNumber(value) : value);
  switch (name) {
    case 'days':
    case 'hours':
    case 'minutes':
    case 'seconds':
      return signed(parts[name]);
    default:
      return null;
  }
}

function memberOfRange(range: FeelRange, name: string): FeelValue | undefined {
  switch (name) {
    case 'start':
      return range.low;
    case 'end':
      return range.high;
    case 'start included':
      return range.isLowIncluded;
    case 'end included':
      return range.isHighIncluded;
    default:
      return undefined;
  }
}
