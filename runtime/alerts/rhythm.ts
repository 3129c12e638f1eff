/** When the mail of a reader leaves: in the morning of Nouméa, each day, or on Mondays. */
import { addDays, dayOfWeek, instantOfLocal, localDate, type Instant } from '../../engine/index.ts';
import type { Rhythm } from './alert.ts';

const MORNING = '07:00';
const MONDAY = 1;

/** The next moment after `now`; null for who reads in the account alone. */
export function nextMail(now: Instant, rhythm: Rhythm): Instant | null {
  if (rhythm === 'never') return null;
  const today = localDate(now);
  const at = (days: number): Instant => instantOfLocal(`${addDays(today, days)}T${MORNING}`);
  const ahead = rhythm === 'daily' ? 0 : (MONDAY - dayOfWeek(today) + 7) % 7;
  const first = at(ahead);
  return Date.parse(first) > Date.parse(now) ? first : at(ahead + (rhythm === 'daily' ? 1 : 7));
}
