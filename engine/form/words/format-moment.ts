/*
 * How moments read in French, in Nouméa's time whatever the machine's: the one place for dates on screen, on paper and in
 * mails. Written by hand like `format-value.ts`, for the same reason. No moment that is kept here is older than 1997.
 */
import { localTime } from '../../calendar/local-time.ts';
import type { Instant } from '../../base/values.ts';
import { writeHour } from '../../calendar/duration-words.ts';
import { formatDate } from './format-value.ts';

/** « 1er mars 2026 » of a moment, or of a day as `2026-03-01`, which stays that day; a text that is neither is left as it is. */
export function formatDay(at: Instant | Date): string {
  const local = localOf(at);
  return local === null ? String(at) : formatDate(local);
}

/** « 1er mars 2026 à 14:05 ». */
export function formatMoment(at: Instant | Date): string {
  return `${formatDay(at)} à ${timeOf(at)}`;
}

/** The last day of a delay, which is over at the midnight that ends it: « 1er mars 2026 »; « 1er mars 2026 à 16 h » where it ends at an hour. */
export function formatLastDay(over: Instant): string {
  return `${formatDay(new Date(Date.parse(over) - 1))}${hourOfEnd(over)}`;
}

/** « 01/03/2026 », where there is little room. */
export function formatShortDay(at: Instant | Date): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(localOf(at) ?? '') ?? [];
  return day === undefined ? String(at) : `${day}/${month}/${year}`;
}

/** « 01/03/2026 14:05 ». */
export function formatShortMoment(at: Instant | Date): string {
  return `${formatShortDay(at)} ${timeOf(at)}`;
}

/** The last day of a delay, short: « 01/03/2026 ». */
export function formatShortLastDay(over: Instant): string {
  return `${formatShortDay(new Date(Date.parse(over) - 1))}${hourOfEnd(over)}`;
}

/** Nothing of what ends at midnight. */
function hourOfEnd(over: Instant): string {
  const time = timeOf(over);
  return time === '' || time === '00:00' ? '' : ` à ${writeHour(time)}`;
}

function timeOf(at: Instant | Date): string {
  return localOf(at)?.slice(11, 16) ?? '';
}

/** Date and time in Nouméa, in the order of ISO 8601; null for what is no moment. */
function localOf(at: Instant | Date): string | null {
  if (typeof at === 'string' && at.length === 10) return at;
  const moment = new Date(at).getTime();
  return Number.isNaN(moment) ? null : localTime(moment);
}
