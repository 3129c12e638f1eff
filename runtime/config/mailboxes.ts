/**
 * The mailboxes of services that are read, as an operator lists them in a file: it holds passwords, and so stays with those of the
 * other servers we speak to. Judged before anything starts, each mistake with the number of its mailbox.
 */
import { readFileSync } from 'node:fs';

/** A mailbox of a service. */
export interface MailboxConfig {
  /** The service, as its schemes name it: who instructs in one of them reads its mails. */
  readonly service: string;
  readonly host: string;
  readonly port: number;
  /** Whether the line is closed from its beginning; else it is before the password is said, but for a server of this machine. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

const MOST_MAILBOXES = 50;
const MEMBERS = ['service', 'url', 'folder'];
const PORTS = { 'imap:': 143, 'imaps:': 993 } as const;

/** The mailboxes of a file, or what is wrong with them, one sentence each. No sentence says an address: a password may stand in it. */
export function readMailboxes(path: string): {
  readonly mailboxes: readonly MailboxConfig[];
  readonly sentences: readonly string[];
} {
  const listed = readList(path);
  if (typeof listed === 'string') return { mailboxes: [], sentences: [`MAILBOXES must be the path of ${listed}.`] };
  const read = listed.map(readOne);
  const mailboxes = read.filter((one) => typeof one !== 'string');
  const names = mailboxes.map(mailboxName);
  const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
  return {
    mailboxes,
    sentences: [
      ...read.flatMap((one, at) => (typeof one === 'string' ? [`MAILBOXES, mailbox ${at + 1}: ${one}.`] : [])),
      ...(twice === -1 ? [] : [`MAILBOXES, mailbox ${twice + 1}: it is listed twice.`]),
    ],
  };
}

/** What a mailbox is called where it is remembered how far it was read: not its password, which changes. */
export function mailboxName({ user, host, folder }: Pick<MailboxConfig, 'user' | 'host' | 'folder'>): string {
  return `${user}@${host}/${folder}`;
}

function readList(path: string): readonly unknown[] | string {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(value) || value.length > MOST_MAILBOXES)
      return `a JSON file with a list of at most ${MOST_MAILBOXES} mailboxes`;
    const list: readonly unknown[] = value;
    return list;
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'a JSON file: this one cannot be understood';
    return 'a file that the server may read';
  }
}

function readOne(entry: unknown): MailboxConfig | string {
  if (typeof entry !== 'object' || entry === null) return 'it must be an object';
  const given = new Map<string, unknown>(Object.entries(entry));
  const unknown = [...given.keys()].find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) return `${unknown} is not a member of a mailbox; those are ${MEMBERS.join(', ')}`;
  const [service, folder = 'INBOX'] = [given.get('service'), given.get('folder')];
  if (typeof service !== 'string' || service.trim() === '' || service.length > 200)
    return 'service must be the name of a service, as its schemes write it';
  if (typeof folder !== 'string' || folder === '' || folder.length > 200) return 'folder must be the name of a folder';
  const line = readAddress(given.get('url'));
  if (line === null)
    return 'url must be imaps://user:password@host, with what is no letter or figure of user and password in percents';
  return { service: service.trim(), folder, ...line };
}

function readAddress(given: unknown): Omit<MailboxConfig, 'service' | 'folder'> | null {
  if (typeof given !== 'string' || !URL.canParse(given)) return null;
  const { protocol, hostname: host, port, username, password } = new URL(given);
  if ((protocol !== 'imap:' && protocol !== 'imaps:') || host === '' || username === '' || password === '') return null;
  try {
    return {
      host,
      port: port === '' ? PORTS[protocol] : Number(port),
      secure: protocol === 'imaps:',
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
    };
  } catch {
    return null;
  }
}
