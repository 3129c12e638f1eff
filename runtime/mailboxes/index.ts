/** Mailboxes of services: what comes there waits at the desk to be attached to a case. */
export { readMailbox } from './read-mailbox.ts';
export { numbersIn } from './numbers-in.ts';
export {
  attachMail,
  countWaitingMails,
  findMail,
  forgetHandledMails,
  listMails,
  readContent,
  releaseTakenMails,
  setDismissed,
  type MailRow,
} from './store/mailbox-mails.ts';
export { recordMailReading } from './store/mail-readings.ts';
export { listMailboxStates } from './store/mailbox-state.ts';
