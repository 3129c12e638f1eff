/** Notices of accounts. What is read is marked, never removed. */
import type { Knex } from 'knex';
import type { NewNotice, Notice, NoticeAbout, NoticeKind } from '../notice.ts';

interface Row {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly markdown: string | null;
  readonly path: string;
  readonly until: Date | null;
  readonly at: Date;
  readonly read_at: Date | null;
}

/**
 * A reminder that has come to nothing: what was awaited was done or is awaited until another day, or the request was filed or
 * gone on with.
 */
const STANDS = `case n.kind
  when 'deadline' then exists (select from "case" c where c.id = n.case_id and c.awaited_until = n.until)
  when 'draft' then exists (select from case_draft d where d.id = n.draft_id and d.case_id is null and d.updated_at < n.at)
  when 'erasure' then exists (select from case_draft d where d.id = n.draft_id and d.case_id is null and d.updated_at < n.at)
  else true end`;

/** Gives a notice, read already or not; null when the person was told of the same before. */
export async function insertNotice(
  tx: Knex.Transaction,
  personId: string,
  notice: NewNotice,
  isRead: boolean,
): Promise<string | null> {
  const { about } = notice;
  const [row] = await tx('notice')
    .insert({
      person_id: personId,
      key: notice.key,
      kind: notice.kind,
      title: notice.title,
      markdown: notice.markdown,
      path: notice.path,
      until: notice.until,
      at: notice.at,
      read_at: isRead ? notice.at : null,
      case_id: about.type === 'case' ? about.id : null,
      draft_id: about.type === 'draft' ? about.id : null,
    })
    .onConflict(['person_id', 'key'])
    .ignore()
    .returning<{ readonly id: string }[]>('id');
  return row?.id ?? null;
}

/** Affairs of a company or an association, or of another person. */
type NoticesOf = { readonly establishment: string } | { readonly person: string };

interface NoticePage {
  /** Those of a smaller number; the latest when absent. */
  readonly before?: string | undefined;
  readonly unread?: boolean;
  /** Those about the affairs of one that the person acts for; all when absent. */
  readonly of?: NoticesOf | undefined;
  readonly limit: number;
}

/** Notices about an establishment's affairs. */
const OF_ESTABLISHMENT = `(exists (select from "case" c where c.id = n.case_id and c.establishment_id = :establishment)
  or exists (select from case_draft d where d.id = n.draft_id and d.establishment_id = :establishment))`;

/** Notices about another person's affairs. */
const OF_PERSON = `(exists (select from "case" c where c.id = n.case_id and c.person_id = :person and c.establishment_id is null)
  or exists (select from case_draft d join person p on p.user_id = d.user_id
    where d.id = n.draft_id and p.id = :person and d.establishment_id is null))`;

/** Notices of a person that still stand, the latest first. */
export async function listNotices(
  db: Knex,
  personId: string,
  { before, unread = false, of, limit }: NoticePage,
): Promise<readonly Notice[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select n.id, n.kind, n.title, n.markdown, n.path, n.until, n.at, n.read_at from notice n
      where n.person_id = :personId ${before === undefined ? '' : 'and n.id < :before'}
        ${unread ? 'and n.read_at is null' : ''} and ${STANDS} ${of === undefined ? '' : `and ${'person' in of ? OF_PERSON : OF_ESTABLISHMENT}`}
      order by n.id desc limit :limit`,
    {
      personId,
      limit,
      ...(before === undefined ? {} : { before }),
      ...of,
    },
  );
  return rows.map(toNotice);
}

/** A notice of a person; undefined when they have none of that number. */
export async function findNotice(db: Knex, personId: string, id: string): Promise<Notice | undefined> {
  const row = await db<Row & { person_id: string }>('notice').where({ id, person_id: personId }).first();
  return row && toNotice(row);
}

/** Whether a notice has neither been read nor come to nothing: what repeats it may leave. */
export async function isStillNews(tx: Knex, id: string): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `select 1 from notice n where n.id = ? and n.read_at is null and ${STANDS}`,
    [id],
  );
  return rows.length > 0;
}

/** What of a person's notices was read: one, those about something, or all. */
export type NoticesRead = { readonly id: string } | { readonly about: NoticeAbout } | 'all';

/** Marks notices of a person as read. */
export async function markNoticesRead(db: Knex, personId: string, read: NoticesRead): Promise<void> {
  const which =
    read === 'all'
      ? {}
      : 'id' in read
        ? { id: read.id }
        : { [read.about.type === 'case' ? 'case_id' : 'draft_id']: read.about.id };
  await db('notice')
    .where({ person_id: personId, ...which })
    .whereNull('read_at')
    .update({ read_at: db.raw('product_now()') });
}

function toNotice({ read_at: readAt, until, at, id, kind, title, markdown, path }: Row): Notice {
  const [untilText, atText] = [until?.toISOString() ?? null, at.toISOString()];
  return { id, kind, title, markdown, path, until: untilText, at: atText, read: readAt !== null };
}
