/**
 * The hot path: filings are written by one statement, hence one round trip and one flush to disk for all that it takes.
 * A case bears the identifier of its draft, so that filing a draft twice meets the primary key.
 */
import type { Knex } from 'knex';
import type pg from 'pg';
import { NOBODY, type Case, type Effect, type Instant } from '../../../engine/index.ts';
import type { ChainedEvent } from '../rows/hash-chain.ts';
import { projectTask, type CaseProjection } from '../rows/project-case.ts';
import { keepWords } from './keep-words.ts';
import { eventRows, jsonList, outboxRows } from './row-json.ts';

const INSERT = {
  name: 'insert-cases',
  text: `
with filed as (
  insert into "case" (id, number, dispositif_id, dispositif_version, version, state, outcome, waiting, channel, person_id, establishment_id,
    applicant_name, filed_at, closed_at, due_at, wake_at, silence_at, awaited_until, remind_at, columns, alerts, routes, asked, opinions, places, alike, doubling, search, data, updated_at)
  select case when needs_draft then require_draft(id) else id end, number, dispositif_id, dispositif_version, version,
    state, outcome, waiting, channel, person_id, establishment_id,
    applicant_name, filed_at, closed_at, due_at, wake_at, silence_at, awaited_until, remind_at, columns, alerts, routes, asked, opinions, places, alike, doubling,
    search_words(search) || case_facets(channel, filed_at, columns, alerts) || opinion_facets(opinions), data, updated_at
  from json_to_recordset($1::json) as c (id uuid, number text, dispositif_id text, dispositif_version int, version int,
    state text, outcome text, waiting text, channel text, person_id uuid, establishment_id uuid, applicant_name text, filed_at timestamptz,
    closed_at timestamptz, due_at timestamptz, wake_at timestamptz, silence_at timestamptz, awaited_until timestamptz, remind_at timestamptz, columns json, alerts json, routes jsonb,
    asked text[], opinions smallint[], places jsonb, alike text[], doubling text[], search text, data json, updated_at timestamptz, needs_draft boolean)
  returning id, search
), worded as (
  ${keepWords('filed')}
), happened as (
  insert into case_event (case_id, seq, type, at, actor, body, hash)
  select case_id, seq, type, at, actor, body, hash
  from json_to_recordset($2::json) as e (case_id uuid, seq int, type text, at timestamptz, actor json, body json, hash text)
), opened as (
  insert into task (case_id, id, dispositif_id, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, search)
  select case_id, t.id, dispositif_id, function, route, title, state, case_state, opinion, assignee_id, opened_at, due_at, search
  from json_to_recordset($3::json) as t (case_id uuid, id text, dispositif_id text, function text, route text,
    title text, state text, case_state text, opinion text, assignee_id text, opened_at timestamptz, due_at timestamptz)
    join filed on filed.id = case_id
), drafted as (
  update case_draft set case_id = id where id = any ($5::uuid[])
), attached as (
  update file set case_id = draft_id, person_id = draft.person_id, establishment_id = nullif(draft.establishment_id, '')::uuid
  from unnest($5::uuid[], $6::uuid[], $7::text[]) as draft (id, person_id, establishment_id) where draft_id = draft.id
)
insert into outbox (case_id, key, type, payload)
select case_id, key, type, payload
from json_to_recordset($4::json) as o (case_id uuid, key text, type text, payload json)`,
} as const;

/** What a filing writes. */
export interface CaseInsert {
  readonly case: Case;
  readonly projection: CaseProjection;
  readonly events: readonly ChainedEvent[];
  readonly effects: readonly Effect[];
  readonly at: Instant;
  readonly draftId: string | null;
  /** Whether the draft must still be there: its documents go with it. */
  readonly needsDraft: boolean;
}

/**
 * Writes new cases durably, all or none. Rejects with PostgreSQL's `unique_violation` when one is there already, and so
 * that `isDraftGone` knows it when a draft that is needed is not.
 */
export async function insertCases(pool: pg.Pool, inserts: readonly CaseInsert[]): Promise<void> {
  await pool.query({ ...INSERT, values: valuesOf(inserts) });
}

/** The same in a transaction that writes more. */
export async function insertCasesIn(tx: Knex.Transaction, inserts: readonly CaseInsert[]): Promise<void> {
  const values = valuesOf(inserts);
  const order = [...INSERT.text.matchAll(/\$(\d)/gu)].map(([, at]) => values[Number(at) - 1] ?? '');
  await tx.raw(INSERT.text.replaceAll(/\$\d/gu, '?'), order);
}

/** In the order of the parameters. */
function valuesOf(inserts: readonly CaseInsert[]): (string | string[])[] {
  const drafts = inserts.flatMap(({ draftId, case: filed }) =>
    draftId === null ? [] : [{ draftId, ...filed.applicant }],
  );
  return [
    jsonList(inserts.map((insert) => JSON.stringify({ ...caseColumns(insert), needs_draft: insert.needsDraft }))),
    jsonList(inserts.flatMap((insert) => eventRows(insert.case.id, insert.events))),
    jsonList(inserts.flatMap(taskRows)),
    jsonList(inserts.flatMap((insert) => outboxRows(insert.case.id, insert.effects))),
    drafts.map(({ draftId }) => draftId),
    drafts.map(({ personId }) => personId),
    drafts.map(({ establishment }) => establishment?.id ?? ''),
  ];
}

/** The columns of a case, as names and values. The words to search for are taken out of their text by the database. */
export function caseColumns({ case: filed, projection, at }: Pick<CaseInsert, 'case' | 'projection' | 'at'>) {
  return {
    id: filed.id,
    number: filed.number,
    dispositif_id: filed.dispositif.id,
    dispositif_version: filed.dispositif.version,
    version: filed.version,
    state: filed.state,
    outcome: filed.outcome,
    waiting: projection.waiting,
    channel: filed.channel,
    person_id: filed.applicant.personId === NOBODY ? null : filed.applicant.personId,
    establishment_id: filed.applicant.establishment?.id ?? null,
    applicant_name: projection.applicantName,
    filed_at: filed.filedAt,
    closed_at: filed.closedAt,
    due_at: projection.dueAt,
    wake_at: projection.wakeAt,
    silence_at: projection.silenceAt,
    awaited_until: projection.awaitedUntil,
    remind_at: projection.remindAt,
    columns: projection.columns,
    alerts: projection.alerts,
    routes: projection.routes,
    asked: [...projection.asked],
    opinions: projection.opinions,
    labels: [...projection.labels],
    places: projection.places,
    alike: [...projection.alike],
    doubling: [...projection.doubling],
    search: projection.search,
    data: filed,
    updated_at: at,
  };
}

function taskRows({ case: filed }: CaseInsert): readonly string[] {
  const { id, dispositif, tasks } = filed;
  return tasks.map((task) =>
    JSON.stringify({ case_id: id, dispositif_id: dispositif.id, ...projectTask(task, filed) }),
  );
}
