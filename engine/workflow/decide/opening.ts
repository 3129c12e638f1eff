/** When requests are received: within the period in force, and within a campaign where there are campaigns. */
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { localMoment } from '../../calendar/noumea.ts';
import type { Instant, LocalDate } from '../../base/values.ts';

/**
 * Whether requests are received. `opens` is when they next are, when they are not; `closes` the last day on which they are;
 * null where there is no such day. `opensAt` and `closesAt` are the hours of those days (HH:MM), absent for midnight.
 */
export type Opening = Hours & {
  readonly open: boolean;
  readonly opens: LocalDate | null;
  readonly closes: LocalDate | null;
};
type Hours = { readonly opensAt?: string; readonly closesAt?: string };
/** A time in which requests are received: its first and its last day, null for no end. */
export type Period = Hours & { readonly opens: LocalDate; readonly closes: LocalDate | null };

/** Whether requests are received at a moment; when not, when they next will be; when so, until when, if there is an end. */
export function isOpen(identity: DispositifIdentity, now: Instant): Opening {
  const moment = localMoment(now);
  return openingOf(
    identity,
    (begin) => begin <= moment,
    (end) => moment < end,
  );
}

/** Whether requests received on a day are in time, at whatever hour of it: of what comes by post, the day alone is known. */
export function isOpenOn(identity: DispositifIdentity, day: LocalDate): Opening {
  return openingOf(
    identity,
    (begin) => begin.slice(0, 10) <= day,
    (end) => day <= end.slice(0, 10),
  );
}

/** Moments of Nouméa, `2026-03-12T16:00`, come in the order of their texts; 24:00 ends a day. */
function openingOf(
  identity: DispositifIdentity,
  hasBegun: (moment: string) => boolean,
  isBefore: (moment: string) => boolean,
): Opening {
  const periods = receivingPeriods(identity);
  const current = periods.find(
    ({ closes, closesAt = '24:00', ...period }) =>
      hasBegun(beginningOf(period)) && (closes === null || isBefore(`${closes}T${closesAt}`)),
  );
  if (current) {
    const { closes, closesAt } = current;
    return { open: true, opens: null, closes, ...(closesAt !== undefined && { closesAt }) };
  }
  const { opens = null, opensAt } = periods.find((period) => !hasBegun(beginningOf(period))) ?? {};
  return { open: false, opens, closes: null, ...(opensAt !== undefined && { opensAt }) };
}

/** Campaigns cut to the period in force, in their order; that period itself when there are no campaigns. */
export function receivingPeriods({
  effective,
  windows,
}: Pick<DispositifIdentity, 'effective' | 'windows'>): readonly Period[] {
  const last = effective.to ?? null;
  if (!windows) return [{ opens: effective.from, closes: last }];
  return windows
    .map(({ opens, closes, opensAt, closesAt }) => ({
      ...(opens < effective.from ? { opens: effective.from } : { opens, ...(opensAt !== undefined && { opensAt }) }),
      ...(last !== null && last < closes ? { closes: last } : { closes, ...(closesAt !== undefined && { closesAt }) }),
    }))
    .filter(({ opens, closes }) => opens <= closes)
    .toSorted((left, right) => beginningOf(left).localeCompare(beginningOf(right)));
}

function beginningOf({ opens, opensAt = '00:00' }: Pick<Period, 'opens' | 'opensAt'>): string {
  return `${opens}T${opensAt}`;
}
