/** What keeps a scheme from being asked for, whatever its version says. */
import type { SchemeStanding } from './store/standing.ts';

/** Since when a scheme is no longer offered, and what people are told of it. */
export interface Withdrawal {
  readonly since: Date;
  readonly reason: string;
}

/** What keeps a scheme from being asked for; null while it is offered, and of one that never was. */
export function withdrawalOf(
  found: Pick<SchemeStanding, 'standing' | 'since' | 'reason'> | undefined,
): Withdrawal | null {
  if (!found || found.standing === 'offered' || !found.since) return null;
  return { since: found.since, reason: found.reason ?? '' };
}
