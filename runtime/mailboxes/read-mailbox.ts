/**
 * Reads what came to the mailbox of a service since it was last read: each mail once, whatever crashes, since how far it was read is
 * written with the mail itself. The mailbox stays as it is: nothing there is marked, moved or deleted. Nothing of a mail is
 * taken apart here, which whoever made it heavy would like: the server of the mailbox says who wrote it and what it is about, and
 * the browser of who opens it reads the rest.
 */
import { randomUUID } from 'node:crypto';
import { ImapFlow, type FetchMessageObject, type MessageStructureObject } from 'imapflow';
import { mailboxName, type MailboxConfig } from '../config/mailboxes.ts';
import type { Services } from '../services.ts';
import { insertMail, type TakenMail } from './store/mailbox-mails.ts';
import { advanceMailbox, leaseMailbox, releaseMailbox, type MailboxProgress } from './store/mailbox-state.ts';

/** What reading needs; tests give less than all services. */
export type MailboxServices = Pick<Services, 'db' | 'clock' | 'log'>;

/** Bytes of a mail, joined documents included, as the desk takes one that is dropped. */
const LARGEST_MAIL = 40 * 1024 * 1024;
/** Of one reading: what is left comes with the next. */
const MOST_MAILS = 100;
/** A mailbox that is read for the first time gives what came of late, and not its ten years. */
const FIRST_DAYS = 30;
const DAY_MS = 86_400_000;
/** How long one server may take before another one reads in its place. */
const LEASE_MS = 15 * 60_000;
const LONGEST = { subject: 500, name: 200, address: 254, messageId: 998 } as const;

/** Reads one mailbox; gives how many mails are new. Never rejects because of the mailbox: it is asked again, and its failure is shown. */
export async function readMailbox(services: MailboxServices, config: MailboxConfig): Promise<number> {
  const { db, clock, log } = services;
  const mailbox = mailboxName(config);
  const now = clock.now();
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const progress = await leaseMailbox(db, mailbox, { now, until });
  if (!progress) return 0;
  try {
    const count = await take(services, config, progress);
    await releaseMailbox(db, mailbox, clock.now(), false);
    return count;
  } catch (error) {
    log.warn(
      { err: error, service: config.service, host: config.host },
      'a mailbox could not be read; it is tried again',
    );
    await releaseMailbox(db, mailbox, clock.now(), true);
    return 0;
  }
}

async function take(services: MailboxServices, config: MailboxConfig, progress: MailboxProgress): Promise<number> {
  const client = connectionOf(config);
  // Said again by the call that was under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(config.folder, { readOnly: true });
    try {
      return await takeNew(services, client, config, progress);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

function connectionOf({ host, port, secure, user, password }: MailboxConfig): ImapFlow {
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(host);
  return new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass: password },
    logger: false,
    // A password is never said on an open line, but on this machine.
    ...(secure || isHere ? {} : { doSTARTTLS: true }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
  });
}

async function takeNew(
  services: MailboxServices,
  client: ImapFlow,
  config: MailboxConfig,
  progress: MailboxProgress,
): Promise<number> {
  if (!client.mailbox) throw new Error('no folder is open');
  const { uidValidity, exists } = client.mailbox;
  // Numbers of another validity are those of other mails: all is looked at anew, and known again by its Message-ID.
  const after = progress.uidValidity === uidValidity ? progress.lastUid : 0;
  if (exists === 0) return 0;
  const since = new Date(Date.parse(services.clock.now()) - FIRST_DAYS * DAY_MS);
  const found = await client.search(
    { uid: `${after + 1}:*`, ...(progress.uidValidity === null && { since }) },
    { uid: true },
  );
  // « 8:* » gives the last mail even when its number is lower.
  const fresh = (found || []).filter((uid) => uid > after).toSorted((one, other) => one - other);
  const mailbox = mailboxName(config);
  let count = 0;
  for (const uid of fresh.slice(0, MOST_MAILS)) {
    const mail = await fetchMail(services, client, uid);
    const isNew = await services.db.transaction(async (tx) => {
      const place = { mailbox, service: config.service, uidValidity, uid };
      const kept = mail !== null && (await insertMail(tx, { ...mail, ...place }));
      await advanceMailbox(tx, mailbox, { uidValidity, lastUid: uid });
      return kept;
    });
    if (isNew) count += 1;
  }
  return count;
}

type Fetched = Omit<TakenMail, 'mailbox' | 'service' | 'uidValidity' | 'uid'>;

/** Null for one that went meanwhile. */
async function fetchMail({ clock }: MailboxServices, client: ImapFlow, uid: number): Promise<Fetched | null> {
  const told = { envelope: true, bodyStructure: true, internalDate: true, size: true } as const;
  const found = await client.fetchOne(String(uid), told, { uid: true });
  if (!found) return null;
  const { size = 0, internalDate } = found;
  const whole = size <= LARGEST_MAIL && (await client.fetchOne(String(uid), { source: true }, { uid: true }));
  return {
    ...toMail(found),
    receivedAt: toDate(internalDate) ?? new Date(clock.now()),
    size,
    content: (whole && whole.source) || null,
  };
}

function toMail({ envelope, bodyStructure }: FetchMessageObject): Omit<Fetched, 'receivedAt' | 'size' | 'content'> {
  const [from] = envelope?.from ?? [];
  return {
    id: randomUUID(),
    messageId: cut(envelope?.messageId ?? '', LONGEST.messageId) || null,
    from: { name: cut(from?.name ?? '', LONGEST.name), address: cut(from?.address ?? '', LONGEST.address) },
    subject: cut(envelope?.subject ?? '', LONGEST.subject),
    sentAt: toDate(envelope?.date),
    joined: bodyStructure ? countJoined(bodyStructure) : 0,
  };
}

/** Documents that are joined, however deep; pictures that stand in the text are none. */
function countJoined({ disposition, childNodes = [] }: MessageStructureObject): number {
  const own = disposition?.toLowerCase() === 'attachment' ? 1 : 0;
  return childNodes.reduce((sum, child) => sum + countJoined(child), own);
}

/** Words of a stranger on one line, without what no column holds. */
function cut(text: string, most: number): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();
}

function toDate(given: Date | string | undefined): Date | null {
  const date = given === undefined ? null : new Date(given);
  return date && !Number.isNaN(date.getTime()) ? date : null;
}
