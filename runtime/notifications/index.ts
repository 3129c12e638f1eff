/** Mails to applicants and services. */
export type { Mail, MailSender } from './mail.ts';
export { createMailer, type Mailer } from './mailer.ts';
export { findMails } from './store/find-mails.ts';
