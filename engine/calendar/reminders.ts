/**
 * When people are reminded of an end that comes near: in the morning, never in the night, and not of what they were told the
 * day before.
 */
import type { Instant } from '../base/values.ts';
import { OFFSET_MS } from './local-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Before the last day of what is awaited. */
const DAYS_BEFORE = [7, 2] as const;
/** Hour of Nouméa, which has no summer time. */
const MORNING_MS = 8 * HOUR_MS;
/** What was said so lately is not said again. */
const FRESH_MS = DAY_MS;

/**
 * The next reminder of something awaited, later than `after`.
 * @param until the midnight after the last day, or the hour of it at which it ends
 */
export function nextReminder(until: Instant, after: Instant): Instant | null {
  const midnight = midnightFrom(Date.parse(until));
  const moments = DAYS_BEFORE.map((days) => midnight - (days + 1) * DAY_MS + MORNING_MS);
  return firstAfter(moments, Date.parse(after));
}

/** The first reminder of something that begins to be awaited at a moment, which tells it already. */
export function firstReminder(until: Instant, from: Instant): Instant | null {
  return nextReminder(until, toInstant(Date.parse(from) + FRESH_MS));
}

/** A begun request is remembered after so many days, and again as many before it is erased. */
export const DRAFT_REMINDER_DAYS = 7;

/**
 * The next reminder of a request that was begun and last touched at `savedAt`, later than `after`.
 * @param keptDays days after which it is erased
 */
export function nextDraftReminder(savedAt: Instant, keptDays: number, after: Instant): Instant | null {
  const days = [DRAFT_REMINDER_DAYS, keptDays - DRAFT_REMINDER_DAYS];
  return firstAfter(
    days.map((count) => morningAfter(Date.parse(savedAt) + count * DAY_MS)),
    Date.parse(after),
  );
}

/** Earliest and latest hour at which a telephone may ring, in Nouméa. */
const [WAKES_MS, SLEEPS_MS] = [7 * HOUR_MS, 20 * HOUR_MS];

/** When a telephone may ring: at once by day, else in the morning. */
export function waking(at: Instant): Instant {
  const moment = Date.parse(at);
  const hour = hourOf(moment);
  if (hour >= WAKES_MS && hour < SLEEPS_MS) return at;
  return toInstant(morningAfter(moment));
}

/** Eight o’clock in Nouméa, the same day or the next. */
function morningAfter(moment: number): number {
  const today = moment - hourOf(moment) + MORNING_MS;
  return today >= moment ? today : today + DAY_MS;
}

/** The moment itself when it is a midnight of Nouméa, else the next one. */
function midnightFrom(moment: number): number {
  const passed = hourOf(moment);
  return passed === 0 ? moment : moment - passed + DAY_MS;
}

/** Milliseconds since midnight in Nouméa. */
function hourOf(moment: number): number {
  return (moment + OFFSET_MS) % DAY_MS;
}

function firstAfter(moments: readonly number[], after: number): Instant | null {
  const left = moments.filter((moment) => moment > after);
  return left.length === 0 ? null : toInstant(Math.min(...left));
}

function toInstant(moment: number): Instant {
  return new Date(moment).toISOString();
}
