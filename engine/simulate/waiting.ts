/** How long a scenario waits for something: whole days, since time passes in scenarios as delays count it. */
import type { Instant, LocalDate } from '../base/values.ts';
import { compareInstants, dayInCourse, daysBetween } from '../calendar/noumea.ts';

/** The shortest time after which a moment has come. */
export function waitFor(now: Instant, until: Instant): string {
  return inDays(Math.max(0, compareInstants(until, now) <= 0 ? 0 : daysBetween(dayInCourse(now), dayInCourse(until))));
}

/** The time after which a day begins; null for one that has begun. */
export function waitToDay(now: Instant, day: LocalDate): string | null {
  const days = daysBetween(dayInCourse(now), day) - 1;
  return days < 0 ? null : inDays(days);
}

function inDays(days: number): string {
  return `P${days}D`;
}
