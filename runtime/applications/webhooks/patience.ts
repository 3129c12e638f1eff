/** How long a delivery is tried: what comes of an attempt, and when the next one is. */
import type { Instant } from '../../../engine/index.ts';

/** How an attempt went. `status` is what was answered; null without an answer. */
export type Attempt =
  | { readonly type: 'arrived'; readonly status: number }
  | { readonly type: 'refused'; readonly status: number }
  | { readonly type: 'unreachable'; readonly why: Unreachable };

/** Why there was no answer. `out-of-reach`: where the address leads is not allowed. */
export type Unreachable = 'no-answer' | 'too-slow' | 'out-of-reach';

/** What follows from an attempt that failed. */
export type Next =
  | {
      readonly type: 'again';
      /** When this delivery is tried next. */
      readonly at: Instant;
      /** Until when nothing is sent there at all; null when others may pass. */
      readonly quietUntil: Instant | null;
    }
  | { readonly type: 'disable'; readonly why: 'failing' | 'gone' };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** After each attempt that was refused; three days in all. */
const WAITS = [
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
] as const;
const LONGEST = 72 * HOUR;
const GONE = 410;

/**
 * @param failed how many attempts of this delivery were refused, with this one
 * @param since since when nothing arrives at its webhook, with this attempt
 */
export function afterFailure(
  attempt: Exclude<Attempt, { type: 'arrived' }>,
  failed: number,
  since: Instant,
  now: Instant,
): Next {
  if (attempt.type === 'refused') {
    if (attempt.status === GONE) return { type: 'disable', why: 'gone' };
    const wait = WAITS[failed - 1];
    return wait === undefined ? { type: 'disable', why: 'failing' } : again(now, wait, null);
  }
  // Nobody is there for any case: they wait together, the longer the longer it lasts, and hold up nobody else's effects.
  const lasted = Date.parse(now) - Date.parse(since);
  if (lasted >= LONGEST) return { type: 'disable', why: 'failing' };
  const wait = Math.min(Math.max(lasted / 4, 30 * SECOND), 30 * MINUTE);
  return again(now, wait, wait);
}

const again = (now: Instant, wait: number, quiet: number | null): Next => ({
  type: 'again',
  at: later(now, wait),
  quietUntil: quiet === null ? null : later(now, quiet),
});

const later = (now: Instant, wait: number): Instant => new Date(Date.parse(now) + wait).toISOString();
