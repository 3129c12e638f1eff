/** What people are told, applicants and agents: notices of their accounts, and what repeats them. */
export type { AgentChoice, AgentNotice } from './agent-notice.ts';
export { composeAgentNotice, composeOpinionNotice, deskPath, dueTitle } from './compose-agent.ts';
export { composeDigest, nextDigest } from './digest.ts';
export { digestAfter, tellAgents, uncounted } from './tell-agents.ts';
export {
  awaitDigests,
  readAgentChoice,
  readAgentChoices,
  takeDueDigests,
  writeAgentChoice,
} from './store/agent-choices.ts';
export {
  countUnreadNotices,
  forgetAgentNotices,
  listAgentNotices,
  markAgentNotices,
  takeUncounted,
  type AgentNoticesRead,
} from './store/agent-notices.ts';
export {
  composeDeadline,
  composeDraft,
  composeForPrincipal,
  composeNotice,
  mailNotice,
  messageNotice,
} from './compose.ts';
export type { Addressee, NewNotice, Notice } from './notice.ts';
export { takeReport } from './take-report.ts';
export { mailsOfTokens } from './token-mail.ts';
export { tell, type NoticeMail, type Repetition, type Sending } from './tell.ts';
export {
  addresseeOf,
  addressOfApplicant,
  agentOfDraft,
  findRefused,
  forgetRefused,
  mandatedOf,
  noteRefused,
  readAddressee,
  writeChoice,
} from './store/addressees.ts';
export { findNotice, isStillNews, listNotices, markNoticesRead } from './store/notices.ts';
export {
  lockRemindedCases,
  lockRemindedDrafts,
  setCaseReminder,
  setDraftReminder,
  type WaitingDraft,
} from './store/due-reminders.ts';
