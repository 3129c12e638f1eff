/** Functions that make dates and durations, and that read them (DMN 1.5, 10.3.4.1 and 10.3.4.8). */
import { monthsOf, readDuration, type FeelDuration } from '../values/duration.ts';
import { dateOf, FeelDate, readDate, THURSDAY, weekday } from '../values/date.ts';
import { FeelDateTime } from '../values/temporal.ts';
import { dayNumber } from '../values/calendar.ts';
import { DATE, DURATION, MONTHS, NUMBER, type ScopeType } from '../scope-type.ts';
import { day, define, number, take1, take2, take3, text, type Entry, type Parameter } from './signature.ts';

const DAY_NAMES = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');
const MONTH_NAMES = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** A date, that of a moment, or the text of one. */
const written: Parameter<string | FeelDate> = {
  name: 'from',
  kind: null,
  isOptional: false,
  read: (value) => {
    if (typeof value === 'string' || value instanceof FeelDate) return value;
    return value instanceof FeelDateTime ? value.date : undefined;
  },
};

const choiceOf = (choices: readonly string[]): ScopeType => ({ kind: 'text', choices });

/** `date`, `duration`, `years and months duration`, and what reads dates (`day of week`, `week of year`…; ISO 8601 weeks). */
export const TEMPORAL_FUNCTIONS: readonly Entry[] = [
  define(
    'date',
    DATE,
    take1(written, (from) => (typeof from === 'string' ? (readDate(from) ?? undefined) : from)),
    take3(
      number('year'),
      number('month'),
      number('day'),
      (year, month, ofMonth) => dateOf(Number(year), Number(month), Number(ofMonth)) ?? undefined,
    ),
  ),
  define(
    'duration',
    DURATION,
    take1(text('from'), (from) => readDuration(from) ?? undefined),
  ),
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
];

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
