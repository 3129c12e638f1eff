/** Requests being written: begun, kept, completed with files, filed. */
export { beginDraft } from './begin-draft.ts';
export { type Assisted } from './check-assisted.ts';
export { actsFor, findHelper, holdsDraft, isOffered, openDraft } from './draft-access.ts';

export { draftsFor } from './drafts-for.ts';
export { expireDrafts } from './expire-drafts.ts';
export { filingSchemes } from './filing-schemes.ts';
export { fileDraft, toApplicant } from './file-draft.ts';
export { dropDraft, dropOriginal } from './drop-files.ts';
export type { FilingRefusal } from './outcome.ts';
export { findPrintedForm, type PrintedForm } from './printed-form.ts';
export { receiveFile, type Upload } from './receive-file.ts';
export { applicantOf, compiledOf, judgeDraft, saveDraft } from './save-draft.ts';
export { holderOf, walletOf } from './holder.ts';
export {
  applicantName,
  invite,
  INVITATION_LINK,
  LINK_DAYS,
  linkOf,
  sendAgain,
  takeBack,
  type InviteOutcome,
} from './invited/invite.ts';
export { findByLink, findHeld, holdInvitation, readsAsSigner } from './invited/open-link.ts';
export { remindSigners } from './invited/remind.ts';
export { sayReady } from './invited/say-ready.ts';
export { isName, sign, signOnPaper } from './invited/sign.ts';
export { digestOf, signersOf, writtenByOthers, type Signer } from './invited/signers.ts';
export { listInvitations, savePart, type Invitation } from './store/invitations.ts';
export { lookUp, MOST_CALLS, type LookedUpDraft } from './look-up.ts';
export { openFile } from './open-file.ts';
export { refuseExcess } from './refuse-excess.ts';
export { scanPending } from './scan-pending.ts';
export { settleFiles } from './settle-files.ts';
export { listAssistedDrafts, listOriginals, type AssistedDraft } from './store/assisted-drafts.ts';
export { countBegun, listLeft, type LeftDraft } from './store/begun-drafts.ts';
export { findDraft, listDraftsOf, listDraftsOfSecret, type CaseDraft } from './store/case-draft.ts';
export { declineDraft, joinDraft, listOfferedDrafts, offerDraft } from './store/offered-drafts.ts';
export { findUpload, type UploadRow } from './store/uploads.ts';
export { beginUpload } from './uploads/begin-upload.ts';
export { continueUpload, offsetOf } from './uploads/continue-upload.ts';
export { expireUploads } from './uploads/expire-uploads.ts';
export { dropUpload, finishUpload } from './uploads/settle-upload.ts';
export { findFile, listFilesOf, type FileRow } from './store/file-rows.ts';
export { listCopies, listWalletUses, type Holder } from './store/wallet-files.ts';
export { putDocument, readWallet, takeOut, type WalletDocument } from './my-wallet.ts';
export { ageFrom, hasEnded, isOver, offersFor, reuseFile } from './wallet.ts';
export { fixedPointers, withVouched } from './vouched-answers.ts';
