/** When requests are received: within the period in force, and within a campaign where there are campaigns. */
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { localDate } from '../../calendar/noumea.ts';
import type { Instant, LocalDate } from '../../base/values.ts';

/**
 * Whether requests are received on a day. `opens` is when they next are, when they are not; `closes` the last day on
 * which they are; null where there is no such day.
 */
export type Opening = { readonly open: boolean; readonly opens: LocalDate | null; readonly closes: LocalDate | null };
type Period = { readonly opens: LocalDate; readonly closes: LocalDate | null };

/** Whether requests are received at a moment; when not, the next day they will be; when so, the last day, if any. */
export function isOpen(identity: DispositifIdentity, now: Instant): Opening {
  return isOpenOn(identity, localDate(now));
}

/** Whether requests received on a day are in time. */
export function isOpenOn(identity: DispositifIdentity, day: LocalDate): Opening {
  const periods = periodsOf(identity);
  const current = periods.find(({ opens, closes }) => opens <= day && (closes === null || day <= closes));
  if (current) return { open: true, opens: null, closes: current.closes };
  const next = periods.find(({ opens }) => opens > day);
  return { open: false, opens: next?.opens ?? null, closes: null };
}

/** Campaigns cut to the period in force, in their order; that period itself when there are no campaigns. */
function periodsOf({ effective, windows }: DispositifIdentity): readonly Period[] {
  const last = effective.to ?? null;
  if (!windows) return [{ opens: effective.from, closes: last }];
  return windows
    .map(({ opens, closes }) => ({
      opens: opens < effective.from ? effective.from : opens,
      closes: last !== null && last < closes ? last : closes,
    }))
    .filter(({ opens, closes }) => opens <= closes)
    .toSorted((left, right) => left.opens.localeCompare(right.opens));
}
