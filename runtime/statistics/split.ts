/** Adds the counts of a period up, one split at a time. Each number is one of the rows that the database gave, or a sum of some. */
import type { SchemeStatistics } from '../../schemas/types/api.ts';
import type { EndedCount, FiledCount } from '../cases/index.ts';
import { monthsOf, type Period } from './period.ts';

type Counted = { readonly count: number };
type Split = { readonly open: number; readonly done: number };

const sum = (rows: readonly Counted[]): number => rows.reduce((all, { count }) => all + count, 0);

const apart = (rows: readonly FiledCount[]): Split => ({
  open: sum(rows.filter(({ outcome }) => outcome === 'open')),
  done: sum(rows.filter(({ outcome }) => outcome !== 'open')),
});

const size = ({ open, done }: Split): number => open + done;

/** What came and what ended in each month of the period, those in which nothing did included. */
export function byMonth(
  period: Period,
  filed: readonly FiledCount[],
  ended: readonly EndedCount[],
): SchemeStatistics['months'] {
  return monthsOf(period).map(({ month, from, to }) => {
    const { open, done } = apart(filed.filter((row) => row.month === month));
    return { from, to, filedOpen: open, filedDone: done, closed: sum(ended.filter((row) => row.month === month)) };
  });
}

/** How cases ended, the most frequent first. */
export function byOutcome(filed: readonly FiledCount[]): SchemeStatistics['outcomes'] {
  return [...Map.groupBy(filed, ({ outcome }) => outcome)]
    .map(([outcome, rows]) => ({ outcome, count: sum(rows) }))
    .toSorted((one, other) => other.count - one.count || (one.outcome < other.outcome ? -1 : 1));
}

type InState = Counted & Pick<FiledCount, 'state' | 'outcome'>;

/**
 * Steps: those of cases under way first, then the most frequent. A row is what the queue lists by step; where two versions of a
 * scheme end differently in one step, it is told by the end of most.
 */
export function byState(
  counts: readonly InState[],
  titleOf: (state: string) => string | null,
): SchemeStatistics['filed'] {
  const isOpen = ({ outcome }: Pick<InState, 'outcome'>): boolean => outcome === 'open';
  return [...Map.groupBy(counts, (row) => `${isOpen(row)} ${row.state}`).values()]
    .flatMap((rows) => {
      const [most] = rows.toSorted((one, other) => other.count - one.count);
      if (!most) return [];
      const { state, outcome } = most;
      return [{ state, stateTitle: titleOf(state), outcome, count: sum(rows) }];
    })
    .toSorted(
      (one, other) =>
        Number(isOpen(other)) - Number(isOpen(one)) || other.count - one.count || (one.state < other.state ? -1 : 1),
    );
}

/** Channels, the most used first. */
export function byChannel(filed: readonly FiledCount[]): SchemeStatistics['channels'] {
  return [...Map.groupBy(filed, ({ channel }) => channel)]
    .map(([channel, rows]) => ({ channel, ...apart(rows) }))
    .toSorted((one, other) => size(other) - size(one) || (one.channel < other.channel ? -1 : 1));
}

/** Versions, the latest first. */
export function byVersion(filed: readonly FiledCount[]): SchemeStatistics['versions'] {
  return [...Map.groupBy(filed, ({ version }) => version)]
    .map(([version, rows]) => ({ version, ...apart(rows) }))
    .toSorted((one, other) => other.version - one.version);
}
