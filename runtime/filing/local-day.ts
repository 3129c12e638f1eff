import type { Instant, LocalDate } from '../../engine/index.ts';

/** Nouméa is eleven hours ahead of UTC all year round. */
const AHEAD_MS = 11 * 3_600_000;

/** The day it is in Nouméa at an instant. */
export function localDay(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + AHEAD_MS).toISOString().slice(0, 10);
}
