/** A page of the queue, as the desk shows it. */
import {
  queueSight,
  queueText,
  routeOf,
  type ActingFor,
  type CompiledDispositif,
  type QueueSight,
} from '../../../engine/index.ts';
import type {
  NamedEstablishment,
  QueueCounts,
  QueuePage,
  QueueRow,
  QueueSelection,
} from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { encodeCursor, functionsInView, type QueueFilter } from './queue-filter.ts';
import { readRows, weigh, type Row } from './store/read-rows.ts';
import { viewsFor, type PersonalView } from './store/views-for.ts';
import { countViews } from './store/count-views.ts';

/** Reads a page: rows in the order of the view, and the cursor of the next page when there is one. */
export async function queuePage(
  services: Pick<Services, 'db' | 'dispositifs'>,
  filter: QueueFilter,
): Promise<QueuePage> {
  const { rows, near } = await readRows(services, filter);
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const shown = await presentRows(services, page, filter);
  const items = page.flatMap((row, at) => {
    const presented = shown[at];
    return presented ? [{ ...presented, cursor: cursorOf(row, near) }] : [];
  });
  const more = rows.length > filter.limit && last !== undefined;
  return {
    items,
    next: more ? cursorOf(last, near) : null,
  };
}

/** Rows as who looks is shown them. */
export function presentRows(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  rows: readonly Row[],
  filter: Pick<QueueFilter, 'functions'>,
): Promise<readonly Omit<QueueRow, 'cursor'>[]> {
  return Promise.all(
    rows.map(async (row) => presentRow(row, filter, await dispositifs.load(row.dispositif_id, row.dispositif_version))),
  );
}

function cursorOf({ key, case_id: caseId, task_id: taskId }: Row, near: boolean): string {
  return encodeCursor({ key, caseId, taskId, near });
}

/** How many rows a filter shows, at most `most`: what a view that somebody keeps holds now. */
export async function countUpTo(
  services: Pick<Services, 'db' | 'dispositifs'>,
  filter: Omit<QueueFilter, 'limit' | 'cursor'>,
  most: number,
): Promise<number> {
  const { rows } = await readRows(services, { ...filter, limit: most - 1 });
  return rows.length;
}

/** The cases of a filter, each once, in its order: at most those of `most` rows; `complete` when there are no more. */
export async function listCases(
  services: Pick<Services, 'db' | 'dispositifs'>,
  filter: Omit<QueueFilter, 'limit' | 'cursor'>,
  most: number,
): Promise<QueueSelection> {
  const { rows } = await readRows(services, { ...filter, limit: most });
  const listed = rows.slice(0, most);
  return {
    ids: [...new Set(listed.map((row) => row.case_id))],
    dispositifs: [...new Set(listed.map((row) => row.dispositif_id))],
    complete: rows.length <= most,
  };
}

/** Whose counts are asked. */
type CountsFilter = Pick<QueueFilter, 'functions' | 'overseen' | 'dispositif' | 'userId' | 'absent' | 'now'>;

/** Counts of the views that show the same to all who hold the same functions; each stops at 1,000. */
export async function sharedCounts(
  { db, dispositifs }: Pick<Services, 'db' | 'dispositifs'>,
  filter: CountsFilter,
): Promise<Omit<QueueCounts, PersonalView>> {
  const { views, parameters } = viewsFor(filter);
  const asking = { parameters, now: filter.now };
  const { todo, late, waiting, open, done } = views;
  const held = await weigh(dispositifs, functionsInView(filter));
  if ((filter.overseen ?? []).length === 0) return countViews(db, asking, held, { todo, late, waiting, open, done });
  const heldOrOverseen = await weigh(dispositifs, functionsInView(filter, 'late'));
  return {
    ...(await countViews(db, asking, held, { todo, waiting, open, done })),
    ...(await countViews(db, asking, heldOrOverseen, { late })),
  };
}

/** Counts of the views that depend on the account. */
export async function personalCounts(
  { db, dispositifs }: Pick<Services, 'db' | 'dispositifs'>,
  filter: CountsFilter,
): Promise<Pick<QueueCounts, PersonalView>> {
  const { views, parameters } = viewsFor(filter);
  const { mine, messages } = views;
  const held = await weigh(dispositifs, functionsInView(filter));
  return countViews(db, { parameters, now: filter.now }, held, { mine, messages });
}

function presentRow(
  row: Row,
  { functions }: Pick<QueueFilter, 'functions'>,
  compiled: CompiledDispositif | undefined,
): Omit<QueueRow, 'cursor'> {
  const sight = compiled && sightOn(compiled, row, functions);
  return {
    caseId: row.case_id,
    number: row.number,
    dispositif: row.dispositif_id,
    dispositifTitle: compiled?.identity.title ?? row.dispositif_id,
    applicant: row.applicant_name,
    establishment: row.establishment && presentEstablishment(row.establishment),
    state: row.state,
    stateTitle: compiled?.workflow.states[row.state]?.title ?? row.state,
    taskId: row.task_id === '' ? null : row.task_id,
    taskTitle: row.task_title,
    function: row.function,
    routeTitle:
      compiled?.identity.functions[row.function ?? '']?.routes?.find(({ id }) => id === row.route)?.title ?? null,
    assignee: holderOf(row, sight),
    filedAt: row.filed_at.toISOString(),
    unreadSince: sight?.instructs ? (row.unread_since?.toISOString() ?? null) : null,
    unreached: row.unreached && sight?.instructs === true,
    dueAt: row.due_at?.toISOString() ?? null,
    silenceAt: sight?.instructs ? (row.silence_at?.toISOString() ?? null) : null,
    outcome: row.outcome,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    columns: compiled && sight ? presentColumns(row, compiled, sight) : [],
    opinions: sight?.instructs && row.opinions ? { received: row.opinions[0], asked: row.opinions[1] } : null,
    alerts: row.alerts.filter((alert) => sight?.isAlertShown(alert)),
    labels: sight?.instructs ? row.labels : [],
  };
}

const presentEstablishment = ({ id, name, ridet, rna = null }: ActingFor): NamedEstablishment => ({
  id,
  name,
  ridet,
  rna,
});

/** Who has taken the task, or one of the case: of a case, for who instructs. */
function holderOf(row: Row, sight: QueueSight | undefined): QueueRow['assignee'] {
  if (row.assignee_id === null || (row.task_id === '' && !sight?.instructs)) return null;
  return { id: row.assignee_id, name: row.assignee_name ?? '' };
}

/** What is shown of a case to who holds some functions, by the route it takes. */
export function sightOn(
  compiled: CompiledDispositif,
  { routes }: Pick<Row, 'routes'>,
  held: QueueFilter['functions'],
): QueueSight {
  const ofScheme = held.filter(({ dispositif }) => dispositif === compiled.id);
  const onCase = ofScheme.filter((one) => one.route === routeOf({ routes }, one.function));
  return queueSight(
    compiled,
    ofScheme.map((one) => one.function),
    onCase.map((one) => one.function),
  );
}

/** Columns as they are read, of those that are shown. */
function presentColumns({ columns }: Row, compiled: CompiledDispositif, sight: QueueSight): QueueRow['columns'] {
  return compiled.queue.columns.flatMap((column, at) => {
    const { value = null } = columns[at] ?? {};
    const { title, type } = column;
    return sight.isColumnShown(column) ? [{ title, type, value, text: queueText(compiled, column, value) }] : [];
  });
}
