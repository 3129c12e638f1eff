/** The periods that statistics are asked of, by name, and how months are said. */
import type { LocalDate } from '../../../../engine/index.ts';

/** Days in Nouméa, both included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** Periods that have a name, the usual first. */
export const PERIODS = ['thisYear', 'lastYear', 'thisMonth', 'lastMonth'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** The days of a named period; one that runs ends today. */
export function periodOf(name: PeriodName, today: LocalDate): Period {
  const year = Number(today.slice(0, 4));
  const month = `${today.slice(0, 7)}-01`;
  switch (name) {
    case 'thisYear':
      return { from: `${year}-01-01`, to: today };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'thisMonth':
      return { from: month, to: today };
    case 'lastMonth': {
      const to = addDays(month, -1);
      return { from: `${to.slice(0, 7)}-01`, to };
    }
  }
}

/** Which named period some days are; null for none. */
export function nameOf({ from, to }: Period, today: LocalDate): PeriodName | null {
  return (
    PERIODS.find((name) => {
      const period = periodOf(name, today);
      return period.from === from && period.to === to;
    }) ?? null
  );
}

/** As the server asks: days that follow each other, of three years at most. */
export function isPeriod({ from, to }: Period): boolean {
  return from !== '' && to !== '' && from <= to && to < `${Number(from.slice(0, 4)) + 3}${from.slice(4)}`;
}

const DAY_MS = 86_400_000;

function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A month as one writes it, « 11/2026 »; with its days where the period takes only some: « 11/2026 (1–27) ». */
export function sayMonth({ from, to }: Period): string {
  const name = `${from.slice(5, 7)}/${from.slice(0, 4)}`;
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  return isWhole ? name : `${name} (${Number(from.slice(8))}–${Number(to.slice(8))})`;
}
