/**
 * Sends mails, or keeps them where a demonstration shows them: same composition, same caller, whichever it is. Called
 * by effect handlers only, after the change that ordered the mail is committed.
 */
import type { Knex } from 'knex';
import { composeMail } from './compose-mail.ts';
import type { Mail, MailResult, MailSender } from './mail.ts';
import { createSmtpTransport, type MailTransport } from './smtp-transport.ts';
import { insertMail } from './store/insert-mail.ts';

/** Sends mails. */
export interface Mailer {
  /**
   * Sends a mail once for its effect.
   * @returns `sent`, or a refusal when the recipient's address is refused for good
   * @throws Error when it cannot be sent for now: try again later
   */
  readonly send: (mail: Mail) => Promise<MailResult>;
  readonly close: () => void;
}

interface MailerOptions {
  readonly db: Knex;
  /** Null: mails are kept in the demonstration mailbox. */
  readonly smtpUrl: string | null;
  readonly sender: MailSender;
}

/** Sends by SMTP, or into the mailbox of a demonstration when `smtpUrl` is null. */
export function createMailer({ db, smtpUrl, sender }: MailerOptions): Mailer {
  const transport = smtpUrl === null ? createMailboxTransport(db) : createSmtpTransport(smtpUrl, sender);
  return { send: (mail) => transport.send(composeMail(mail, sender)), close: transport.close };
}

function createMailboxTransport(db: Knex): MailTransport {
  return {
    send: async (mail) => {
      await db.transaction((tx) => insertMail(tx, mail));
      return { type: 'sent' };
    },
    close: () => undefined,
  };
}
