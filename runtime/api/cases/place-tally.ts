/**
 * Places of quotas that a preview of many cases would take, one case after the other: with five left, the sixth is told that none
 * is, as it would be when the action is taken.
 */
import type { CaseEvent, QuotaCounts } from '../../../engine/index.ts';

/** What the cases looked at so far would take and give back. */
export interface PlaceTally {
  /** How many places others hold, once those before have taken theirs. */
  readonly after: (dispositif: string, counted: QuotaCounts) => QuotaCounts;
  /** Adds what one more case would take. */
  readonly take: (dispositif: string, events: readonly CaseEvent[]) => void;
}

/** A tally of nothing yet. */
export function createTally(): PlaceTally {
  const taken = new Map<string, number>();
  const nameOf = (...names: readonly string[]): string => JSON.stringify(names);
  return {
    after: (dispositif, counted) => (quota, key) => {
      const others = counted(quota, key);
      return others === null ? null : others + (taken.get(nameOf(dispositif, quota, key)) ?? 0);
    },
    take: (dispositif, events) => {
      for (const event of events) {
        if (event.type !== 'placesChanged') continue;
        for (const [quota, key] of Object.entries(event.taken)) {
          const name = nameOf(dispositif, quota, key);
          taken.set(name, (taken.get(name) ?? 0) + 1);
        }
      }
    },
  };
}
