/** From where on readings are out of the ordinary. Numbers of this file are those that the guide of operators states. */

/** Days before the period from which an agent's usual day is known. */
export const USUAL_DAYS = 90;
/** Longest period that is looked at. */
export const LONGEST_DAYS = 31;

/** What the rules hold readings against. */
export const LIMITS = {
  /** Cases in a day below which no day is out of the ordinary. */
  busy: 20,
  /** How many times the usual day of the agent, or of their colleagues. */
  times: 3,
  /** Days of reading from which a usual day is known. */
  known: 10,
  /** Colleagues who read, from which theirs is. */
  colleagues: 3,
  /** Cases of a day in lists that were taken out. */
  exported: 500,
  /** Cases of a day on which nothing awaits the agent, and they never did anything. */
  idle: 5,
  /** Readings of one person whose cases the agent never did anything on. */
  person: 10,
} as const;
