/** Mailboxes of services: what comes there waits at the desk to be attached to a case. */
export { readMailbox } from './read-mailbox.ts';
export { numbersIn } from './numbers-in.ts';
export {
  attachMail,
  countWaitingMails,
  detachMail,
  dropContent,
  findMail,
  forgetHandledMails,
  listMails,
  readContent,
  releaseTakenMails,
  setDismissed,
  type MailRow,
} from './store/mailbox-mails.ts';
export { listMailboxStates } from './store/mailbox-state.ts';
