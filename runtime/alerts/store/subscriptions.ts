/** Who asked to be told what, as it is kept. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import {
  CONFIRM_DAYS,
  type AlertAbout,
  type AlertReader,
  type AlertTopic,
  type Rhythm,
  type Subscription,
} from '../alert.ts';

/** What somebody asks for. */
export interface Wish extends AlertAbout {
  readonly topics: readonly AlertTopic[];
  readonly rhythm: Rhythm;
}

/** Whose it is: an account, or an address in lower case. */
export type ReaderOf = { readonly userId: string } | { readonly email: string };

/** The reader of an account or an address, made where there is none; its row is held until the transaction ends. */
export async function ensureReader(tx: Knex.Transaction, of: ReaderOf, rhythm: Rhythm, now: Instant): Promise<string> {
  const [column, value] = 'userId' in of ? ['user_id', of.userId] : ['email', of.email];
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `insert into alert_reader (id, ??, rhythm, created_at) values (?, ?, ?, ?)
      on conflict (??) do update set created_at = alert_reader.created_at returning id`,
    [column, randomUUID(), value, rhythm, now, column],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('a reader of alerts was not written');
  return id;
}

/** Keeps what was asked for until it is confirmed; asked for again, what is asked last holds. Gives its identifier. */
export async function insertWish(tx: Knex.Transaction, readerId: string, wish: Wish, now: Instant): Promise<string> {
  const { about, subject, topics, rhythm } = wish;
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `insert into alert_subscription (id, reader_id, about, subject, topics, rhythm, created_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (reader_id, about, subject, (confirmed_at is null))
        do update set topics = excluded.topics, rhythm = excluded.rhythm, created_at = excluded.created_at returning id`,
    [randomUUID(), readerId, about, subject, [...topics], rhythm, now],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('a subscription was not written');
  return id;
}

/** What waits to be confirmed, or holds. */
export type KeptSubscription = Subscription & {
  readonly readerId: string;
  readonly rhythm: Rhythm;
  readonly confirmed: boolean;
};

/** Undefined for one that was stopped, or was forgotten before it was confirmed. */
export async function findSubscription(tx: Knex, id: string, now: Instant): Promise<KeptSubscription | undefined> {
  const { rows } = await tx.raw<{ rows: KeptSubscription[] }>(
    `select id, reader_id as "readerId", about, subject, topics, rhythm, confirmed_at is not null as confirmed
      from alert_subscription where id::text = ?
        and (confirmed_at is not null or created_at > ?::timestamptz - make_interval(days => ?))`,
    [id, now, CONFIRM_DAYS],
  );
  return rows[0];
}

/**
 * Has a subscription hold from now on, in the place of what was held about the same. Nothing that was there before is told.
 * @param nextAt when the next mail leaves; null for none
 */
export async function confirmSubscription(
  tx: Knex.Transaction,
  { id, readerId, about, subject, rhythm }: KeptSubscription,
  nextAt: Instant | null,
  now: Instant,
): Promise<void> {
  await tx('alert_subscription').where({ reader_id: readerId, about, subject }).whereNot({ id }).delete();
  await tx.raw(
    `update alert_subscription set confirmed_at = ?, since = (select coalesce(max(id), 0) from alert_news) where id = ?`,
    [now, id],
  );
  await setRhythm(tx, readerId, rhythm, nextAt);
}

/** Changes how often a reader is told by mail. What was not told yet is in the next one. */
export async function setRhythm(
  tx: Knex.Transaction,
  readerId: string,
  rhythm: Rhythm,
  nextAt: Instant | null,
): Promise<void> {
  await tx('alert_reader').where({ id: readerId }).update({ rhythm, next_at: nextAt });
}

const READER = `select r.id, r.rhythm, coalesce(r.email, u.email) as email, r.user_id is not null as "hasAccount"
  from alert_reader r left join "user" u on u.id = r.user_id`;

/** A reader by its identifier; undefined for one who stopped. */
export async function findReader(tx: Knex, id: string): Promise<AlertReader | undefined> {
  const { rows } = await tx.raw<{ rows: AlertReader[] }>(`${READER} where r.id::text = ?`, [id]);
  return rows[0];
}

/** The reader of an account; undefined for one that asked for nothing. */
export async function findReaderOf(tx: Knex, userId: string): Promise<AlertReader | undefined> {
  const { rows } = await tx.raw<{ rows: AlertReader[] }>(`${READER} where r.user_id = ?`, [userId]);
  return rows[0];
}

/** What a reader is told, in the order in which they asked for it. */
export async function listSubscriptions(tx: Knex, readerId: string): Promise<readonly Subscription[]> {
  const { rows } = await tx.raw<{ rows: Subscription[] }>(
    `select id, about, subject, topics from alert_subscription
      where reader_id = ? and confirmed_at is not null order by created_at, id`,
    [readerId],
  );
  return rows;
}

/** Stops one subscription of a reader, or all; nothing is kept of a reader who has none left. */
export async function stopSubscriptions(tx: Knex.Transaction, readerId: string, which: string): Promise<void> {
  await tx.raw(`delete from alert_subscription where reader_id = :readerId and (:which = 'all' or id::text = :which)`, {
    readerId,
    which,
  });
  await dropEmptyReaders(tx, readerId);
}

/** Forgets what nobody confirmed in time, and addresses of which nothing is left. */
export async function forgetUnconfirmedAlerts(db: Knex, now: Instant): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.raw<{ rows: { reader: string }[] }>(
      `delete from alert_subscription where confirmed_at is null and created_at <= ?::timestamptz - make_interval(days => ?)
        returning reader_id as reader`,
      [now, CONFIRM_DAYS],
    );
    for (const reader of new Set(rows.map((row) => row.reader))) await dropEmptyReaders(tx, reader);
  });
}

async function dropEmptyReaders(tx: Knex.Transaction, readerId: string): Promise<void> {
  await tx.raw(
    `delete from alert_reader r where r.id = ?
      and not exists (select from alert_subscription s where s.reader_id = r.id)`,
    [readerId],
  );
}

/** Erases what an account is told, and what its address is. */
export async function eraseAlerts(tx: Knex.Transaction, userId: string, email: string | null): Promise<void> {
  await tx.raw('delete from alert_reader where user_id = ? or email = ?', [userId, email]);
}
