/** The cases of a run: taken one by one, marked in the transaction that changes them. */
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { BulkOutcome, BulkRun } from '../../../schemas/types/api.ts';
import { SEEN, seenParameters } from '../../cases/queue/store/seen-cases.ts';
import type { Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import type { NewRun, OwnRequest } from './runs.ts';

/** A case is given up after so many failures that are not of the case. */
const MOST_ATTEMPTS = 3;

/** The next case of the run that has waited longest for its turn. */
export interface NextCase extends Pick<NewRun, 'userId' | 'deed' | 'request'> {
  readonly runId: string;
  readonly position: number;
  readonly caseId: string;
  readonly expectedVersion: number;
  /** What is asked of this case alone; null where the same is asked of all. */
  readonly own: OwnRequest | null;
}

interface NextRow {
  readonly run_id: string;
  readonly user_id: string;
  readonly deed: NextCase['deed'];
  readonly request: NextCase['request'];
  readonly position: number;
  readonly case_id: string;
  readonly expected_version: number;
  readonly own: OwnRequest | null;
}

/** What is to be done next; undefined when nothing is. Nothing is locked yet. */
export async function findNext(db: Knex): Promise<NextCase | undefined> {
  const { rows } = await db.raw<{ rows: NextRow[] }>(
    `select r.id as run_id, r.user_id, r.deed, r.request, w.position, w.case_id, w.expected_version, w.request as own
     from bulk_run r cross join lateral (
       select * from bulk_run_case where run_id = r.id and status = 'waiting' order by attempts, position limit 1
     ) w
     where r.ended_at is null order by r.touched_at limit 1`,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { run_id: runId, user_id: userId, case_id: caseId, expected_version: expectedVersion, ...same } = row;
  return { ...same, runId, userId, caseId, expectedVersion };
}

/** Holds the run and the case; false when somebody else was faster, or it was stopped meanwhile. */
export async function holdCase(tx: Knex.Transaction, { runId, position }: NextCase): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `select from bulk_run r join bulk_run_case w on w.run_id = r.id
     where r.id = ? and r.ended_at is null and w.position = ? and w.status = 'waiting' for update of r, w`,
    [runId, position],
  );
  return rows.length > 0;
}

/** Marks a case that is held, and its run as over when it was the last. Gives whether it was. @param message why it does not apply; null when it was done */
export async function markCase(
  tx: Knex.Transaction,
  { runId, position }: NextCase,
  message: string | null,
  at: Instant,
): Promise<boolean> {
  const status = message === null ? 'done' : 'refused';
  await tx('bulk_run_case').where({ run_id: runId, position }).update({ status, message });
  const { rows } = await tx.raw<{ rows: { over: boolean }[] }>(
    `update bulk_run set done = done + :done, refused = refused + :refused, touched_at = clock_timestamp(),
       ended_at = case when exists (select from bulk_run_case where run_id = :runId and status = 'waiting') then null
         else :at::timestamptz end
     where id = :runId returning ended_at is not null as over`,
    { runId, done: Number(message === null), refused: Number(message !== null), at },
  );
  return rows[0]?.over ?? false;
}

/** Notes that a case failed for a reason that is not its own: the others go first, and it is given up in the end. */
export async function noteFailure(tx: Knex.Transaction, next: NextCase, at: Instant): Promise<boolean> {
  if (!(await holdCase(tx, next))) return false;
  const { rows } = await tx.raw<{ rows: { attempts: number }[] }>(
    'update bulk_run_case set attempts = attempts + 1 where run_id = ? and position = ? returning attempts',
    [next.runId, next.position],
  );
  if ((rows[0]?.attempts ?? 0) >= MOST_ATTEMPTS) return markCase(tx, next, messages.failed, at);
  await tx.raw('update bulk_run set touched_at = clock_timestamp() where id = ?', [next.runId]);
  return false;
}

/** Ends the runs whose last cases went from the register before their turn. */
export async function endEmptyRuns(db: Knex, at: Instant): Promise<void> {
  await db.raw(
    `update bulk_run set ended_at = :at where ended_at is null
       and not exists (select from bulk_run_case where run_id = bulk_run.id and status = 'waiting')`,
    { at },
  );
}

interface OutcomeRow {
  readonly id: string;
  readonly number: string;
  readonly applicant: string;
  readonly status: 'waiting' | 'done' | 'refused';
  readonly message: string | null;
}

/** What became of the cases of a run, of those that a stopped one did not reach too, in their order. */
export async function listOutcomes(
  { db, ...services }: Pick<Services, 'db' | 'dispositifs'>,
  viewer: Viewer,
  { id, state }: BulkRun,
): Promise<readonly BulkOutcome[]> {
  const { rows } = await db.raw<{ rows: OutcomeRow[] }>(
    `select w.case_id as id, w.status, w.message, case when ${SEEN} then c.number else '' end as number,
       case when ${SEEN} then c.applicant_name else '' end as applicant
     from bulk_run_case w join "case" c on c.id = w.case_id
     where w.run_id = :run and (w.status <> 'waiting' or :stopped) order by w.position`,
    { ...(await seenParameters(services, viewer)), run: id, stopped: state === 'stopped' },
  );
  return rows.map(({ status, message, ...row }) => ({
    ...row,
    told: null,
    ok: status === 'done',
    message: status === 'waiting' ? messages.stopped : message,
    errors: [],
  }));
}
