/**
 * A page of the queue in the order of a column. No index has the order of every column of every view, so the first rows of the
 * view are put in order as they are read: all of them where there are no more, and it is said where there are
 * (decision 129). Values are compared as they are read on screen, in French, by who is shown them: where a column is not shown, its
 * value has no place in the order either.
 */
import { queueText, type CompiledDispositif, type Json, type QueueSight } from '../../../engine/index.ts';
import { isJsonList } from '../../../engine/base/index.ts';
import type { QueuePage } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import type { QueueFilter } from './queue-filter.ts';
import { presentRows, queuePage, sightOn } from './queue-page.ts';
import { ownOrder, type SortBy } from './sort-by.ts';
import { compareSorted, decodeSorted, encodeSorted, sortValue, type SortValue, type Sorted } from './sort-values.ts';
import { readRowsOf, readSortable, type SortableRow } from './store/read-rows.ts';
import { VIEWS } from './store/view-sql.ts';

/** Rows that one page puts in order: as many as are acted on together, and more than a service has open. More would cost each page of it tens of milliseconds. */
export const MOST_SORTED = 2000;

type PageServices = Pick<Services, 'db' | 'dispositifs'>;

/** A page in the order of a column, without one in that of the view. `sortedAmong` is how many rows were put in order where the view has more. */
export async function pageBy(
  services: PageServices,
  filter: QueueFilter,
  by: SortBy | undefined,
  most = MOST_SORTED,
): Promise<QueuePage> {
  const own = by && ownOrder(filter.view, by);
  if (!by || own) return queuePage(services, own ? { ...filter, ...own } : filter);
  const { rows } = await readSortable(services, { ...filter, cursor: undefined, limit: most }, by);
  const among = rows.slice(0, most);
  const order = compareSorted(by.descending, VIEWS[filter.view].direction);
  const sorted = (await valuesOf(services, filter, among, by)).toSorted(order);
  const after = decodeSorted(filter.cursor);
  const begun = after === undefined ? 0 : sorted.findIndex((row) => order(row, after) > 0);
  const left = begun < 0 ? [] : sorted.slice(begun);
  const page = left.slice(0, filter.limit);
  const read = await readRowsOf(services, filter, page);
  const known = new Map(read.map((row) => [`${row.case_id} ${row.task_id}`, row]));
  const here = page.flatMap((one) => {
    const row = known.get(`${one.case_id} ${one.task_id}`);
    return row ? [{ one, row }] : [];
  });
  const shown = await presentRows(
    services,
    here.map(({ row }) => row),
    filter,
  );
  const last = page.at(-1);
  return {
    items: shown.flatMap((row, at) => {
      const place = here[at];
      return place ? [{ ...row, cursor: encodeSorted(place.one) }] : [];
    }),
    next: left.length > page.length && last ? encodeSorted(last) : null,
    ...(rows.length > most && { sortedAmong: most }),
  };
}

/** Each row with the value that it has a place by. */
async function valuesOf(
  { dispositifs }: PageServices,
  { functions, view }: Pick<QueueFilter, 'functions' | 'view'>,
  rows: readonly SortableRow[],
  by: SortBy,
): Promise<readonly Sorted[]> {
  const schemes = new Map<string, CompiledDispositif | undefined>();
  for (const { dispositif_id: id, dispositif_version: version } of rows) {
    const key = `${id} ${version}`;
    if (!schemes.has(key)) schemes.set(key, await dispositifs.load(id, version));
  }
  // Rows of one scheme that take the same routes are seen alike.
  const sights = new Map<string, QueueSight>();
  return rows.map(({ case_id, task_id, key, dispositif_id, dispositif_version, routes, value }) => {
    const scheme = `${dispositif_id} ${dispositif_version}`;
    const compiled = schemes.get(scheme);
    if (!compiled) return { case_id, task_id, key, value: null };
    const seenAs = `${scheme} ${JSON.stringify(routes)}`;
    const sight = sights.get(seenAs) ?? sightOn(compiled, { routes }, functions);
    sights.set(seenAs, sight);
    const ofTask = VIEWS[view].rows === 'task';
    return { case_id, task_id, key, value: sortValue(valueOf({ compiled, sight, ofTask }, value, by)) };
  });
}

interface Seen {
  readonly compiled: CompiledDispositif;
  readonly sight: QueueSight;
  /** Whether the row is a task. */
  readonly ofTask: boolean;
}

/** What a value is read as, by who is shown it; null where it is shown to nobody who asks, or where there is none. */
function valueOf({ compiled, sight, ofTask }: Seen, value: Json, by: SortBy): SortValue {
  switch (by.name) {
    case 'dispositif':
      return compiled.identity.title;
    case 'toDo':
      return ofTask || typeof value !== 'string' ? textOf(value) : (compiled.workflow.states[value]?.title ?? value);
    case 'dueAt':
    case 'filedAt':
      return typeof value === 'string' ? Date.parse(value) : null;
    case 'assignee':
      return ofTask || sight.instructs ? textOf(value) : null;
    case 'opinions':
      return sight.instructs ? shareOf(value) : null;
    case 'column':
      return columnValue(compiled, sight, value, by.title);
    case 'number':
    case 'applicant':
      return textOf(value);
  }
}

const textOf = (value: Json): string | null => (typeof value === 'string' ? value : null);

/** Of opinions that were asked, the share that is in. */
function shareOf(value: Json): number | null {
  const [received, asked]: readonly Json[] = isJsonList(value) ? value : [];
  return typeof received === 'number' && typeof asked === 'number' ? received / asked : null;
}

function columnValue(compiled: CompiledDispositif, sight: QueueSight, value: Json, title: string): SortValue {
  // Of two that are called alike, both must be read.
  const named = compiled.queue.columns.filter((column) => column.title === title);
  const [column] = named;
  if (!column || value === null || !named.every((one) => sight.isColumnShown(one))) return null;
  if (typeof value === 'number' || column.type === 'date') return typeof value === 'object' ? null : sortable(value);
  return queueText(compiled, column, value);
}

const sortable = (value: string | number | boolean): SortValue => (typeof value === 'boolean' ? String(value) : value);
