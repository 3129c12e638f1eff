/** A page of the queue, as the desk shows it. */
import type { Knex } from 'knex';
import { isPlainAnswer, mayInstruct, queueText, type QueueRow as Stored } from '../../../engine/index.ts';
import type { CompiledDispositif } from '../../../engine/types.ts';
import type { QueueCounts, QueuePage, QueueRow } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { decodeCursor, encodeCursor, functionsInView, type HeldFunction, type QueueFilter } from './queue-filter.ts';
import { NEARNESS, searchWords, wordParameters } from './search-sql.ts';
import { countSql, pageSql, VIEWS } from './view-sql.ts';

interface Row {
  readonly case_id: string;
  readonly task_id: string;
  readonly task_title: string | null;
  readonly function: string | null;
  readonly route: string;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly due_at: Date | null;
  readonly reminded_at: Date | null;
  readonly key: string;
  readonly number: string;
  readonly dispositif_id: string;
  readonly dispositif_version: number;
  readonly applicant_name: string;
  readonly state: string;
  readonly filed_at: Date;
  readonly unread_since: Date | null;
  readonly outcome: string | null;
  readonly columns: Stored['columns'];
  readonly alerts: QueueRow['alerts'];
}

/** Reads a page: rows in the order of the view, and the cursor of the next page when there is one. */
export async function queuePage(
  services: Pick<Services, 'db' | 'dispositifs'>,
  filter: QueueFilter,
): Promise<QueuePage> {
  const rows = await readRows(services, filter);
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const items = await Promise.all(
    page.map(async (row) =>
      presentRow(row, filter, await services.dispositifs.load(row.dispositif_id, row.dispositif_version)),
    ),
  );
  const more = rows.length > filter.limit && last !== undefined;
  return { items, next: more ? encodeCursor({ key: last.key, caseId: last.case_id, taskId: last.task_id }) : null };
}

const MOST = 1000;

/** Counts of all views for the functions held; each stops at 1,000. */
export async function queueCounts(
  tx: Knex | Knex.Transaction,
  filter: Pick<QueueFilter, 'functions' | 'dispositif' | 'userId' | 'now'>,
): Promise<QueueCounts> {
  const held = functionsInView(filter);
  const counts = Object.entries(VIEWS).map(([name, view]) => `${countSql(view, MOST)} as ${name}`);
  const { rows } = await tx.raw<{ rows: QueueCounts[] }>(`select ${counts.join(', ')}`, {
    ...heldParameters(held, () => true),
    userId: filter.userId,
    now: filter.now,
  });
  const [row] = rows;
  if (!row) throw new Error('counting gave no row');
  return row;
}

async function readRows(services: Pick<Services, 'db' | 'dispositifs'>, filter: QueueFilter): Promise<readonly Row[]> {
  const held = functionsInView(filter);
  if (held.length === 0) return [];
  const cursor = decodeCursor(filter.cursor);
  const words = searchWords(filter.text ?? '');
  const whole = words.length === 0 ? new Set<string>() : await schemesInstructed(services.dispositifs, held);
  const sql = pageSql(VIEWS[filter.view], {
    sort: filter.sort,
    state: filter.state !== undefined,
    words,
    after: cursor !== undefined,
  });
  const parameters = {
    ...heldParameters(held, (scheme) => whole.has(scheme)),
    userId: filter.userId,
    now: filter.now,
    limit: filter.limit + 1,
    ...(filter.state !== undefined && { state: filter.state }),
    ...wordParameters(words),
    ...cursor,
  };
  if (words.length === 0) return read(services.db, sql, parameters);
  return services.db.transaction(async (tx) => {
    await tx.raw(`set local pg_trgm.word_similarity_threshold = ${NEARNESS}`);
    return read(tx, sql, parameters);
  });
}

async function read(tx: Knex, sql: string, parameters: Knex.ValueDict): Promise<readonly Row[]> {
  return (await tx.raw<{ rows: Row[] }>(sql, parameters)).rows;
}

type HeldParameters = Readonly<Record<'schemes' | 'functions' | 'routes', string[]>> & { readonly wholes: boolean[] };

function heldParameters(held: readonly HeldFunction[], isWhole: (scheme: string) => boolean): HeldParameters {
  return {
    schemes: held.map((one) => one.dispositif),
    functions: held.map((one) => one.function),
    routes: held.map((one) => one.route ?? ''),
    wholes: held.map((one) => isWhole(one.dispositif)),
  };
}

/** Schemes in which the functions held make more of an agent than someone who is consulted. */
async function schemesInstructed(
  dispositifs: Services['dispositifs'],
  held: readonly HeldFunction[],
): Promise<ReadonlySet<string>> {
  const schemes = [...new Set(held.map(({ dispositif }) => dispositif))];
  const instructed = await Promise.all(
    schemes.map(async (id) => {
      const version = await dispositifs.current(id);
      const compiled = version === undefined ? undefined : await dispositifs.load(id, version);
      return compiled && instructs(compiled, held) ? [id] : [];
    }),
  );
  return new Set(instructed.flat());
}

function instructs(compiled: CompiledDispositif, held: readonly HeldFunction[]): boolean {
  const functions = held.filter(({ dispositif }) => dispositif === compiled.id).map((one) => one.function);
  return mayInstruct(compiled, { type: 'agent', userId: '', name: '', functions });
}

function presentRow(row: Row, { functions }: QueueFilter, compiled: CompiledDispositif | undefined): QueueRow {
  const whole = compiled !== undefined && instructs(compiled, functions);
  return {
    caseId: row.case_id,
    number: row.number,
    dispositif: row.dispositif_id,
    dispositifTitle: compiled?.identity.title ?? row.dispositif_id,
    applicant: row.applicant_name,
    state: row.state,
    stateTitle: compiled?.workflow.states[row.state]?.title ?? row.state,
    taskId: row.task_id === '' ? null : row.task_id,
    taskTitle: row.task_title,
    function: row.function,
    routeTitle:
      compiled?.identity.functions[row.function ?? '']?.routes?.find(({ id }) => id === row.route)?.title ?? null,
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    filedAt: row.filed_at.toISOString(),
    unreadSince: row.unread_since?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    outcome: row.outcome,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    columns: compiled ? presentColumns(row, compiled, whole) : [],
    alerts: whole ? row.alerts : [],
  };
}

/** Columns as they are read. Who is only consulted is shown the answers among them that are no contact details. */
function presentColumns({ columns }: Row, compiled: CompiledDispositif, whole: boolean): QueueRow['columns'] {
  return compiled.queue.columns.flatMap((column, at) => {
    const { value = null } = columns[at] ?? {};
    const { title, type } = column;
    const isShown = whole || isPlainAnswer(compiled, column.value);
    return isShown ? [{ title, type, value, text: queueText(compiled, column, value) }] : [];
  });
}
