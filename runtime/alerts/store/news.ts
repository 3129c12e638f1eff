/** What is new, as it is kept. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { TOPIC_OF, type AlertAbout, type NewNews, type News } from '../alert.ts';

type Files = Readonly<Record<string, string>>;

/** A published version of which it is not known yet whether it is news. */
export interface VersionToTell {
  readonly id: string;
  readonly number: number;
  readonly identity: DispositifIdentity;
  readonly files: Files;
  /** Files of the version before; null for a first one. */
  readonly former: Files | null;
  /** Whether requests may be filed under its scheme. */
  readonly offered: boolean;
}

/** Has the others who work news out wait until the transaction ends. */
export async function lockNews(tx: Knex.Transaction): Promise<void> {
  await tx.raw(`select pg_advisory_xact_lock(hashtextextended('alert-news', 0))`);
}

/** The version that waits longest, in the order of its scheme; undefined when none does. */
export async function takeNextVersion(tx: Knex.Transaction): Promise<VersionToTell | undefined> {
  const { rows } = await tx.raw<{ rows: VersionToTell[] }>(
    `select v.dispositif_id as id, v.number, v.catalogue as identity, v.files, b.files as former,
        d.standing = 'offered' as offered
      from dispositif_version v join dispositif d on d.id = v.dispositif_id
      left join dispositif_version b on b.dispositif_id = v.dispositif_id and b.number = v.number - 1
      where v.news_at is null order by v.published_at, v.number limit 1`,
  );
  return rows[0];
}

/** Notes that a version was looked at. */
export async function markLookedAt(
  tx: Knex.Transaction,
  { id, number }: Pick<VersionToTell, 'id' | 'number'>,
  now: Instant,
): Promise<void> {
  await tx('dispositif_version').where({ dispositif_id: id, number }).update({ news_at: now });
}

/** Schemes that are offered and receive requests at some times only. */
export async function listLimitedInTime(
  tx: Knex,
): Promise<readonly { readonly id: string; readonly identity: DispositifIdentity }[]> {
  const { rows } = await tx.raw<{ rows: { id: string; identity: DispositifIdentity }[] }>(
    `select d.id, v.catalogue as identity from dispositif d
      join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
      where d.standing = 'offered'
        and (v.catalogue -> 'windows' is not null or v.catalogue -> 'effective' -> 'to' is not null)
      order by d.id`,
  );
  return rows;
}

/** Keeps those that were not told before, in their order; gives how many. The transaction holds the lock. */
export async function insertNews(tx: Knex.Transaction, news: readonly NewNews[], now: Instant): Promise<number> {
  const rows = news.map((one, place) => ({
    place,
    key: one.key,
    kind: one.kind,
    topic: TOPIC_OF[one.kind],
    dispositif_id: one.dispositif,
    title: one.title,
    summary: one.summary,
    theme: one.theme,
    audiences: one.audiences,
    changes: one.changes,
    day: one.day,
    hour: one.hour,
  }));
  const inserted = await tx.raw<{ rows: unknown[] }>(
    `insert into alert_news (key, kind, topic, dispositif_id, title, summary, theme, audiences, changes, day, hour, at)
      select n.key, n.kind, n.topic, n.dispositif_id, n.title, n.summary, n.theme, n.audiences, n.changes, n.day, n.hour, ?::timestamptz
        from jsonb_to_recordset(?::jsonb) as n (place int, key text, kind text, topic text, dispositif_id text, title text, summary text, theme text,
          audiences text[], changes text[], day date, hour text)
        where not exists (select from alert_news o where o.key = n.key) order by n.place returning id`,
    [now, JSON.stringify(rows)],
  );
  return inserted.rows.length;
}

/** Forgets what nobody asks about any more; a campaign of a year ago is not told again, since its days are over. */
export async function forgetNews(tx: Knex, now: Instant): Promise<void> {
  await tx.raw(`delete from alert_news where at < ?::timestamptz - interval '400 days'`, [now]);
}

/** Columns of news `n` as they are told. */
export const NEWS_COLUMNS = `n.id::text, n.kind, n.dispositif_id as dispositif, n.title, n.summary, n.changes, n.day::text, n.hour, n.at`;
/** What was withdrawn since is not told. */
export const STILL_OFFERED = `exists (select from dispositif d where d.id = n.dispositif_id and d.standing = 'offered')`;

/** News as the database gives them. */
export type NewsRow = Omit<News, 'at'> & { readonly at: Date };

/** What is told of such a row. */
export function toNews({ at, ...row }: NewsRow): News {
  return { ...row, at: at.toISOString() };
}

const WHERE: Readonly<Record<AlertAbout['about'], string>> = {
  all: `? = ''`,
  theme: 'n.theme = ?',
  audience: '? = any(n.audiences)',
  scheme: 'n.dispositif_id = ?',
};

/** The latest news about something, the latest first. */
export async function listNews(tx: Knex, { about, subject }: AlertAbout, limit: number): Promise<readonly News[]> {
  const { rows } = await tx.raw<{ rows: NewsRow[] }>(
    `select ${NEWS_COLUMNS} from alert_news n where ${WHERE[about]} and ${STILL_OFFERED} order by n.id desc limit ?`,
    [subject, limit],
  );
  return rows.map(toNews);
}
