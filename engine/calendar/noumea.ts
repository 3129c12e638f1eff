/**
 * Dates of the engine are days of Nouméa and its moments are instants in UTC. This is the one place that goes from one to
 * the other, so that no rule has to remember that midnight there is 13:00 UTC the day before. Everything here is asked many
 * times for each request, and plain arithmetic is a hundred times faster than looking up the zone, which is left to what was
 * before the offset was fixed.
 */
import { Temporal } from 'temporal-polyfill';
import { memoise } from '../base/memoise.ts';
import type { Instant, LocalDate } from '../base/values.ts';
import { FIXED_SINCE_MS, localTime, OFFSET_MS } from './local-time.ts';

/** The zone of Nouméa, as databases of zones name it. */
export const ZONE = 'Pacific/Noumea';

const DAY_MS = 86_400_000;
/** Length of an instant as it is kept, `2026-03-02T09:30:00Z`. */
const WHOLE_SECONDS = 20;

/** Writes an instant without needless fractions, as the store and the events keep it. */
export function toInstant(moment: Temporal.ZonedDateTime): Instant {
  return moment.toInstant().toString();
}

/** Day it is in Nouméa at an instant. */
export const localDate: (now: Instant) => LocalDate = memoise((now) => dayAt(milliseconds(now)));

/** Day and time that it is in Nouméa at an instant since 1997, `2026-03-02T09:30`. */
export const localMoment: (now: Instant) => string = memoise((now) => localTime(milliseconds(now)).slice(0, 16));

/** Time of day that clocks show in Nouméa at an instant since 1997, HH:MM. */
export function localTimeOfDay(now: Instant): string {
  return localMoment(now).slice(11);
}

/** First moment of a day in Nouméa. */
export function startOfDay(day: LocalDate): Instant {
  const midnight = milliseconds(day) - OFFSET_MS;
  if (midnight < FIXED_SINCE_MS) return toInstant(Temporal.PlainDate.from(day).toZonedDateTime(ZONE));
  return new Date(midnight).toISOString().replace('.000Z', 'Z');
}

/** Moment at which a day is over in Nouméa: the midnight that follows it. */
export function endOfDay(day: LocalDate): Instant {
  return startOfDay(addDays(day, 1));
}

/** Moves a day by a whole number of days, forwards or backwards. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return writeDay(milliseconds(day) + days * DAY_MS);
}

/** Number of days from one day to another, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (milliseconds(to) - milliseconds(from)) / DAY_MS;
}

/** Day of the week, 1 for Monday. */
export function dayOfWeek(day: LocalDate): number {
  return new Date(milliseconds(day)).getUTCDay() || 7;
}

/** Compares instants in time, to the millisecond; suits `sort`. */
export function compareInstants(left: Instant, right: Instant): number {
  // Written alike, they are in the order of their texts.
  if (left.length === WHOLE_SECONDS && right.length === WHOLE_SECONDS && left.endsWith('Z') && right.endsWith('Z')) {
    return left === right ? 0 : left < right ? -1 : 1;
  }
  return milliseconds(left) - milliseconds(right);
}

/** Moment of a day at an hour of Nouméa, HH:MM. */
export function momentOf(day: LocalDate, time: string): Instant {
  return instantOfLocal(`${day}T${time}`);
}

/**
 * Instant of a local date and time such as `2026-03-02T09:30`.
 * @throws RangeError for a day that no month has, or a time that no day has
 */
export function instantOfLocal(dateTime: string): Instant {
  const local = Date.parse(`${dateTime}Z`);
  const moment = local - OFFSET_MS;
  // Whole seconds that read back as they were written are a date and a time; of anything else Temporal says what it is.
  if (moment >= FIXED_SINCE_MS && local % 1000 === 0 && new Date(local).toISOString().startsWith(dateTime))
    return new Date(moment).toISOString().replace('.000Z', 'Z');
  return toInstant(Temporal.PlainDateTime.from(dateTime).toZonedDateTime(ZONE));
}

/**
 * Day in course at an instant, as delays count it. Midnight sharp ends the day before: a delay that begins when another
 * one ends then lasts exactly as long as both together.
 */
export const dayInCourse: (now: Instant) => LocalDate = memoise((now) => dayAt(milliseconds(now) - 1));

function dayAt(moment: number): LocalDate {
  if (moment >= FIXED_SINCE_MS) return localTime(moment).slice(0, 10);
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(ZONE).toPlainDate().toString();
}

function writeDay(moment: number): LocalDate {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Milliseconds since 1970 of a day's midnight in UTC, or of an instant. */
function milliseconds(text: string): number {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new RangeError(`Not a date: ${text}`);
  return moment;
}
