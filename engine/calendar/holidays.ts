/**
 * Public holidays of New Caledonia, which working days leave out. The list is worked out once a year because the
 * library walks its rules each time; its year is always given, so nothing here reads a clock.
 */
import Holidays from 'date-holidays';
import type { LocalDate } from '../base/values.ts';

const calendar = new Holidays('NC', { types: ['public'], languages: ['fr'] });
const byYear = new Map<number, ReadonlySet<LocalDate>>();

/** Days of a year that are public holidays in New Caledonia, as `YYYY-MM-DD`. */
export function publicHolidays(year: number): ReadonlySet<LocalDate> {
  const known = byYear.get(year);
  if (known) return known;
  const days = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
  byYear.set(year, days);
  return days;
}

/** The same in their order, each with its name in French. */
export function namedHolidays(year: number): readonly { readonly day: LocalDate; readonly label: string }[] {
  return calendar.getHolidays(year).map(({ date, name }) => ({ day: date.slice(0, 10), label: name }));
}
