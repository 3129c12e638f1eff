/** Dates, as FEEL has them (DMN 1.5, 10.3.2.3.3): without clocks, and without what knows where clocks stand. */
import { memoise } from '../../base/memoise.ts';
import { dayNumber, dayOfNumber, daysInMonth, FARTHEST_YEAR, isDay } from './calendar.ts';
import { FeelSpecial } from './special.ts';

/** A day of the calendar. */
export class FeelDate extends FeelSpecial {
  readonly kind = 'date';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Days from 1970. */
  readonly number: number;
  readonly #text: string;
  constructor(year: number, month: number, day: number) {
    super();
    this.year = year;
    this.month = month;
    this.day = day;
    this.number = dayNumber(year, month, day);
    this.#text = `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}-${digits(month)}-${digits(day)}`;
  }
  override toString(): string {
    return this.#text;
  }
}

const DATE = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d{2})-(\d{2})$/;

/** The date that a text writes, `2026-03-01`; null when it writes none, or one that does not exist. */
export function readDate(text: string): FeelDate | null {
  return knownDate(text) ?? null;
}

const knownDate = memoise((text): FeelDate | undefined => {
  const [, sign, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  return dateOf(sign === '-' ? -Number(year) : Number(year), Number(month), Number(day)) ?? undefined;
});

/** A date by its parts; null when it does not exist. */
export function dateOf(year: number, month: number, day: number): FeelDate | null {
  return isDay(year, month, day) ? new FeelDate(year, month, day) : null;
}

/** The date some days after another, before it when negative. */
export function dateAfter(date: FeelDate, days: number): FeelDate | null {
  if (days === 0) return date;
  const [year, month, day] = dayOfNumber(date.number + days);
  return Math.abs(year) <= FARTHEST_YEAR ? new FeelDate(year, month, day) : null;
}

/** The same day some months later, or the last day of that month when it has none of that number. */
export function dateMonthsAfter(date: FeelDate, months: number): FeelDate | null {
  const all = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(all / 12);
  const month = all - year * 12 + 1;
  if (!Number.isSafeInteger(all) || Math.abs(year) > FARTHEST_YEAR) return null;
  return new FeelDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** The place of Thursday in a week, which the first of January of 1970 was. */
export const THURSDAY = 4;

/** From 1, Monday, to 7. */
export function weekday({ number: days }: FeelDate): number {
  return ((((days + THURSDAY - 1) % 7) + 7) % 7) + 1;
}

/** A number with so many digits, zeros first. */
export function digits(value: number, count = 2): string {
  return String(value).padStart(count, '0');
}
