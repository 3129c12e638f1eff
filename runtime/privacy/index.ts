/** Who looked at what, and why they could. */
export { listReadings } from './list-readings.ts';
export { insertReadings, type NewReading } from './reading-log.ts';
export { insertRegisterReadings } from './register-readings.ts';
export { consultedReason, readingReason } from './reading-reason.ts';
