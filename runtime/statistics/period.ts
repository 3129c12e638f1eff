/** The days that statistics are asked of, and the months in them. */
import { addDays, type LocalDate } from '../../engine/index.ts';

/** Days in Nouméa, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Years of a period at most: what is counted stays bounded, and a chart of its months is still read. */
const MOST_YEARS = 3;

/** Whether a period has days, and not too many of them. */
export function isPeriod({ from, to }: Period): boolean {
  const last = `${Number(from.slice(0, 4)) + MOST_YEARS}${from.slice(4)}`;
  return from <= to && to < last;
}

/** The months of a period, the oldest first, each with the days of it that lie in the period. */
export function monthsOf({ from, to }: Period): readonly (Period & { readonly month: string })[] {
  const months: (Period & { readonly month: string })[] = [];
  for (let day = from; day <= to;) {
    const month = day.slice(0, 7);
    const next = `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;
    const last = addDays(next, -1);
    months.push({ month, from: day, to: last < to ? last : to });
    day = next;
  }
  return months;
}
