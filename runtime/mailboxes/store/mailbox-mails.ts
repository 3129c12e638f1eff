/** Mails of services: taken once each, listed, attached to a case or dismissed, and forgotten. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import { giveReadings } from './mail-readings.ts';

/** A mail as it is taken from a mailbox. */
export interface TakenMail {
  readonly id: string;
  readonly mailbox: string;
  readonly service: string;
  readonly uidValidity: bigint;
  readonly uid: number;
  readonly messageId: string | null;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly sentAt: Date | null;
  readonly receivedAt: Date;
  readonly size: number;
  readonly joined: number;
  /** Null for one that is too large. */
  readonly content: Buffer | null;
}

/** What has become of a mail. */
export type MailState = 'waiting' | 'attached' | 'dismissed';

/** A mail as it is listed. */
export interface MailRow extends Pick<
  TakenMail,
  'id' | 'service' | 'subject' | 'receivedAt' | 'joined' | 'size' | 'from'
> {
  readonly sentAt: Date | null;
  readonly state: MailState;
  readonly isReadable: boolean;
  readonly doneBy: string | null;
  readonly doneAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly service: string;
  readonly subject: string;
  readonly from_name: string;
  readonly from_address: string;
  readonly sent_at: Date | null;
  readonly received_at: Date;
  readonly size: string;
  readonly joined: number;
  readonly state: MailState;
  readonly readable: boolean;
  readonly done_by: string | null;
  readonly done_at: Date | null;
}

const LISTED = `id, service, subject, from_name, from_address, sent_at, received_at, size, joined, state,
  content is not null as readable, done_by, done_at`;

/** Keeps a mail; one that the mailbox gave before, under this number or another, is kept once. Gives whether it is new. */
export async function insertMail(tx: Knex.Transaction, mail: TakenMail): Promise<boolean> {
  const { rowCount } = await tx.raw<{ rowCount: number }>(
    `insert into mailbox_mail (id, mailbox, service, uid_validity, uid, message_id, from_name, from_address, subject,
         sent_at, received_at, size, joined, content)
       select :id, :mailbox, :service, :validity, :uid, :messageId, :fromName, :fromAddress, :subject,
         :sentAt, :receivedAt, :size, :joined, :content
       where not exists (select from mailbox_mail where mailbox = :mailbox and message_id = :messageId)
       on conflict do nothing`,
    {
      id: mail.id,
      mailbox: mail.mailbox,
      service: mail.service,
      validity: mail.uidValidity.toString(),
      uid: mail.uid,
      messageId: mail.messageId,
      fromName: mail.from.name,
      fromAddress: mail.from.address,
      subject: mail.subject,
      sentAt: mail.sentAt,
      receivedAt: mail.receivedAt,
      size: mail.size,
      joined: mail.joined,
      content: mail.content,
    },
  );
  return rowCount > 0;
}

/** Which mails are listed, and from which of them on. */
export interface ListedMails {
  readonly services: readonly string[];
  readonly state: Exclude<MailState, 'attached'>;
  /** The last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** Mails of some services, those that came last first. */
export async function listMails(db: Knex, { services, state, after, limit }: ListedMails): Promise<readonly MailRow[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${LISTED} from mailbox_mail where service = any (:services::text[]) and state = :state
       ${after === null ? '' : 'and (received_at, id) < (select received_at, id from mailbox_mail where id = :after)'}
       order by received_at desc, id desc limit :limit`,
    { services: [...services], state, limit, ...(after !== null && { after }) },
  );
  return rows.map(toMail);
}

/** How many wait for some services, up to a bound. */
export async function countWaitingMails(db: Knex, services: readonly string[], most: number): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from (select from mailbox_mail
       where service = any (?::text[]) and state = 'waiting' limit ?) counted`,
    [[...services], most],
  );
  return rows[0]?.count ?? 0;
}

/** A mail of some services; undefined when it is not theirs. */
export async function findMail(db: Knex, id: string, services: readonly string[]): Promise<MailRow | undefined> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select ${LISTED} from mailbox_mail where id = ? and service = any (?::text[])`,
    [id, [...services]],
  );
  return rows.map(toMail)[0];
}

/** A mail as it came; null when it is not kept. */
export async function readContent(db: Knex, id: string): Promise<Buffer | null> {
  const row = await db<{ id: string; content: Buffer | null }>('mailbox_mail').where({ id }).first('content');
  return row?.content ?? null;
}

/** Whom a mail is handled by, and when. */
interface Handling {
  readonly by: string;
  readonly at: Instant;
}

/** Attaches a mail that waits to a case, of which it is part from then on: the mail itself goes. False when somebody was faster. */
export async function attachMail(
  tx: Knex.Transaction,
  id: string,
  caseId: string,
  { by, at }: Handling,
): Promise<boolean> {
  const changed = await tx('mailbox_mail')
    .where({ id, state: 'waiting' })
    .update({ state: 'attached', case_id: caseId, done_by: by, done_at: at, content: null });
  if (changed > 0) await giveReadings(tx, id, caseId);
  return changed > 0;
}

/**
 * Lets mails wait again that were taken before a moment and whose content is still there: an older server took them, and ended before
 * their exchange was written, or just after. One that is seen twice is dismissed; one that is nowhere would be lost.
 */
export async function releaseTakenMails(db: Knex, before: Date): Promise<number> {
  return db('mailbox_mail')
    .where({ state: 'attached' })
    .whereNotNull('content')
    .where('done_at', '<', before)
    .update({ state: 'waiting', case_id: null, done_by: null, done_at: null });
}

/** Dismisses a mail, or lets it wait again; false when somebody was faster. */
export async function setDismissed(db: Knex, id: string, dismissed: boolean, { by, at }: Handling): Promise<boolean> {
  const changed = await db('mailbox_mail')
    .where({ id, state: dismissed ? 'waiting' : 'dismissed' })
    .update(
      dismissed ? { state: 'dismissed', done_by: by, done_at: at } : { state: 'waiting', done_by: null, done_at: null },
    );
  return changed > 0;
}

/** Forgets mails that were attached or dismissed before a moment; gives how many. */
export async function forgetHandledMails(db: Knex, before: Date): Promise<number> {
  return db('mailbox_mail').where('done_at', '<', before).delete();
}

function toMail(row: Row): MailRow {
  return {
    id: row.id,
    service: row.service,
    subject: row.subject,
    from: { name: row.from_name, address: row.from_address },
    sentAt: row.sent_at,
    receivedAt: row.received_at,
    size: Number(row.size),
    joined: row.joined,
    state: row.state,
    isReadable: row.readable,
    doneBy: row.done_by,
    doneAt: row.done_at,
  };
}
