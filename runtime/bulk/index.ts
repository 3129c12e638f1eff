/** What agents have done to many cases at once, each on its own. */
export { carryOutNext } from './carry-out.ts';
export { capabilityOf, commandsOf, textFor, whyNothing } from './deeds.ts';
export { labelCommand } from './labels.ts';
export { fr as bulkMessages } from './messages/fr.ts';
export { endEmptyRuns, listOutcomes } from './store/run-cases.ts';
export { listRunLetters, type RunLetter } from './store/run-letters.ts';
export { findRun, forgetRuns, insertRun, listRuns, markSeen, stopRun } from './store/runs.ts';
