/**
 * Sends through the organisation's mail server. SMTP has no transaction with our database: after a crash between the
 * server's « accepted » and our « done », the mail is sent again under the same Message-ID, by which mail servers and
 * readers know it for the same.
 */
import { createTransport } from 'nodemailer';
import type { ComposedMail, MailResult, MailSender } from './mail.ts';
import { fr as messages } from './messages/fr.ts';

/** A way that composed mails leave by. */
export interface MailTransport {
  /** @throws Error when the server is away or refuses for now: the mail is to be tried again */
  readonly send: (mail: ComposedMail) => Promise<MailResult>;
  readonly close: () => void;
}

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Opens connections as they are needed and keeps a few. */
export function createSmtpTransport(smtpUrl: string, sender: MailSender): MailTransport {
  const transporter = createTransport({ url: smtpUrl, pool: true, maxConnections: 5, ...TIMEOUTS });
  return {
    send: async (mail) => {
      try {
        const { response } = await transporter.sendMail(toMessage(mail, sender));
        return { type: 'sent', answer: response };
      } catch (error) {
        if (isRecipientRefused(error)) return refuseRecipient(mail.to, error);
        throw new Error('The mail server did not take a mail', { cause: error });
      }
    },
    close: () => transporter.close(),
  };
}

function toMessage({ name, to, subject, text, html, logo, replyTo, unsubscribe }: ComposedMail, sender: MailSender) {
  const host = sender.from.slice(sender.from.lastIndexOf('@') + 1);
  return {
    // Addresses as objects: a comma or an angle bracket in one never makes two of it.
    from: { name: sender.organisation, address: sender.from },
    to: { name: '', address: to },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    subject,
    text,
    html,
    ...(logo && {
      attachments: [
        {
          filename: 'logo.png',
          contentType: 'image/png',
          contentDisposition: 'inline' as const,
          content: Buffer.from(logo.png, 'base64'),
          cid: logo.cid,
        },
      ],
    }),
    messageId: `<${name}@${host}>`,
    // Asked of servers that can tell what became of a mail later: only when it failed or waits, and by its name.
    dsn: { id: name, return: 'headers', notify: ['failure', 'delay'], recipient: to },
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'fr',
      ...(unsubscribe !== null && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A permanent answer (5xx, RFC 5321) about the recipient, or an address that cannot even be told to the server. */
function isRecipientRefused(error: unknown): error is Error {
  if (!(error instanceof Error) || !('command' in error)) return false;
  if (error.command === 'API') return 'code' in error && error.code === 'EENVELOPE';
  const answer = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return error.command === 'RCPT TO' && answer >= 500;
}

function refuseRecipient(to: string, error: Error): MailResult {
  const answer = 'response' in error && typeof error.response === 'string' ? error.response : null;
  return { type: 'refused', code: 'mail-rejected', message: messages.rejected(to), answer };
}
