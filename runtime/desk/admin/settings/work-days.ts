/** Closing days as one types them: ranges made of days, days that change nothing left out. */
import type { NamedDay, WorkDaysValue } from '../../../../schemas/types/api.ts';

const DAY_MS = 86_400_000;
/** The longest range that is typed at once. */
const LONGEST = 62;

/**
 * Working days from one day to another, included: weekends and holidays are no closing days. Of a range that is longer than two
 * months, or goes back in time, none.
 */
export function workingDaysOf(from: string, to: string, holidays: readonly NamedDay[]): readonly string[] {
  const [first, last] = [Date.parse(from), Date.parse(to === '' ? from : to)];
  const length = (last - first) / DAY_MS + 1;
  if (!(length >= 1 && length <= LONGEST)) return [];
  return Array.from({ length }, (_, index) => new Date(first + index * DAY_MS))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10))
    .filter((day) => !holidays.some((holiday) => holiday.day === day));
}

/** The same days with some more, in their order; a day that was there takes the new reason. */
export function withDays(days: readonly NamedDay[], added: readonly string[], label: string): readonly NamedDay[] {
  const kept = days.filter(({ day }) => !added.includes(day));
  return [...kept, ...added.map((day) => ({ day, label }))].toSorted((one, other) => one.day.localeCompare(other.day));
}

/** Whether two lists say the same. */
export function isSameDays(one: WorkDaysValue, other: WorkDaysValue): boolean {
  const text = ({ closed, worked }: WorkDaysValue): string =>
    [closed, worked]
      .map((days) =>
        days
          .map(({ day, label }) => `${day} ${label}`)
          .toSorted()
          .join('\n'),
      )
      .join('\n\n');
  return text(one) === text(other);
}
