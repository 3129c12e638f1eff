/*
 * Days between two tables of a name on which neither holds. Days are written `AAAA-MM-JJ`, counted without hours.
 */
import type { TableView } from './table-model.ts';

const DAY_MS = 86_400_000;

/** First and last day without a table between a period and the next; null when there is none. */
export function gapAfter(
  { to }: Pick<TableView, 'to'>,
  next: Pick<TableView, 'key'> | undefined,
): { readonly from: string; readonly to: string } | null {
  if (to === null || !next || next.key.from === null) return null;
  const [from, last] = [shiftDay(to, 1), shiftDay(next.key.from, -1)];
  return from !== null && last !== null && from <= last ? { from, to: last } : null;
}

/** The day so many days later; null for what is no day. */
function shiftDay(day: string, days: number): string | null {
  const moment = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? null : new Date(moment + days * DAY_MS).toISOString().slice(0, 10);
}
