/** Requests being written: begun, kept, completed with files, filed. */
export { beginDraft } from './begin-draft.ts';
export { type Assisted } from './check-assisted.ts';
export {
  draftSecretOf,
  ensureDraftSecret,
  forgetDraftSecret,
  holdsDraft,
  isOffered,
  openDraft,
} from './draft-access.ts';
export { DRAFT_DAYS, expireDrafts } from './expire-drafts.ts';
export { filingSchemes } from './filing-schemes.ts';
export { fileDraft, fileInput, toApplicant } from './file-draft.ts';
export { dropDraft } from './drop-files.ts';
export { localDay } from './local-day.ts';
export type { FilingRefusal } from './outcome.ts';
export { receiveFile, type Upload } from './receive-file.ts';
export { applicantOf, compiledOf, evaluateDraft, saveDraft } from './save-draft.ts';
export { openFile } from './open-file.ts';
export { refuseExcess } from './refuse-excess.ts';
export { scanPending } from './scan-pending.ts';
export { settleFiles } from './settle-files.ts';
export { findDraft, listDraftsOf, listDraftsOfSecret, type CaseDraft } from './store/case-draft.ts';
export { declineDraft, joinDraft, listOfferedDrafts, offerDraft } from './store/offered-drafts.ts';
export { findFile, listFilesOf, type FileRow } from './store/file-rows.ts';
export { offersFor, reuseFile } from './wallet.ts';
export { fixedPointers, withVouched } from './vouched-answers.ts';
