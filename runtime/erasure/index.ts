/** What leaves cases once its time is over. */
export { foreseeErasures, type Foreseen } from './foresee-erasures.ts';
export { journalBatches, journalPage, readJournal } from './read-journal.ts';
export { countDue } from './count-due.ts';
export { foreseeCase } from './foresee-case.ts';
export { dryRun } from './dry-run.ts';
export { eraseDue } from './erase-due-cases.ts';
export { JOURNAL_COLUMNS, JOURNAL_TITLE, presentLines, presentPlan, rowOfLine } from './present.ts';
export { dropTransfer, hasEnded, prepareTransfer, takeTransfer, type TransferRefused } from './transfer.ts';
export {
  casesOfTransfer,
  findTransfer,
  listTransfers,
  notePacked,
  type Transfer,
  type TransferCase,
} from './store/transfers.ts';
export { listDueCases } from './store/due-cases.ts';
export { readTitles } from './store/plan.ts';
