/*
 * How far Nouméa's clocks are ahead of UTC, known nowhere else. Light: what writes dates in browsers has it too.
 */
import type { Instant, LocalDate } from '../base/values.ts';

/**
 * Eleven hours, all year round. The trials with summer time ended in 1997: for what was before, `noumea.ts` asks the database
 * of time zones.
 */
export const OFFSET_MS = 11 * 3_600_000;
/** From here on, in milliseconds since 1970, plain arithmetic holds. */
export const FIXED_SINCE_MS = Date.parse('1997-06-01T00:00:00Z');

/**
 * Date and time on Nouméa's clocks, `2026-03-01T14:05:00.000Z` without its zone.
 * @param moment milliseconds since 1970, not before `FIXED_SINCE_MS`
 */
export function localTime(moment: number): string {
  return new Date(moment + OFFSET_MS).toISOString().slice(0, -1);
}

/** Instant of a date and time on Nouméa's clocks since 1997, `2026-03-01T14:05`. */
export function fromLocalTime(dateTime: string): Instant {
  return new Date(Date.parse(`${dateTime}Z`) - OFFSET_MS).toISOString();
}

/** The day it is in Nouméa at a moment since 1997. */
export function localDayOf(at: Instant | Date): LocalDate {
  return localTime(new Date(at).getTime()).slice(0, 10);
}
