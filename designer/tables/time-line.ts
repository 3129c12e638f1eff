/*
 * The periods of the tables of a name on one line: each as long as it holds, with the days between two of them on which none
 * does, or both do. Days are written `AAAA-MM-JJ`, counted without hours.
 */
import type { TableView } from './table-model.ts';

type Period = Pick<TableView, 'key' | 'to'>;

/** A stretch of the line. */
export type Span<One extends Period = TableView> = {
  /** Its length, to which it is drawn. */
  readonly days: number;
  /** How far into it today is, from 0 to 1; null where today is elsewhere. */
  readonly now: number | null;
} & (
  | { readonly type: 'period'; readonly period: One }
  | { readonly type: 'gap' | 'overlap'; readonly from: string; readonly to: string }
);

const DAY_MS = 86_400_000;
/** Days that are drawn of what has no beginning or no end, before the first day or after the last that is known. */
const OPEN_DAYS = 365;

/** The line of periods that follow one another. @param today the day it is */
export function timeLine<One extends Period>(periods: readonly One[], today: string): readonly Span<One>[] {
  const known = [today, ...periods.flatMap(({ key, to }) => [key.from, to])]
    .map(numberOf)
    .filter((day) => day !== null);
  const [first, last] = [Math.min(...known) - OPEN_DAYS, Math.max(...known) + OPEN_DAYS];
  const now = numberOf(today) ?? last;
  const measure = (from: number, to: number): Pick<Span, 'days' | 'now'> => {
    const days = Math.max(1, to - from + 1);
    return { days, now: now >= from && now <= to ? (now - from) / days : null };
  };
  return periods.flatMap((period, rank): readonly Span<One>[] => {
    const measured = measure(numberOf(period.key.from) ?? first, numberOf(period.to) ?? last);
    const between = betweenPeriods(period, periods[rank + 1]);
    return [
      { type: 'period', period, ...measured },
      ...(between ? [{ ...between, ...measure(numberOf(between.from) ?? last, numberOf(between.to) ?? last) }] : []),
    ];
  });
}

/** Days after a period and before the next on which no table holds, or on which both do; null where each day has one. */
export function betweenPeriods(
  { to }: Pick<Period, 'to'>,
  next: Period | undefined,
): { readonly type: 'gap' | 'overlap'; readonly from: string; readonly to: string } | null {
  const [end, beginning] = [numberOf(to), numberOf(next?.key.from ?? null)];
  if (end === null || beginning === null || beginning === end + 1) return null;
  if (beginning > end) return { type: 'gap', from: writeDay(end + 1), to: writeDay(beginning - 1) };
  const nextEnd = numberOf(next?.to ?? null) ?? end;
  return { type: 'overlap', from: writeDay(beginning), to: writeDay(Math.min(end, nextEnd)) };
}

/** Days since 1970; null for what is no day. */
function numberOf(day: string | null): number | null {
  const moment = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(moment) ? null : moment / DAY_MS;
}

const writeDay = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);
