/**
 * Sends mails, or keeps them where a demonstration shows them: same composition, same caller, whichever it is. Called
 * by effect handlers only, after the change that ordered the mail is committed.
 */
import type { Knex } from 'knex';
import { composeMail } from './compose-mail.ts';
import type { ComposedMail, Mail, MailResult, MailSender } from './mail.ts';
import { createSmtpTransport, type MailTransport } from './smtp-transport.ts';
import { insertMail } from './store/insert-mail.ts';

/** Sends mails. */
export interface Mailer {
  /**
   * Sends a mail once for its effect.
   * @returns what the mail server answered, which may be that the recipient's address is refused for good; with the mail as it left
   * @throws Error when it cannot be sent for now: try again later
   */
  readonly send: (mail: Mail) => Promise<MailResult & { readonly mail: ComposedMail }>;
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
  return {
    send: async (mail) => {
      const composed = composeMail(mail, sender);
      return { ...(await transport.send(composed)), mail: composed };
    },
    close: transport.close,
  };
}

function createMailboxTransport(db: Knex): MailTransport {
  return {
    send: async (mail) => {
      await db.transaction((tx) => insertMail(tx, mail));
      return { type: 'sent', answer: null };
    },
    close: () => undefined,
  };
}
