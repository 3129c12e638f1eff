/** Days on which the administration works: Monday to Friday, public holidays left out. */
import type { LocalDate } from '../base/values.ts';
import { addDays, dayOfWeek } from './noumea.ts';
import { publicHolidays } from './holidays.ts';

/** Whether the administration works on that day. */
export function isWorkingDay(day: LocalDate): boolean {
  return dayOfWeek(day) <= 5 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** The day itself when it is worked, else the next that is. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

/** The `count`-th working day after a day, which does not count itself; the day itself when `count` is 0. */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  let reached = day;
  for (let left = count; left > 0; left -= 1) reached = nextWorkingDay(addDays(reached, 1));
  return reached;
}

/** The `count`-th working day before a day, which does not count itself; the day itself when `count` is 0. */
export function subtractWorkingDays(day: LocalDate, count: number): LocalDate {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** Working days after `from` up to `to` included. */
export function countWorkingDays(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
