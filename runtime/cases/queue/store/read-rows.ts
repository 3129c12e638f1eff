/** The rows of a page of the queue: read in the order of the view, or looked for by words. */
import type { Knex } from 'knex';
import {
  endOfDay,
  instantOfLocal,
  isGroupFunction,
  mayInstruct,
  type ActingFor,
  type QueueRow as Stored,
  type CompiledDispositif,
  type Json,
  type LocalDate,
} from '../../../../engine/index.ts';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { consultedFunctions } from '../../../dispositifs/index.ts';
import type { Services } from '../../../services.ts';
import { facetsQuery } from '../facets.ts';
import type { SortBy } from '../sort-by.ts';
import { whoRead } from '../who-reads.ts';
import { decodeCursor, functionsInView, heldKey, type HeldFunction, type QueueFilter } from '../queue-filter.ts';
import { nearQuery, readKnown, splitWords, wordsQuery, type WordsQuery } from './search-words.ts';
import { searchSql, walkSql } from './search-sql.ts';
import { pageSql, rowsSql, type View } from './view-sql.ts';
import { viewsFor } from './views-for.ts';

/**
 * A task, or a case where the view lists cases, with what the queue shows of it. `key` is what the view sorts by, as
 * text; times are moments.
 */
export interface Row {
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
  readonly establishment: ActingFor | null;
  readonly state: string;
  readonly filed_at: Date;
  /** When silence decides; null where it does not, or no longer. */
  readonly silence_at: Date | null;
  readonly unread_since: Date | null;
  readonly outcome: string | null;
  /** Whether mails to the applicant of an open case are refused. */
  readonly unreached: boolean;
  /** Route the case takes, by function, where it takes one. */
  readonly routes: Readonly<Record<string, string>>;
  readonly columns: Stored['columns'];
  readonly alerts: QueueRow['alerts'];
  /** Of the opinions asked where the case stands, how many are in and how many were asked. */
  readonly opinions: readonly [number, number] | null;
  readonly labels: QueueRow['labels'];
}

/** What tells the order of a row by a column, and who is shown that column. */
export type SortableRow = Pick<
  Row,
  'case_id' | 'task_id' | 'key' | 'dispositif_id' | 'dispositif_version' | 'routes'
> & {
  readonly value: Json;
};

/** At most one more than the page holds: there is a next one then. */
export interface Rows<R = Row> {
  readonly rows: readonly R[];
  /** Whether these hold words that resemble those typed. */
  readonly near: boolean;
}

type PageServices = Pick<Services, 'db' | 'dispositifs'>;

/** A page of a view before it is presented: all its rows that match and no other, in the order of the view. */
export const readRows = (services: PageServices, filter: QueueFilter): Promise<Rows> => readPage<Row>(services, filter);

/** The same rows in the same order, with what tells their order by a column and nothing else. */
export const readSortable = (services: PageServices, filter: QueueFilter, by: SortBy): Promise<Rows<SortableRow>> =>
  readPage<SortableRow>(services, filter, by);

/** The rows of a view that are still there, of those that are known by their identifiers. */
export async function readRowsOf(
  { db }: PageServices,
  filter: Pick<QueueFilter, 'view' | 'userId' | 'absent'>,
  asked: readonly Pick<Row, 'case_id' | 'task_id' | 'key'>[],
): Promise<readonly Row[]> {
  if (asked.length === 0) return [];
  return read<Row>(db, rowsSql(viewsFor(filter).views[filter.view]), {
    caseIds: asked.map((one) => one.case_id),
    taskIds: asked.map((one) => one.task_id),
    keys: asked.map((one) => one.key),
  });
}

async function readPage<R extends Pick<Row, 'case_id'>>(
  services: PageServices,
  filter: QueueFilter,
  by?: SortBy,
): Promise<Rows<R>> {
  const { db } = services;
  const held = await weighFor(services, filter, await functionsAsked(services, filter));
  if (held.length === 0) return { rows: [], near: false };
  const words = filter.text === undefined ? [] : await splitWords(db, filter.text);
  const facets = facetsQuery(filter.facets ?? {}, filter.now);
  if (words.length === 0) {
    const ask = askFor(filter, held, () => true, null, by);
    if (facets !== null)
      return { rows: await findRows<R>(db, ask, { walked: facets, found: facets, begun: null }), near: false };
    return { rows: await read<R>(db, pageSql(...ask.sql), ask.parameters), near: false };
  }
  const whole = await schemesInstructed(services.dispositifs, functionsInView(filter));
  const ask = askFor(filter, held, (scheme) => whole.has(scheme), facets, by);
  const cursor = decodeCursor(filter.cursor);
  const known = await readKnown(db, words);
  const exact = cursor?.near ? null : wordsQuery(words, known);
  const rows = exact === null ? [] : await findRows<R>(db, ask, exact);
  if (rows.length > 0 || (cursor && !cursor.near)) return { rows, near: false };
  const query = await nearQuery(db, words, known);
  return { rows: query === null ? [] : await findRows<R>(db, ask, query), near: true };
}

