/** Dates as people read them, in Nouméa's time. */
import type { Instant, LocalDate } from '../../engine/types.ts';

const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Pacific/Noumea' });
const MOMENT = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Pacific/Noumea' });

/** « 3 mars 2026 » of a moment. */
export function writeDay(at: Instant | Date): string {
  return DAY.format(new Date(at)).replace(/^1 /u, '1er ');
}

/** « 3 mars 2026 à 14:05 ». */
export function writeMoment(at: Instant | Date): string {
  return MOMENT.format(new Date(at)).replace(/^1 /u, '1er ');
}

/** The last day of a delay, which is over at the midnight that ends it. */
export function writeLastDay(over: Instant): string {
  return writeDay(new Date(Date.parse(over) - 1));
}

/** « 3 mars 2026 » of a day. */
export function writeLocalDate(day: LocalDate): string {
  return writeDay(`${day}T00:00:00+11:00`);
}
