/**
 * Until when the authority is notified: 72 hours after the discovery, nights and days off included (RGPD, article 33.1). The delay
 * goes on as long as nothing is decided, and once it is decided that the notification is due, until it is made.
 */
import { instantOfLocal } from '../../engine/index.ts';
import type { BreachEntry, BreachStanding } from '../../schemas/types/api.ts';

const HOURS_MS = 72 * 3_600_000;

/** When a breach was discovered, and the end of the delay. Throws a `RangeError` for a day that no month has. */
export function deadlineOf({ discovered }: Pick<BreachEntry, 'discovered'>): {
  readonly discoveredAt: string;
  readonly dueAt: string;
} {
  const discoveredAt = new Date(instantOfLocal(discovered));
  return {
    discoveredAt: discoveredAt.toISOString(),
    dueAt: new Date(discoveredAt.getTime() + HOURS_MS).toISOString(),
  };
}

/** Where the notification of the authority stands at a moment. */
export function notificationOf(
  entry: Pick<BreachEntry, 'discovered' | 'authority' | 'authorityAt'>,
  now: string,
): BreachStanding['notification'] {
  const due = Date.parse(deadlineOf(entry).dueAt);
  if (entry.authority === 'no') return 'none';
  if (entry.authority === 'yes' && entry.authorityAt !== '')
    return Date.parse(instantOfLocal(entry.authorityAt)) <= due ? 'done' : 'late';
  return Date.parse(now) <= due ? 'running' : 'over';
}
