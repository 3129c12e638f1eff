/** Who looked at what, and why they could. */
export { listReadings } from './store/list-readings.ts';
export { insertReadings, type NewReading } from './store/insert-readings.ts';
export { listRegister, type RegisterFilter } from './store/list-register.ts';
export { findReaders, nameReader } from './store/find-readers.ts';
export { checkUnusual } from './store/unusual-checks.ts';
export { readingDay, unusualReadings } from './store/unusual-readings.ts';
export { LONGEST_DAYS } from './unusual.ts';
export { READING_COLUMNS, READING_TITLE, rowOfReading } from './tabulate.ts';
export { insertListReadings, type ListReading } from './store/insert-list-readings.ts';
export { insertRegisterReadings } from './store/insert-register-readings.ts';
export {
  consultedReason,
  establishmentReason,
  exportReason,
  linkReason,
  personExportReason,
  personReason,
  readingReason,
  archivedReason,
  takenOutReason,
} from './reading-reason.ts';
