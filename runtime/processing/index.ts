/** The register of processing activities: what is done with data here, why, for how long, and since when it is said so. */
export { createProcessingRegister } from './register.ts';
export { entryOfScheme } from './entry.ts';
export { processingHistory } from './history.ts';
export { registerHtml, registerPdf } from './print-register.ts';
export { securityMeasures } from './security-measures.ts';
export { COLUMNS, rowsOfEntry } from './tabulate.ts';
export { fr as processingMessages } from './messages/fr.ts';
