/** What leaves cases once its time is over. */
export { foreseeErasures, type Foreseen } from './foresee-erasures.ts';
export { readJournal } from './read-journal.ts';
