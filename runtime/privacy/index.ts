/** Who looked at what, and why they could. */
export { listReadings } from './store/list-readings.ts';
export { insertReadings, type NewReading } from './store/insert-readings.ts';
export { insertListReadings, type ListReading } from './store/insert-list-readings.ts';
export { insertRegisterReadings } from './store/insert-register-readings.ts';
export { consultedReason, establishmentReason, exportReason, personReason, readingReason } from './reading-reason.ts';
