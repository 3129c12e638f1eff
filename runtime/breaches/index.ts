/** The notebook of breaches of personal data: what is known of each, until when the authority is told, what was done. */
export { isPossible } from './changes.ts';
export { addToBreach, keepBreach, type BreachWritten } from './keep-breach.ts';
export { presentBreach, presentLines, breachStandingOf } from './present.ts';
export { printBreach } from './print-breach.ts';
export { findBreach, listBreaches } from './store/breaches.ts';
export { BREACH_COLUMNS, BREACH_TITLE, rowOfBreach } from './tabulate.ts';
