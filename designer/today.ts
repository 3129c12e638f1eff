import { localDayOf } from '../engine/form/words/index.ts';

/** The day it is in Nouméa, where schemes apply: that of the machine may still be the day before. As `2026-03-04`. */
export function today(now: Date = new Date()): string {
  return localDayOf(now.toISOString());
}
