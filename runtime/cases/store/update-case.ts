import type { Knex } from 'knex';
import type pg from 'pg';
import type { Case, Effect, Instant } from '../../../engine/types.ts';
import type { ChainedEvent } from '../hash-chain.ts';
import { projectTask, type CaseProjection } from '../project-case.ts';
import { keepWords } from './keep-words.ts';
import { eventRows, outboxRows } from './row-json.ts';

/** Nothing is written when the case has moved on from the version that was decided upon. */
const UPDATE = `
with changed as (
  update "case" set version = :version, state = :state, outcome = :outcome, waiting = :waiting,
    applicant_name = :applicantName, closed_at = :closedAt, due_at = :dueAt, wake_at = :wakeAt, columns = :columns,
    alerts = :alerts, routes = :routes, search = search_words(:search), data = :data, updated_at = :at,
    unread_since = case :writer when 'applicant' then coalesce(unread_since, :at) when 'agent' then null else unread_since end,
    applicant_unread_since = case :writer when 'agent' then coalesce(applicant_unread_since, :at)
      when 'applicant' then null else applicant_unread_since end,
    applicant_told_at = case :writer when 'applicant' then null else applicant_told_at end
  where id = :id and version = :from
  returning id, search
), worded as (
  ${keepWords('changed')}
), happened as (
  insert into case_event (case_id, seq, type, at, actor, body, hash)
  select changed.id, seq, type, at, actor, body, hash
  from changed cross join json_to_recordset(:events::json)
    as e (seq int, type text, at timestamptz, actor json, body json, hash text)
), closed as (
  delete from task using changed where task.case_id = changed.id and task.id <> all (:open::text[])
), opened as (
  insert into task (case_id, id, dispositif_id, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, reminded_at, search)
  select changed.id, t.id, :dispositif, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, reminded_at, changed.search
  from changed cross join json_to_recordset(:tasks::json) as t (id text, function text, route text, title text, state text,
    case_state text, opinion text, assignee_id text, opened_at timestamptz, due_at timestamptz, reminded_at timestamptz)
  on conflict (case_id, id) do update set route = excluded.route, case_state = excluded.case_state, assignee_id = excluded.assignee_id, due_at = excluded.due_at,
    reminded_at = excluded.reminded_at, search = excluded.search
), ordered as (
  insert into outbox (case_id, key, type, payload, run_at)
  select changed.id, key, type, payload, coalesce(run_at, now())
  from changed cross join json_to_recordset(:outbox::json)
    as o (key text, type text, payload json, run_at timestamptz)
)
select id from changed`;

/** What a command on an existing case writes. */
export interface CaseUpdate {
  /** Version that was decided upon. */
  readonly from: number;
  readonly case: Case;
  readonly projection: CaseProjection;
  readonly events: readonly ChainedEvent[];
  readonly effects: readonly Effect[];
  readonly at: Instant;
}

/** Appends events and brings the rows of the case up to date; false, and nothing done, when the case has moved on. */
export async function updateCase(tx: Knex.Transaction, update: CaseUpdate): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(UPDATE, valuesOf(update));
  return rows.length > 0;
}

/** The same as a transaction of its own: one statement, prepared once a connection, one flush to disk. */
export async function updateCaseAtOnce(pool: pg.Pool, update: CaseUpdate): Promise<boolean> {
  const values = valuesOf(update);
  const { rows } = await pool.query({ ...PREPARED, values: NAMES.map((name) => values[name]) });
  return rows.length > 0;
}

function valuesOf(update: CaseUpdate): Readonly<Record<string, Knex.RawBinding>> {
  const { case: current, projection, events, effects, at, from } = update;
  return {
    from,
    id: current.id,
    dispositif: current.dispositif.id,
    version: current.version,
    state: current.state,
    outcome: current.outcome,
    waiting: projection.waiting,
    applicantName: projection.applicantName,
    closedAt: current.closedAt,
    dueAt: projection.dueAt,
    wakeAt: projection.wakeAt,
    columns: JSON.stringify(projection.columns),
    alerts: JSON.stringify(projection.alerts),
    routes: JSON.stringify(projection.routes),
    search: projection.search,
    data: JSON.stringify(current),
    at,
    events: `[${eventRows(current.id, events).join(',')}]`,
    open: current.tasks.map((task) => task.id),
    tasks: JSON.stringify(current.tasks.map((task) => projectTask(task, current))),
    outbox: `[${outboxRows(current.id, effects).join(',')}]`,
    writer: writerOf(events),
  };
}

/** Who wrote a message, if one was sent: the other side has not read it, and whoever answers has read what was written to them. */
function writerOf(events: readonly ChainedEvent[]): 'applicant' | 'agent' | '' {
  for (const { event } of events) if (event.type === 'messageSent') return event.message.from;
  return '';
}

const PARAMETER = /(?<!:):([a-zA-Z]+)/gu;
const NAMES = [...new Set([...UPDATE.matchAll(PARAMETER)].map(([, name = '']) => name))];
const PREPARED = {
  name: 'update-case',
  text: UPDATE.replaceAll(PARAMETER, (_, name: string) => `$${NAMES.indexOf(name) + 1}`),
} as const;
