/** A real mail server for tests: it keeps what it accepts, and refuses what a test tells it to. */
import { SMTPServer } from 'smtp-server';

export interface TestSmtpServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The message with its headers, as sent. */
  readonly source: string;
}

/** Starts on a free local port. `answer` gives the code for a recipient (250 accepts). */
export async function startSmtpServer(answer: (to: string) => number = () => 250): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const code = answer(address);
      callback(code < 400 ? null : Object.assign(new Error('no such mailbox'), { responseCode: code }));
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const source = Buffer.concat(chunks).toString('utf8');
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Undoes quoted-printable and base64 in each part, so that a test can look for words. */
export function decodeParts(source: string): string {
  return source
    .split(/^--.*$/mu)
    .map((part) => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/u);
      const body = rest.join('\n\n');
      if (/base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
      const bytes = body
        .replace(/=\r?\n/gu, '')
        .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
      return /quoted-printable/iu.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body;
    })
    .join('\n');
}