/**
 * Functions of a view whose rows may be narrowed as is asked: by what the agent's own ones read, also where the rows are those of
 * others that they oversee.
 */
async function functionsAsked({ dispositifs }: PageServices, filter: QueueFilter): Promise<readonly HeldFunction[]> {
  const own = functionsInView(filter);
  const shown = functionsInView(filter, filter.view);
  const readers = await whoRead(dispositifs, own, filter.facets);
  if (readers.length === own.length) return shown;
  const isOwn = new Set(own.map((one) => heldKey(one)));
  const reads = new Set(readers.map((one) => heldKey(one)));
  const schemes = new Set(readers.map(({ dispositif }) => dispositif));
  return shown.filter((one) => (isOwn.has(heldKey(one)) ? reads.has(heldKey(one)) : schemes.has(one.dispositif)));
}

/** Functions held, weighed; how applicants are reached, labels, and opinions that are waited for, are known to who instructs: nobody else finds cases by them. */
async function weighFor(
  { dispositifs }: PageServices,
  { unreached = false, facets = {} }: QueueFilter,
  held: readonly HeldFunction[],
): Promise<readonly Weighed[]> {
  const isKept = unreached || (facets.labels ?? []).length > 0 || facets.opinions !== undefined;
  return (await weigh(dispositifs, held)).filter(({ instructs }) => instructs || !isKept);
}

interface Ask {
  readonly sql: Parameters<typeof pageSql>;
  readonly parameters: Knex.ValueDict & { readonly limit: number };
  /** Walks at once. */
  readonly walks: number;
}

/** @param facets what is asked beside words, when words are asked too */
function askFor(
  filter: QueueFilter,
  held: readonly Weighed[],
  isWhole: (scheme: string) => boolean,
  facets: string | null,
  by?: SortBy,
): Ask {
  const { view, sort, state, holder, due = null, unreached = false, now, limit, reversed = false } = filter;
  const { views, parameters } = viewsFor(filter);
  const { silenceFrom, silenceBy, closedFrom, closedTo } = filter;
  const silence = silenceFrom !== undefined || silenceBy !== undefined;
  const closed = closedFrom !== undefined || closedTo !== undefined;
  const cursor = decodeCursor(filter.cursor);
  return {
    sql: [
      reversed ? backwards(views[view]) : views[view],
      {
        sort,
        state: state !== undefined,
        after: cursor !== undefined,
        facets: facets !== null,
        holder: holder !== undefined,
        due: due !== null,
        unreached,
        silence,
        closed,
        sortable: by?.name,
      },
    ],
    parameters: {
      ...heldParameters(held, isWhole),
      ...parameters,
      now,
      limit: limit + 1,
      ...(state !== undefined && { state }),
      ...(holder !== undefined && { holder }),
      ...(silence && { silenceFrom: beginning(silenceFrom), silenceBy: end(silenceBy) }),
      ...(closed && { closedFrom: beginning(closedFrom), closedTo: end(closedTo) }),
      ...(facets !== null && { facets }),
      ...(by?.name === 'column' && { column: by.title }),
      ...(due !== null && { dueAfter: due.after, dueUntil: due.until }),
      ...(cursor && { key: cursor.key, caseId: cursor.caseId, taskId: cursor.taskId }),
    },
    walks: held.length,
  };
}

/** The same rows from the last to the first: an index is read either way. */
const backwards = (view: View): View => ({ ...view, direction: view.direction === 'asc' ? 'desc' : 'asc' });

/** The moments between which some days lie; without a day, all of them. */
const beginning = (day: LocalDate | undefined): string =>
  day === undefined ? '-infinity' : instantOfLocal(`${day}T00:00`);
const end = (day: LocalDate | undefined): string => (day === undefined ? 'infinity' : endOfDay(day));

