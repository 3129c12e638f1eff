/**
 * When the tests take place: a Thursday morning in Nouméa, in the days for which the examples were written. The machine's day
 * never matters, as `npm run any-day` shows.
 */
export const TEST_START = '2026-11-26T09:00:00+11:00';
