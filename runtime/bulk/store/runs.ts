/** What agents had done to many cases, as far as it has come. */
import type { Knex } from 'knex';
import type { CaseSitting, Instant, JsonObject } from '../../../engine/index.ts';
import type { BulkItem, BulkRun, BulkRunRequest } from '../../../schemas/types/api.ts';

/** What is over is kept so long: it may hold a message, and the names of those it was not done to. */
const KEPT_DAYS = 30;
/** Of one agent, that are not over. */
const MOST_OPEN = 10;
const LATEST = 20;

/** What is asked of one case alone: what a sitting decided of it; no action where the sitting put it off. */
export interface OwnRequest {
  readonly action: string | null;
  readonly data: JsonObject;
  readonly sitting: CaseSitting;
}

/** What is asked for, as it is kept. */
export interface NewRun {
  readonly id: string;
  readonly userId: string;
  readonly deed: BulkRun['deed'];
  readonly title: string;
  readonly request: {
    readonly action: string | null;
    readonly data: JsonObject;
    readonly assigneeId: string | null;
    readonly text: string;
    readonly labels?: NonNullable<BulkRunRequest['labels']>;
  };
  readonly cases: readonly (BulkItem & { readonly own?: OwnRequest })[];
  readonly at: Instant;
}

interface Row extends Pick<BulkRun, 'id' | 'deed' | 'title' | 'total' | 'done' | 'refused' | 'seen'> {
  readonly begun_at: Date;
  readonly ended_at: Date | null;
  readonly stopped: boolean;
}

const COLUMNS = ['id', 'deed', 'title', 'total', 'done', 'refused', 'seen', 'begun_at', 'ended_at', 'stopped'] as const;

function toRun({ begun_at: begunAt, ended_at: endedAt, stopped, ...run }: Row): BulkRun {
  return { ...run, at: begunAt.toISOString(), state: endedAt === null ? 'running' : stopped ? 'stopped' : 'ended' };
}

/**
 * Begins a run; one that was begun already is left as it is, so that whoever lost the answer may ask again. False when the agent
 * has too many that are not over. Cases that are not there are left out.
 */
export async function insertRun(tx: Knex.Transaction, run: NewRun): Promise<boolean> {
  const { id, userId, deed, title, request, cases, at } = run;
  // One agent after the other: two that are begun at once are both counted.
  await tx.raw('select from "user" where id = ? for no key update', [userId]);
  const { rows } = await tx.raw<{ rows: { open: number; known: boolean }[] }>(
    `select count(*)::int as open, exists (select from bulk_run where id = :id) as known
     from bulk_run where user_id = :userId and ended_at is null`,
    { id, userId },
  );
  if (rows[0]?.known) return true;
  if ((rows[0]?.open ?? 0) >= MOST_OPEN) return false;
  await tx('bulk_run').insert({
    id,
    user_id: userId,
    deed,
    title,
    request: JSON.stringify(request),
    total: 0,
    begun_at: at,
  });
  const unique = [...new Map(cases.map((one) => [one.id.toLowerCase(), one])).values()];
  await tx.raw(
    `with asked as (
      insert into bulk_run_case (run_id, position, case_id, expected_version, request)
      select :id, asked.position, c.id, asked.version, asked.own::jsonb
      from unnest(:ids::text[], :versions::int[], :owns::text[]) with ordinality as asked (id, version, own, position)
        join "case" c on c.id::text = asked.id
      returning 1
    ), counted as (select count(*)::int as total from asked)
    update bulk_run set total = counted.total, ended_at = case when counted.total = 0 then :at::timestamptz end
    from counted where bulk_run.id = :id`,
    {
      id,
      at,
      ids: unique.map((one) => one.id.toLowerCase()),
      versions: unique.map(({ expectedVersion }) => expectedVersion),
      owns: unique.map(({ own }) => (own ? JSON.stringify(own) : null)),
    },
  );
  return true;
}

/** The latest of an agent; none of anybody else. */
export async function listRuns(db: Knex, userId: string): Promise<readonly BulkRun[]> {
  const rows = await db('bulk_run')
    .where({ user_id: userId })
    .orderBy([{ column: 'begun_at', order: 'desc' }, 'id'])
    .limit(LATEST)
    .select<Row[]>(...COLUMNS);
  return rows.map(toRun);
}

/** One of an agent; undefined when they have none of that identifier. */
export async function findRun(db: Knex, userId: string, id: string): Promise<BulkRun | undefined> {
  const row = await db('bulk_run')
    .where({ user_id: userId, id })
    .first<Row | undefined>(...COLUMNS);
  return row && toRun(row);
}

/** Stops a run of an agent after the case under way; nothing happens to one that is over. */
export async function stopRun(db: Knex, userId: string, id: string, at: Instant): Promise<void> {
  await db('bulk_run').where({ user_id: userId, id }).whereNull('ended_at').update({ stopped: true, ended_at: at });
}

/** Says that an agent has seen how a run ended. */
export async function markSeen(db: Knex, userId: string, id: string): Promise<void> {
  await db('bulk_run').where({ user_id: userId, id }).whereNotNull('ended_at').update({ seen: true });
}

/** Forgets what has long been over. */
export async function forgetRuns(db: Knex, now: Instant): Promise<void> {
  await db('bulk_run')
    .where('ended_at', '<', new Date(Date.parse(now) - KEPT_DAYS * 86_400_000))
    .delete();
}
