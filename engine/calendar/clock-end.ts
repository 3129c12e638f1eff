/** How long a legal delay may last at most. */
import type { LegalClock } from '../../schemas/types/workflow.ts';
import type { Instant } from '../base/values.ts';
import { addDelay } from './delay.ts';

/**
 * End of the longest length of a delay that starts at a moment, all its extensions notified: added up where the scheme says `sum`, else
 * the longest of them alone, as when they are; of the time it stands still, what is given as durations counts.
 */
export function latestEnd(
  { after, lengths = [], calendar, extensions = {}, extensionsCombine }: LegalClock,
  moment: Instant,
  stays: readonly string[] = [],
): Instant {
  const end = (from: string, length: string): string =>
    addDelay(from, calendar === undefined ? { after: length } : { after: length, calendar });
  const ends = [...(after === undefined ? [] : [after]), ...lengths.map((length) => length.after)]
    .map((length) => end(moment, length))
    .toSorted();
  const plain = ends.at(-1) ?? moment;
  const all = Object.values(extensions);
  const extended =
    extensionsCombine === 'sum'
      ? all.reduce((from, { by }) => end(from, by), plain)
      : ([plain, ...all.map(({ by }) => end(plain, by))].toSorted().at(-1) ?? plain);
  return stays.reduce((from, stay) => addDelay(from, { after: stay }), extended);
}