/** Rows that are looked at before it is known how many cases hold the words; of these, so many tell that going on fills a page soon. */
const FIRST_SCAN = { most: 400, often: 4 };
/** The same where words are asked and other things beside them, which the index of words gathers one by one: 50 ms of a million cases. */
const FIRST_SCAN_NARROWED = { most: 1200, often: 4 };
/** How much further is gone at most than should be needed: matches do not come evenly, and a full page ends the walk. */
const MARGIN = 2;
/** Further nobody walks for thousands of rows: the index has them. */
const MOST_WALKED = 50_000;
/** More than a walk meets: what it does not fill a page with is left to the index. */
const AT_LAST = 2 ** 31 - 1;

/**
 * Words that many cases hold are met at once when the view is read in its order; those that few hold are found by the
 * index of words. Which is the case is not known before: so a little is read, and what is cheaper is gone on with.
 */
async function findRows<R extends Pick<Row, 'case_id'>>(db: Knex, ask: Ask, query: WordsQuery): Promise<readonly R[]> {
  const { most, often } = ask.sql[1].facets === true ? FIRST_SCAN_NARROWED : FIRST_SCAN;
  const first = await search<R>(db, ask, query, { most, often });
  if (first.complete) return first.rows;
  const further = await search<R>(db, ask, query, {
    most: Math.min(MOST_WALKED, (most * ask.parameters.limit * MARGIN) / first.hits),
    often: null,
  });
  return further.complete ? further.rows : (await search<R>(db, ask, query, { most: 1, often: AT_LAST })).rows;
}

interface Search {
  /** Rows that are walked through at most. */
  readonly most: number;
  /** Where fewer are met, and not the page, the index is asked; never when null. */
  readonly often: number | null;
}

interface Found<R> {
  readonly hits: number;
  readonly complete: boolean;
  readonly rows: readonly R[];
}
type Told = Pick<Found<unknown>, 'hits' | 'complete'>;
type FoundRow<R> = Told & (R | { readonly case_id: null });

async function search<R extends Pick<Row, 'case_id'>>(
  db: Knex,
  { sql: [view, parts], parameters, walks }: Ask,
  { walked, found, begun }: WordsQuery,
  { most, often }: Search,
): Promise<Found<R>> {
  const isBegun = begun !== null;
  const { rows } = await db.raw<{ rows: FoundRow<R>[] }>(
    often === null ? walkSql(view, parts) : searchSql(view, { ...parts, begun: isBegun }),
    {
      ...parameters,
      query: walked,
      budget: Math.ceil(most / walks),
      ...(often !== null && { often, sought: isBegun ? walked : found }),
      ...(often !== null && isBegun && { begun }),
    },
  );
  const [first] = rows;
  if (!first) throw new Error('a search gave no row');
  return {
    hits: first.hits,
    complete: first.complete,
    rows: rows.filter((row): row is Told & R => row.case_id !== null),
  };
}

async function read<R>(db: Knex, sql: string, parameters: Knex.ValueDict): Promise<readonly R[]> {
  return (await db.raw<{ rows: R[] }>(sql, parameters)).rows;
}

/** A function held, and whether it makes more of an agent than someone who is consulted. */
export interface Weighed extends HeldFunction {
  readonly instructs: boolean;
}

/** Says of each function held whether more than opinions is asked of it in the version in force. */
export async function weigh(
  dispositifs: Services['dispositifs'],
  held: readonly HeldFunction[],
): Promise<readonly Weighed[]> {
  return Promise.all(
    held.map(async (one) => {
      if (isGroupFunction(one.function)) return { ...one, instructs: false };
      return { ...one, instructs: !(await consultedFunctions(dispositifs, one.dispositif)).has(one.function) };
    }),
  );
}

type HeldParameters = Readonly<Record<'schemes' | 'functions' | 'routes', string[]>> &
  Readonly<Record<'wholes' | 'instructs', boolean[]>>;

/** Functions held, as the parameters of views; `isWhole` says of a scheme whether its columns may be searched. */
export function heldParameters(held: readonly Weighed[], isWhole: (scheme: string) => boolean): HeldParameters {
  return {
    schemes: held.map((one) => one.dispositif),
    functions: held.map((one) => one.function),
    routes: held.map((one) => one.route ?? ''),
    wholes: held.map((one) => isWhole(one.dispositif)),
    instructs: held.map((one) => one.instructs),
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

/** Whether the functions held on a scheme make more of an agent than someone who is consulted. */
function instructs(compiled: CompiledDispositif, held: readonly HeldFunction[]): boolean {
  const functions = held.filter(({ dispositif }) => dispositif === compiled.id).map((one) => one.function);
  return mayInstruct(compiled, { type: 'agent', userId: '', name: '', functions });
}
