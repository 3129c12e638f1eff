/**
 * Days on which the administration works: Monday to Friday, public holidays left out, unless the service says otherwise of a
 * day. What it says is an input, as the time is.
 */
import type { LocalDate } from '../base/values.ts';
import { addDays, dayOfWeek } from './noumea.ts';
import { publicHolidays } from './holidays.ts';

/** Days of which the service says otherwise: those on which it is closed besides, and usual days off on which it works. */
export type WorkDays = { readonly closed: ReadonlySet<LocalDate>; readonly worked: ReadonlySet<LocalDate> };

/** A service that says nothing. */
export const USUAL_DAYS: WorkDays = { closed: new Set(), worked: new Set() };

/** Whether the administration works on that day. */
export function isWorkingDay(day: LocalDate, { closed, worked }: WorkDays = USUAL_DAYS): boolean {
  return worked.has(day) || (isUsuallyWorked(day) && !closed.has(day));
}

/** Whether it would, had the service said nothing. */
export function isUsuallyWorked(day: LocalDate): boolean {
  return dayOfWeek(day) <= 5 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** The day itself when it is worked, else the next that is. */
export function nextWorkingDay(day: LocalDate, days?: WorkDays): LocalDate {
  let reached = day;
  while (!isWorkingDay(reached, days)) reached = addDays(reached, 1);
  return reached;
}

/** The `count`-th working day after a day, which does not count itself; the day itself when `count` is 0. */
export function addWorkingDays(day: LocalDate, count: number, days?: WorkDays): LocalDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(addDays(reached, 1), days);
  return reached;
}

/** The `count`-th working day before a day, which does not count itself; the day itself when `count` is 0. */
export function subtractWorkingDays(day: LocalDate, count: number, days?: WorkDays): LocalDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached, days)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to `to` included. */
export function countWorkingDays(from: LocalDate, to: LocalDate, days?: WorkDays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, days)) count += 1;
  return count;
}
