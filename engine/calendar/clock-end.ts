/** How long a legal delay may last at most. */
import type { LegalClock } from '../../schemas/types/workflow.ts';
import type { Instant } from '../base/values.ts';
import { addDelay } from './delay.ts';

/**
 * End of the longest length of a delay that starts at a moment, all its extensions notified; of the time it stands still, what is
 * given as durations counts.
 */
export function latestEnd(
  { after, lengths = [], calendar, extensions = {} }: LegalClock,
  moment: Instant,
  stays: readonly string[] = [],
): Instant {
  const end = (from: string, length: string): string =>
    addDelay(from, calendar === undefined ? { after: length } : { after: length, calendar });
  const ends = [...(after === undefined ? [] : [after]), ...lengths.map((length) => length.after)]
    .map((length) => end(moment, length))
    .toSorted();
  const extended = Object.values(extensions).reduce((from, { by }) => end(from, by), ends.at(-1) ?? moment);
  return stays.reduce((from, stay) => addDelay(from, { after: stay }), extended);
}
