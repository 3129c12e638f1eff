/**
 * The time of the product. It is real time, except in demonstration, where it can be moved ahead to see deadlines pass;
 * the offset lives in the database, so that all processes agree. It knows the days on which the service works, too: what legal
 * delays are counted by.
 */
import { USUAL_DAYS, type Instant, type WorkDays } from '../engine/index.ts';

/** The time that everything is decided by; only the demonstration moves it. */
export interface Clock {
  /** Now, with the offset of the demonstration. */
  now(): Instant;
  /** Milliseconds ahead of real time. */
  offset(): number;
  setOffset(milliseconds: number): void;
  /** What the service says of its working days, as administrators last set it. */
  days(): WorkDays;
  setDays(days: WorkDays): void;
}

/** A clock that shows real time until it is told otherwise. */
export function createClock(): Clock {
  let ahead = 0;
  let own = USUAL_DAYS;
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    offset: () => ahead,
    setOffset(milliseconds) {
      ahead = milliseconds;
    },
    days: () => own,
    setDays(days) {
      own = days;
    },
  };
}
