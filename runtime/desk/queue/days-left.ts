import { localDayOf } from '../../../engine/form/words/index.ts';

const DAY_MS = 86_400_000;
/** Days within which one has to hurry. */
const NEAR = 3;

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
