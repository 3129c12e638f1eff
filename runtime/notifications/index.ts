/** Mails to applicants and services. */
export { caseLink, opinionLink } from './case-link.ts';
export type { Mail, MailLink, MailSender } from './mail.ts';
export { composeMail } from './compose-mail.ts';
export { mailSender } from './mail-sender.ts';
export { composeMessageMail } from './message-mail.ts';
export { createMailer, type Mailer } from './mailer.ts';
export { createSmsGateway } from './sms-gateway.ts';
export type { SmsGateway } from './sms.ts';
export { readReport, readReturned, type MailReport } from './mail-report.ts';
export { keepSentMail, noteDelivery, type NewSentMail } from './store/sent-mails.ts';
export { findMails } from './store/find-mails.ts';
