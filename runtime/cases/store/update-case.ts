import type { Knex } from 'knex';
import type pg from 'pg';
import type { Case, Effect, Instant, Task } from '../../../engine/index.ts';
import type { ChainedEvent } from '../rows/hash-chain.ts';
import { projectTask, type CaseProjection } from '../rows/project-case.ts';
import { caseColumns } from './insert-cases.ts';
import { keepWords } from './keep-words.ts';
import { eventRows, jsonList, outboxRows } from './row-json.ts';

/**
 * Any number of cases; nothing is written of one that has moved on from the version that was decided upon, nor of one whose applicant
 * was merged with another entry of the register meanwhile.
 */
const UPDATE = `
with decided as materialized (
  select * from json_to_recordset($1::json) as c (id uuid, person_id uuid, "from" int, version int, state text, outcome text, waiting text,
    applicant_name text, closed_at timestamptz, due_at timestamptz, wake_at timestamptz, silence_at timestamptz,
    awaited_until timestamptz, remind_at timestamptz, columns json, alerts json, routes jsonb, asked text[], opinions smallint[], labels uuid[], places jsonb, alike text[], doubling text[], search text, data json, updated_at timestamptz, writer text)
), changed as (
  update "case" set version = decided.version, state = decided.state, outcome = decided.outcome, waiting = decided.waiting,
    applicant_name = decided.applicant_name, closed_at = decided.closed_at, due_at = decided.due_at, wake_at = decided.wake_at, silence_at = decided.silence_at,
    awaited_until = decided.awaited_until,
    remind_at = case when "case".awaited_until is distinct from decided.awaited_until then decided.remind_at else "case".remind_at end,
    columns = decided.columns, alerts = decided.alerts, routes = decided.routes, asked = decided.asked, opinions = decided.opinions, labels = decided.labels, places = decided.places,
    alike = decided.alike, doubling = decided.doubling,
    search = search_words(decided.search) || case_facets("case".channel, "case".filed_at, decided.columns, decided.alerts) || label_facets(decided.labels) || opinion_facets(decided.opinions),
    data = decided.data, updated_at = decided.updated_at, erase_on = null,
    unread_since = case writer when 'applicant' then coalesce(unread_since, decided.updated_at)
      when 'agent' then null else unread_since end,
    applicant_unread_since = case when writer in ('agent', 'consulted') then coalesce(applicant_unread_since, decided.updated_at)
      when writer = 'applicant' then null else applicant_unread_since end,
    applicant_told_at = case writer when 'applicant' then null else applicant_told_at end
  from decided where "case".id = decided.id and "case".version = decided."from"
    and (decided.person_id is null or decided.person_id = "case".person_id)
  returning "case".id, "case".dispositif_id, "case".search
), worded as (
  ${keepWords('changed')}
), happened as (
  insert into case_event (case_id, seq, type, at, actor, body, hash)
  select case_id, seq, type, at, actor, body, hash
  from changed join json_to_recordset($2::json)
    as e (case_id uuid, seq int, type text, at timestamptz, actor json, body json, hash text) on case_id = changed.id
), tasks_now as materialized (
  select * from json_to_recordset($3::json) as t (case_id uuid, id text, function text, route text, title text, state text,
    case_state text, opinion text, assignee_id text, opened_at timestamptz, due_at timestamptz, reminded_at timestamptz)
), closed as (
  delete from task using changed where task.case_id = changed.id
    and not exists (select from tasks_now where tasks_now.case_id = task.case_id and tasks_now.id = task.id)
), opened as (
  insert into task (case_id, id, dispositif_id, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, reminded_at, search)
  select case_id, tasks_now.id, dispositif_id, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, reminded_at, search
  from changed join tasks_now on case_id = changed.id
  on conflict (case_id, id) do update set route = excluded.route, case_state = excluded.case_state, assignee_id = excluded.assignee_id, due_at = excluded.due_at,
    reminded_at = excluded.reminded_at, search = excluded.search
), ordered as (
  insert into outbox (case_id, key, type, payload)
  select case_id, key, type, payload
  from changed join json_to_recordset($4::json)
    as o (case_id uuid, key text, type text, payload json) on case_id = changed.id
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
  /** Whether an agent who is only consulted decided it: what they write answers for nobody but themselves. */
  readonly consulted: boolean;
}

/** Appends events and brings the rows of cases up to date, all in one statement; gives the cases that had not moved on. */
export async function updateCases(tx: Knex.Transaction, updates: readonly CaseUpdate[]): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(UPDATE.replaceAll(/\$\d/gu, '?'), valuesOf(updates));
  return rows.map(({ id }) => id);
}

/**
 * The same for one case and as a transaction of its own: prepared once a connection, one flush to disk. False, and nothing
 * done, when the case has moved on.
 */
export async function updateCaseAtOnce(pool: pg.Pool, update: CaseUpdate): Promise<boolean> {
  const { rows } = await pool.query({ name: 'update-cases', text: UPDATE, values: valuesOf([update]) });
  return rows.length > 0;
}

/** In the order of the parameters, each of which stands once in the statement. */
function valuesOf(updates: readonly CaseUpdate[]): string[] {
  return [
    jsonList(updates.map((update) => JSON.stringify(changedColumns(update)))),
    jsonList(updates.flatMap((update) => eventRows(update.case.id, update.events))),
    jsonList(updates.flatMap(({ case: current }) => current.tasks.map((task) => taskRow(task, current)))),
    jsonList(updates.flatMap((update) => outboxRows(update.case.id, update.effects))),
  ];
}

/** What never changes of a case is left out. */
function changedColumns({ from, events, consulted, ...update }: CaseUpdate): object {
  const { number, dispositif_id, dispositif_version, channel, establishment_id, filed_at, ...columns } =
    caseColumns(update);
  return { ...columns, from, writer: writerOf(events, consulted) };
}

const taskRow = (task: Task, current: Case): string =>
  JSON.stringify({ case_id: current.id, ...projectTask(task, current) });

/** Who wrote a message, if one was sent: the other side has not read it, and whoever answers has read what was written to them. */
function writerOf(events: readonly ChainedEvent[], consulted: boolean): 'applicant' | 'agent' | 'consulted' | '' {
  for (const { event } of events) {
    if (event.type === 'messageSent') return consulted ? 'consulted' : event.message.from;
  }
  return '';
}
