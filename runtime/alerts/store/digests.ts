/** What readers have not been told by mail. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { AlertReader, News } from '../alert.ts';
import { NEWS_COLUMNS, STILL_OFFERED, toNews, type NewsRow } from './news.ts';

/** What of news `n` one subscription `s` tells. */
const TOLD = `n.topic = any(s.topics) and (s.about = 'all' or (s.about = 'theme' and s.subject = n.theme)
  or (s.about = 'audience' and s.subject = any(n.audiences)) or (s.about = 'scheme' and s.subject = n.dispositif_id))`;

/** Readers whose mail is due, held by the transaction; those whose row somebody holds are passed over. */
export async function lockDueReaders(
  tx: Knex.Transaction,
  now: Instant,
  limit: number,
): Promise<readonly AlertReader[]> {
  const { rows } = await tx.raw<{ rows: AlertReader[] }>(
    `select r.id, r.rhythm, coalesce(r.email, u.email) as email, r.user_id is not null as "hasAccount"
      from alert_reader r left join "user" u on u.id = r.user_id
      where r.next_at <= ? order by r.next_at, r.id limit ? for update of r skip locked`,
    [now, limit],
  );
  return rows;
}

/** Number of the last news that is there: what becomes known later is for the next mail. */
export async function lastNews(tx: Knex): Promise<string> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>('select coalesce(max(id), 0)::text as id from alert_news');
  return rows[0]?.id ?? '0';
}

/**
 * What a reader was told by no mail yet, up to a number, the first first: some of it, and how many more there are.
 */
export async function listUntold(
  tx: Knex,
  readerId: string,
  { upTo, limit }: { readonly upTo: string; readonly limit: number },
): Promise<{ readonly news: readonly News[]; readonly more: number }> {
  const { rows } = await tx.raw<{ rows: (NewsRow & { readonly all: number })[] }>(
    `select ${NEWS_COLUMNS}, count(*) over ()::int as all from alert_news n join alert_reader r on r.id = ?
      where n.id > r.told and n.id <= ? and ${STILL_OFFERED}
        and exists (select from alert_subscription s
          where s.reader_id = r.id and s.confirmed_at is not null and n.id > s.since and ${TOLD})
      order by n.id limit ?`,
    [readerId, upTo, limit],
  );
  const all = rows[0]?.all ?? 0;
  return { news: rows.map(({ all: _all, ...row }) => toNews(row)), more: all - rows.length };
}

/** Notes up to which number a reader was told, and when the next mail leaves. */
export async function markTold(
  tx: Knex.Transaction,
  readerId: string,
  upTo: string,
  nextAt: Instant | null,
): Promise<void> {
  await tx('alert_reader').where({ id: readerId }).update({ told: upTo, next_at: nextAt });
}

/** The latest news about what a reader follows, told or not, the latest first. */
export async function listFollowed(tx: Knex, readerId: string, limit: number): Promise<readonly News[]> {
  const { rows } = await tx.raw<{ rows: NewsRow[] }>(
    `select ${NEWS_COLUMNS} from alert_news n where ${STILL_OFFERED}
        and exists (select from alert_subscription s where s.reader_id = ? and s.confirmed_at is not null and ${TOLD})
      order by n.id desc limit ?`,
    [readerId, limit],
  );
  return rows.map(toNews);
}
