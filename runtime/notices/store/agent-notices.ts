/**
 * Notices of agents. Who lost the right to a case finds none of its notices, from that moment on: they are narrowed by the
 * functions held at each reading, as the queue is.
 */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import { SEEN, seenParameters, type SeenParameters } from '../../cases/queue/store/seen-cases.ts';
import type { Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { AGENT_NOTICE_DAYS, type AgentNotice, type AgentNoticeKind, type NewAgentNotice } from '../agent-notice.ts';

type Reading = Pick<Services, 'dispositifs'>;

/** What a notice is about is still so: nobody is told of a task that is done, or an opinion that is given. */
const STANDS = `case n.kind
  when 'assigned' then exists (select from task t where t.case_id = n.case_id and t.id = n.subject and t.assignee_id = any (:takers::text[]))
  when 'due' then exists (select from task t where t.case_id = n.case_id and t.id = n.subject and t.assignee_id = any (:takers::text[]) and t.due_at = n.until)
  when 'opinion' then exists (select from task t where t.case_id = n.case_id and t.opinion = n.subject)
  else true end`;

const SHOWN = `n.user_id = :userId and n.kind <> all (:off::text[]) and ${STANDS} and ${SEEN}`;

async function readingOf(services: Reading, viewer: Viewer, off: readonly AgentNoticeKind[]): Promise<SeenParameters> {
  const takers = [viewer.userId, ...viewer.standsFor.map(({ userId }) => userId)];
  return { ...(await seenParameters(services, viewer)), userId: viewer.userId, takers, off };
}

/** Gives a notice to agents who wish for its kind; returns those who were not told of the same before. */
export async function insertAgentNotice(
  tx: Knex.Transaction,
  users: readonly string[],
  notice: NewAgentNotice,
): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { user_id: string }[] }>(
    `insert into notice (user_id, key, kind, title, path, case_id, subject, until, at)
     select u.id, :key, :kind, :title, :path, :caseId, :subject, :until, :at
     from unnest(:users::text[]) as u (id) left join notice_choice c on c.user_id = u.id
     where not (:kind = any (coalesce(c.desk_off, '{}')) and :kind = any (coalesce(c.mail_off, '{}')))
     on conflict (user_id, key) do nothing returning user_id`,
    { ...notice, users: [...users].toSorted() },
  );
  return rows.map((row) => row.user_id);
}

interface Row {
  readonly id: string;
  readonly kind: AgentNoticeKind;
  readonly title: string;
  readonly path: string;
  readonly at: Date;
  readonly read: boolean;
  readonly case_id: string;
  readonly number: string;
  readonly applicant: string;
  readonly dispositif: string;
}

interface NoticePage {
  /** Those of a smaller number; the latest when absent. */
  readonly before?: string | undefined;
  readonly limit: number;
  /** Kinds that are left out. */
  readonly off: readonly AgentNoticeKind[];
}

/** Notices that an agent may still see and that still stand, the latest first. */
export async function listAgentNotices(
  { db, ...services }: Reading & Pick<Services, 'db'>,
  viewer: Viewer,
  { before, limit, off }: NoticePage,
): Promise<readonly AgentNotice[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select n.id, n.kind, n.title, n.path, n.at, n.read_at is not null as read, n.case_id, c.number,
        c.applicant_name as applicant, c.dispositif_id as dispositif
      from notice n join "case" c on c.id = n.case_id
      where ${SHOWN} ${before === undefined ? '' : 'and n.id < :before'} order by n.id desc limit :limit`,
    { ...(await readingOf(services, viewer, off)), limit, ...(before !== undefined && { before }) },
  );
  return rows.map(({ case_id: caseId, at, ...row }) => ({ ...row, caseId, at: at.toISOString() }));
}

/** How many of them are unread, at most `most`. */
export async function countUnreadNotices(
  { db, ...services }: Reading & Pick<Services, 'db'>,
  viewer: Viewer,
  { off, most }: { readonly off: readonly AgentNoticeKind[]; readonly most: number },
): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from (select from notice n join "case" c on c.id = n.case_id
      where ${SHOWN} and n.read_at is null limit :most) unread`,
    { ...(await readingOf(services, viewer, off)), most },
  );
  return rows[0]?.count ?? 0;
}

/** What an agent has read: one notice, those that lead to a page, or all up to one. */
export type AgentNoticesRead =
  | { readonly type: 'one'; readonly id: string }
  | { readonly type: 'page'; readonly path: string }
  | { readonly type: 'all'; readonly last: string };

/** Marks notices of an agent as read; gives how many had not been. */
export async function markAgentNotices(db: Knex, userId: string, read: AgentNoticesRead, at: Instant): Promise<number> {
  const unread = db('notice').where({ user_id: userId }).whereNull('read_at');
  const which =
    read.type === 'one'
      ? unread.where({ id: read.id })
      : read.type === 'page'
        ? unread.where({ path: read.path })
        : unread.where('id', '<=', read.last);
  return which.update({ read_at: at });
}

/** What a mail tells an agent: how many of each kind they have not read. */
export type NoticeCounts = Partial<Readonly<Record<AgentNoticeKind, number>>>;

/** Takes what no mail counted yet, and counts of it what is unread, may be seen and still stands. */
export async function takeUncounted(
  services: Reading,
  tx: Knex.Transaction,
  viewer: Viewer,
  { off, at }: { readonly off: readonly AgentNoticeKind[]; readonly at: Instant },
): Promise<NoticeCounts> {
  const { rows } = await tx.raw<{ rows: { kind: AgentNoticeKind; count: number }[] }>(
    `with taken as (
      update notice set mailed_at = :at where user_id = :userId and mailed_at is null
      returning kind, case_id, user_id, subject, until, read_at
    )
    select n.kind, count(*)::int as count from taken n join "case" c on c.id = n.case_id
    where ${SHOWN} and n.read_at is null group by n.kind`,
    { ...(await readingOf(services, viewer, off)), at },
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** Forgets the notices of agents that are old, read or not. */
export async function forgetAgentNotices(db: Knex, now: Instant): Promise<void> {
  await db.raw(`delete from notice where user_id is not null and at < ?::timestamptz - ? * interval '1 day'`, [
    now,
    AGENT_NOTICE_DAYS,
  ]);
}
