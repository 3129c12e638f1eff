/** Schemes: what is published, what is being written, and who holds which function. */
export { ensureGroup } from './bind-defaults.ts';
export type { Published } from './catalogue/catalogue.ts';
export type { EntitledScheme } from './catalogue/entitlements.ts';
export { createFinder } from './catalogue/finder.ts';
export { countUses, findCatalogueEntry } from './store/published.ts';
export { noteReadyDraft, readDraft, type DispositifDraft } from './store/drafts.ts';
export { appendSteps, changedDraft, saveDraft } from './write-draft.ts';
export { preparePublication } from './prepare-publication.ts';
export { publishVersion } from './publish-version.ts';
export { formCode, readFormCode } from './form-code.ts';
export { findFormNumber, findVersionOfForm, type NumberedVersion } from './store/form-numbers.ts';
export { findVersionFiles } from './store/find-version-files.ts';
export type { Withdrawal } from './withdrawal.ts';
export { consultedFunctions } from './consulted-functions.ts';
