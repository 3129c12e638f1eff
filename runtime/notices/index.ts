/** What people are told: notices of their accounts, and what repeats them. */
export { composeDeadline, composeDraft, composeNotice, mailNotice, messageNotice } from './compose.ts';
export type { Addressee, Notice } from './notice.ts';
export { tell, type Repetition, type Sending } from './tell.ts';
export { forgetRefused, isRefused, noteRefused, readAddressee, writeChoice } from './store/addressees.ts';
export { findNotice, isStillNews, listNotices, markNoticesRead } from './store/notices.ts';
export {
  lockRemindedCases,
  lockRemindedDrafts,
  setCaseReminder,
  setDraftReminder,
  type WaitingDraft,
} from './store/due-reminders.ts';
