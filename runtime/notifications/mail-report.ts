/**
 * What is reported of a mail after the mail server took it: by a service that sends mails, in JSON, or by the mail that a server
 * returns (a delivery status notification, RFC 3464).
 */
import { effectNamed } from './mail-name.ts';

/** What became of a mail. */
export interface MailReport {
  /** Effect that ordered the mail. */
  readonly effectId: string;
  /** Address that it is about, lower case. */
  readonly to: string;
  readonly status: 'delivered' | 'delayed' | 'returned';
  /** What was said of it, cut to a line or two; null for nothing. */
  readonly answer: string | null;
  /** Whether nothing else would reach that address either. */
  readonly isDead: boolean;
}

const LONGEST_ANSWER = 500;
const STATUSES: Readonly<Record<string, MailReport['status']>> = {
  failed: 'returned',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
};

/** What was said of a mail, in whatever words of its server. */
interface Said {
  readonly status: MailReport['status'];
  readonly to: string;
  /** Text that quotes the name of the mail. */
  readonly name: string;
  /** Enhanced status (RFC 3463), such as 5.1.1; null where none is said. */
  readonly code: string | null;
  readonly answer: string | null;
}

/** A report as we keep it; null when it is of none of our mails. */
export function readReport({ status, to, name, code, answer }: Said, secret: string): MailReport | null {
  const effectId = effectNamed(name, secret);
  if (effectId === null) return null;
  const said = answer === null ? null : answer.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_ANSWER);
  return {
    effectId,
    to: to.trim().toLowerCase(),
    status,
    answer: said || null,
    isDead: status === 'returned' && isAddressDead(code ?? /\b5\.\d{1,3}\.\d{1,3}\b/u.exec(said ?? '')?.[0] ?? null),
  };
}

/**
 * Whether a status says that the address itself receives nothing: it does not exist, it was closed, its domain has no mail. A
 * box that is full, a text that was taken for a nuisance or is too large say nothing of the next mail. One that is returned
 * without a reason is taken for dead: its owner, or an agent, has it tried again.
 */
export function isAddressDead(code: string | null): boolean {
  if (code === null) return true;
  return /^5\.(?:0\.0|1\.\d+|2\.[01]|4\.[046])$/u.test(code);
}

/** Reads a returned mail; null when it is no report, or of none of our mails. Costs what it is long, whatever is in it. */
export function readReturned(source: string, secret: string): MailReport | null {
  const text = source.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/gu, ' ');
  const fields = fieldsOf(text);
  const action = STATUSES[(fields.get('action') ?? '').toLowerCase()];
  const to = (fields.get('final-recipient') ?? fields.get('original-recipient'))?.replace(/^[^;]*;\s*/u, '');
  if (action === undefined || to === undefined) return null;
  return readReport(
    {
      status: action,
      to: (fields.get('original-recipient')?.replace(/^[^;]*;\s*/u, '') ?? to).replaceAll(/[<>]/gu, ''),
      name: [fields.get('original-envelope-id'), ...quotedNames(text)].join(' '),
      code: /\d\.\d{1,3}\.\d{1,3}/u.exec(fields.get('status') ?? '')?.[0] ?? null,
      answer: fields.get('diagnostic-code')?.replace(/^[^;]*;\s*/u, '') ?? null,
    },
    secret,
  );
}

/** The fields of the part that is for machines, by their names in lower case; of several recipients, those of the first. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const [, part = ''] = text.split(/^content-type:\s*message\/(?:global-)?delivery-status/imu);
  const fields = new Map<string, string>();
  for (const line of part.split('\n')) {
    if (line.startsWith('--')) break;
    const [, name = '', value = ''] = /^([\w-]+):[ \t]*(.*)$/u.exec(line) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** Message-IDs that the report quotes, its own among them. */
function quotedNames(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/^(?:message-id|x-message-id|in-reply-to|references):(.*)$/gimu),
    ([, id = '']) => id,
  );
}
