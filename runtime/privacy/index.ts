/** Who looked at what, and why they could. */
export { listReadings } from './list-readings.ts';
export { insertReadings, type NewReading } from './reading-log.ts';
export { consultedReason, readingReason } from './reading-reason.ts';
