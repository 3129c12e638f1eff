/** Until when a step of a scenario lets time pass, and how that is said. */
import type { WhenTimePasses } from '../../schemas/types/scenario.ts';
import { delayUntil } from '../calendar/delay.ts';
import { formatDuration, writeHour } from '../calendar/duration-words.ts';
import { addDays, compareInstants, localDate, momentOf } from '../calendar/noumea.ts';
import type { Instant } from '../base/values.ts';

type Wait = Pick<WhenTimePasses, 'for' | 'time'>;

/** The end of a delay that starts now, or the hour of its last day; an hour alone is the next that clocks show. */
export function endOfWait(now: Instant, { for: length, time }: Wait): Instant {
  if (length !== undefined) return delayUntil(now, { after: length }, time);
  if (time === undefined) return now;
  const today = momentOf(localDate(now), time);
  return compareInstants(today, now) > 0 ? today : momentOf(addDays(localDate(now), 1), time);
}

/** « 8 jours », « 8 jours, jusqu’à 16 h », « jusqu’à 16 h ». */
export function sayWait({ for: length, time }: Wait): string {
  return [
    ...(length === undefined ? [] : [formatDuration(length)]),
    ...(time === undefined ? [] : [`jusqu’à ${writeHour(time)}`]),
  ].join(', ');
}
