import type { ApiEvent } from '../../schemas/types/api.ts';
import { formatMoment } from './format.ts';

/** Lines of the history that one moment left. */
export type Deed = {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  /** What was done, then what followed from it. */
  readonly lines: readonly ApiEvent[];
  /** What is of use to the case alone. */
  readonly upkeep: readonly ApiEvent[];
};

/**
 * The history as deeds, the latest first: who and when are said once, the cause comes before what followed, and the machine's own
 * lines are apart. A moment that left only such lines is told with them.
 * @param history its lines, the latest first
 */
export function deedsOf(history: readonly ApiEvent[]): readonly Deed[] {
  const groups: [ApiEvent, ...ApiEvent[]][] = [];
  for (const line of history) {
    const last = groups.at(-1);
    if (last && last[0].who === line.who && formatMoment(last[0].at) === formatMoment(line.at)) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const [{ seq, at, who }] = group;
    const lines = group.toReversed();
    return {
      seq,
      at,
      who,
      lines: lines.filter(({ upkeep }) => !upkeep),
      upkeep: lines.filter(({ upkeep }) => upkeep),
    };
  });
}
