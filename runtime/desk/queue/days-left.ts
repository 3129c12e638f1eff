import { localDayOf } from '../../../engine/form/words/index.ts';

const DAY_MS = 86_400_000;
/** Days within which one has to hurry. */
const NEAR = 3;

/** Days before which what the law decides by itself must be seen: a service has as many to answer. */
const LAWFUL = 10;
/** Days for which what became late is news: since yesterday. */
const FRESH = 1;

/** How far a due date is: `days` until its last day, or since it when it is late. */
export type DaysLeft = { readonly pace: 'late' | 'near' | 'far'; readonly days: number };

/**
 * Counts days as people do, in Nouméa.
 * @param over the moment that ends the last day
 */
export function daysLeft(over: string, now: Date): DaysLeft {
  const last = localDayOf(new Date(Date.parse(over) - 1));
  const days = Math.round((Date.parse(last) - Date.parse(localDayOf(now))) / DAY_MS);
  // What ends at an hour of today is late from that hour on.
  if (days < 0 || Date.parse(over) <= now.getTime()) return { pace: 'late', days: Math.max(0, -days) };
  return { pace: days <= NEAR ? 'near' : 'far', days };
}

/**
 * Whether a date of the queue calls for somebody now: it became late since yesterday, or silence decides within ten days. What has
 * been late for longer is said, and no louder than the rest: where all is red, nothing is.
 * @param silenceAt the moment at which silence decides; null where it does not
 */
export function callsNow(dueAt: string, silenceAt: string | null, now: Date): boolean {
  const { pace, days } = daysLeft(dueAt, now);
  return (pace === 'late' && days <= FRESH) || (silenceAt !== null && isLawNear(silenceAt, now));
}

/** Whether silence decides within ten days, or has. */
export function isLawNear(silenceAt: string, now: Date): boolean {
  const { pace, days } = daysLeft(silenceAt, now);
  return pace === 'late' || days <= LAWFUL;
}
