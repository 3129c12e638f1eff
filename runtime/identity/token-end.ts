/** When a token is told to be about to end: a month and a week before, unless it was made for hardly longer than that. */

const DAY = 86_400_000;
/** How many days before its end it is told of by mail, and shown as about to end. */
export const WARNED_DAYS = [30, 7] as const;
/** A token that was made for the very month or week is not told of at once: whoever makes it knows. */
const LONGER_DAYS = 1;

/** From when to when a token is. */
interface TokenSpan {
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** How near the end is, as the last of the days before it that has come; null while it is far, or over. */
export function warningOf({ createdAt, expiresAt }: TokenSpan, now: Date): (typeof WARNED_DAYS)[number] | null {
  const left = expiresAt.getTime() - now.getTime();
  const whole = expiresAt.getTime() - createdAt.getTime();
  if (left <= 0) return null;
  const come = WARNED_DAYS.filter((days) => left <= days * DAY && whole > (days + LONGER_DAYS) * DAY);
  return come.at(-1) ?? null;
}
