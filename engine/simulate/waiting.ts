/** How long a scenario waits for something: whole days, as delays count them, or an hour of the last of them. */
import type { WhenTimePasses } from '../../schemas/types/scenario.ts';
import type { Instant, LocalDate } from '../base/values.ts';
import { compareInstants, dayInCourse, daysBetween, localTimeOfDay } from '../calendar/noumea.ts';

/** The shortest time after which a moment has come; an hour alone for one of the same day. */
export function waitFor(now: Instant, until: Instant): Pick<WhenTimePasses, 'for' | 'time'> {
  if (compareInstants(until, now) <= 0) return { for: inDays(0) };
  const days = daysBetween(dayInCourse(now), dayInCourse(until));
  const time = localTimeOfDay(until);
  if (time === '00:00') return { for: inDays(days) };
  return days === 0 ? { time } : { for: inDays(days), time };
}

/** The time after which a day begins; null for one that has begun. */
export function waitToDay(now: Instant, day: LocalDate): string | null {
  const days = daysBetween(dayInCourse(now), day) - 1;
  return days < 0 ? null : inDays(days);
}

function inDays(days: number): string {
  return `P${days}D`;
}
