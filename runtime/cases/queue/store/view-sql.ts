/**
 * The views of the queue as SQL. Each is one ordered index scan per function held (or per scheme), cut at the page's
 * length and merged: the cost depends on the length of the page, not on the number of cases.
 */
import type { QueueSort, QueueView } from '../../../../schemas/types/api.ts';
import type { SortBy } from '../sort-by.ts';

/** Where the rows of a view come from, and in which order. */
export interface View {
  /** `task`: rows are open tasks of the functions held; `case`: cases of the schemes instructed, or put to a function held. */
  readonly rows: 'task' | 'case';
  readonly where: string;
  /** What the rows are sorted by, then by identifiers. */
  readonly keys: Readonly<Record<QueueSort, string>>;
  /** What it sorts by when it is narrowed by due date; absent where it has few rows, which are all looked at. */
  readonly dueKey?: string;
  readonly direction: 'asc' | 'desc';
  /** Whether only who instructs is shown it, and not who is consulted. */
  readonly instructed?: boolean;
}

const TASK_KEYS = { due: `coalesce(t.due_at, 'infinity')`, age: 't.opened_at' };
/** Nobody here has to do anything: the order is the one in which cases came, or ended. */
const always = (key: string): View['keys'] => ({ due: key, age: key });

/**
 * Each view of the queue: whether it lists tasks or cases, its condition, and what it sorts by. Texts are SQL over `t`
 * (task) and `c` (case).
 */
export const VIEWS: Readonly<Record<QueueView, View>> = {
  todo: { rows: 'task', where: 't.assignee_id is null', keys: TASK_KEYS, dueKey: TASK_KEYS.due, direction: 'asc' },
  mine: { rows: 'task', where: 't.assignee_id = :userId', keys: TASK_KEYS, dueKey: TASK_KEYS.due, direction: 'asc' },
  late: {
    rows: 'task',
    where: 't.due_at < :now',
    keys: { ...TASK_KEYS, due: 't.due_at' },
    dueKey: 't.due_at',
    direction: 'asc',
  },
  // A case that somebody else has taken is theirs to answer.
  messages: {
    rows: 'case',
    where: `c.unread_since is not null and (select coalesce(bool_or(t.assignee_id = :userId), true)
      from task t where t.case_id = c.id and t.assignee_id is not null)`,
    keys: always('c.unread_since'),
    direction: 'asc',
    instructed: true,
  },
  waiting: {
    rows: 'case',
    where: 'c.waiting is not null and c.closed_at is null',
    keys: always('c.filed_at'),
    dueKey: 'c.due_at',
    direction: 'asc',
  },
  open: {
    rows: 'case',
    where: 'c.closed_at is null',
    keys: always('c.filed_at'),
    dueKey: 'c.due_at',
    direction: 'asc',
  },
  done: { rows: 'case', where: 'c.closed_at is not null', keys: always('c.closed_at'), direction: 'desc' },
};

/** `whole`: whether columns may be searched; who is only consulted finds cases by number and name. */
const ALL_HELD =
  'unnest(:schemes::text[], :functions::text[], :routes::text[], :wholes::boolean[], :instructs::boolean[]) as held (dispositif, function, route, whole, instructs)';

/** Whether a function held makes more of an agent, on a case `c` and by its route, than someone who is consulted. */
const INSTRUCTED = `(select bool_or(mine.route = coalesce(c.routes ->> mine.function, '')) from ${ALL_HELD.replace(' as held ', ' as mine ')}
      where mine.instructs and mine.dispositif = c.dispositif_id)`;

/**
 * What an agent is shown: tasks of the functions held; cases of the schemes they instruct, and those put to a function that
 * is only consulted; for each by the route the case takes. Said as a value and not as `exists`: the planner would take the
 * latter for so rare that it reads and sorts all cases of a scheme. The ways to a row are apart, each with its index.
 * Most cases take no route at all (`own`: one of the functions held is held without).
 */
const HELD: Readonly<Record<View['rows'], readonly string[]>> = {
  task: ['t.dispositif_id = held.dispositif and t.function = held.function and t.route = held.route'],
  case: [
    `held.instructs and c.dispositif_id = held.dispositif and (c.routes = '{}' and held.own or ${INSTRUCTED})`,
    `not held.instructs and c.asked && held.asked and not coalesce(${INSTRUCTED}, false)`,
  ],
};

/** The ways to the rows of a view, that of who instructs first. */
export function waysTo({ rows, instructed = false }: View): readonly string[] {
  return instructed ? HELD[rows].slice(0, 1) : HELD[rows];
}

/** The table of each kind of rows, with its name in queries. */
export const SOURCE: Readonly<Record<View['rows'], string>> = { task: 'task t', case: '"case" c' };

/** What a row is known by: with its key, its place in the order of the view. */
const IDS: Readonly<Record<View['rows'], string>> = {
  task: 't.case_id, t.id as task_id',
  case: `c.id as case_id, '' as task_id`,
};

const COLUMNS: Readonly<Record<View['rows'], string>> = {
  task: 't.title as task_title, t.function, t.route, t.assignee_id, t.due_at, t.reminded_at, u.name as assignee_name',
  case: `null as task_title, null as function, '' as route, holder.assignee_id, c.due_at, null::timestamptz as reminded_at, holder.name as assignee_name`,
};

/** What an account has taken: few cases, found by it alone. */
const HOLDER: Readonly<Record<View['rows'], string>> = {
  task: 't.assignee_id = :holder',
  case: 'c.id = any (array(select h.case_id from task h where h.assignee_id = :holder))',
};

/** Cases whose applicants receive no mail: few, found by their addresses. */
const UNREACHED_CASES = `select u.id from refused_address r
  cross join lateral (select p.id from person p where p.user_id is null and lower(p.email) = r.address
    union all select p.id from "user" a join person p on p.user_id = a.id where a.email = r.address) who
  join "case" u on u.person_id = who.id and u.closed_at is null`;

const UNREACHED: Readonly<Record<View['rows'], string>> = {
  task: `t.case_id = any (array(${UNREACHED_CASES}))`,
  case: `c.id = any (array(${UNREACHED_CASES}))`,
};

/** Few cases too: those of some days of what silence will decide. */
const SILENCE_CASES = `select s.id from "case" s where s.dispositif_id = any (:schemes) and s.silence_at > :silenceFrom and s.silence_at <= :silenceBy`;

const SILENCE: Readonly<Record<View['rows'], string>> = {
  task: `t.case_id = any (array(${SILENCE_CASES}))`,
  case: `c.id = any (array(${SILENCE_CASES}))`,
};

/** A span of the end of cases; a task has none. */
const CLOSED: Readonly<Record<View['rows'], string>> = {
  task: 'false',
  case: 'c.closed_at >= :closedFrom and c.closed_at < :closedTo',
};

/** What a page is narrowed by, and how it is sorted: each part that is there has its bindings. */
export interface PageParts {
  readonly sort: QueueSort;
  readonly state: boolean;
  readonly after: boolean;
  /** Whether rows are narrowed by `:facets` beside the words of `:query`. */
  readonly facets?: boolean;
  /** Whether rows are found by the beginnings of words (`:begun`), and then asked for the words themselves. */
  readonly begun?: boolean;
  readonly holder?: boolean;
  /** Only what is due after `:dueAfter`, at `:dueUntil` at the latest. */
  readonly due?: boolean;
  /** Only cases whose applicants receive no mail. */
  readonly unreached?: boolean;
  /** Only cases on which silence decides after `:silenceFrom` and by `:silenceBy`. */
  readonly silence?: boolean;
  /** Only cases that ended from `:closedFrom` on and before `:closedTo`. */
  readonly closed?: boolean;
  /** Rows have only what tells their order by this column, and who is shown it; that of a scheme's own is `:column`. */
  readonly sortable?: SortBy['name'] | undefined;
}

/** One page of a view. Parameters by name: schemes, functions, routes, wholes, userId, now, state, holder, key, caseId, taskId, limit. */
export function pageSql(view: View, parts: PageParts): string {
  const { ids } = scanOf(view, parts);
  return shownSql(
    view,
    parts,
    `select row.* from (${heldSql(view.rows)}) held cross join lateral (${scanSql(view, parts, ids, ':limit')}) row order by ${orderOf(view)} limit :limit`,
  );
}

/**
 * Number of rows of a view, at most `most`. They are counted in the order of the view, which its index has without the rows
 * themselves: without an order the planner reads the table from its beginning, as long as it takes to meet so many. What is put
 * to who is consulted is gathered by an index that has no order.
 */
export function countSql(view: View, most: number): string {
  const { rows, where } = view;
  const { order } = scanOf(view, { sort: 'due', state: false, after: false });
  const ways = waysTo(view).map(
    (held, at) =>
      `(select 1 from ${SOURCE[rows]} where ${held} and ${where} ${at === 0 ? `order by ${order} ` : ''}limit ${most})`,
  );
  return `(select count(*)::int from (select 1 from (${heldSql(rows)}) held cross join lateral (
    ${ways.join(' union all ')}) row limit ${most}) capped)`;
}

interface Scan {
  readonly ids: string;
  readonly source: string;
  readonly where: string;
  readonly order: string;
}

export function scanOf(
  { rows, where, keys, dueKey, direction }: View,
  { sort, state, after, holder = false, due = false, unreached = false, silence = false, closed = false }: PageParts,
): Scan {
  // In the order of due dates, those that are asked for lie beside one another.
  const key = (due ? dueKey : undefined) ?? keys[sort];
  const [caseId, taskId] = rows === 'task' ? ['t.case_id', 't.id'] : ['c.id', `''`];
  const beyond = direction === 'asc' ? '>' : '<';
  const conditions = [
    where,
    ...(after ? [`(${key}, ${caseId}, ${taskId}) ${beyond} (:key::timestamptz, :caseId::uuid, :taskId)`] : []),
    ...(state ? [rows === 'task' ? 't.case_state = :state' : 'c.state = :state'] : []),
    ...(due ? [dueWithin(rows, dueKey)] : []),
    ...(holder ? [HOLDER[rows]] : []),
    ...(unreached ? [UNREACHED[rows]] : []),
    ...(silence ? [SILENCE[rows]] : []),
    ...(closed ? [CLOSED[rows]] : []),
  ];
  return {
    ids: `${IDS[rows]}, ${key} as key`,
    source: SOURCE[rows],
    where: conditions.join(' and '),
    order: [key, caseId, ...(rows === 'task' ? [taskId] : [])].map((column) => `${column} ${direction}`).join(', '),
  };
}

/** A case that is over is not due, whatever its column says. */
function dueWithin(rows: View['rows'], dueKey: string | undefined): string {
  const at = dueKey ?? (rows === 'task' ? 't.due_at' : 'c.due_at');
  const within = `${at} > :dueAfter::timestamptz and ${at} <= :dueUntil::timestamptz`;
  return rows === 'task' ? within : `c.closed_at is null and ${within}`;
}

/** The first rows of a view for a function or a scheme held, by each way to them. */
export function scanSql(
  view: View,
  parts: PageParts,
  columns: string,
  limit: string,
  kept = (scan: string): string => scan,
): string {
  const { source, where, order } = scanOf(view, parts);
  return waysTo(view)
    .map((held) =>
      kept(`(select ${columns} from ${source} where ${held} and ${where} order by ${order} limit ${limit})`),
    )
    .join(' union all ');
}

/** The order of a page, in SQL: its key, then what tells rows of one key apart. */
export function orderOf({ direction }: View): string {
  return ['key', 'case_id', 'task_id'].map((column) => `row.${column} ${direction}`).join(', ');
}

/** Rows that are known by their identifiers and keys (`:caseIds`, `:taskIds`, `:keys`), with what is shown of them; none of those that are gone. */
export const rowsSql = (view: View): string =>
  wideSql(
    view,
    'select case_id, task_id, key from unnest(:caseIds::uuid[], :taskIds::text[], :keys::timestamptz[]) as asked (case_id, task_id, key)',
  );

/** Of the rows of a page what is shown, or what tells their order by a column. */
export const shownSql = (view: View, { sortable }: PageParts, page: string): string =>
  sortable === undefined ? wideSql(view, page) : bareSql(view, page, sortable);

const TASK_OF_ROW = 'join task t on t.case_id = row.case_id and t.id = row.task_id';

const HOLDER_OF_ROW: Readonly<Record<View['rows'], string>> = {
  task: `${TASK_OF_ROW} left join "user" u on u.id = t.assignee_id`,
  // Of several who work on one case, the first is named.
  case: `left join lateral (select h.assignee_id, u.name from task h join "user" u on u.id = h.assignee_id
      where h.case_id = row.case_id order by h.id limit 1) holder on true`,
};

/** What rows are put in order by, where that is not the order of the view: thousands are read for one page, so nothing else is. */
function bareSql(view: View, page: string, by: SortBy['name']): string {
  const of = (task: string, ofCase: string): string => (view.rows === 'task' ? task : ofCase);
  const values: Readonly<Record<SortBy['name'], string>> = {
    number: 'c.number',
    dispositif: 'c.dispositif_id',
    applicant: 'c.applicant_name',
    toDo: of('t.title', 'c.state'),
    dueAt: of('t.due_at', 'c.due_at'),
    assignee: of('u.name', 'holder.name'),
    filedAt: 'c.filed_at',
    opinions: 'c.opinions',
    column: `(select cell -> 'value' from json_array_elements(c.columns) cell where cell ->> 'title' = :column limit 1)`,
  };
  const joined = by === 'assignee' ? HOLDER_OF_ROW[view.rows] : of(TASK_OF_ROW, '');
  return `select row.case_id, row.task_id, row.key::text as key, row_number() over (order by ${orderOf(view)}) as nth,
      c.dispositif_id, c.dispositif_version, c.routes, to_json(${values[by]}) as value
    from (${page}) row join "case" c on c.id = row.case_id ${joined}
    order by nth`;
}

/** What is shown of the rows of a page. */
function wideSql(view: View, page: string): string {
  return `select row.case_id, row.task_id, row.key::text as key,
      row_number() over (order by ${orderOf(view)}) as nth, ${COLUMNS[view.rows]}, c.number, c.dispositif_id,
      c.dispositif_version, c.applicant_name, c.state, c.filed_at, c.silence_at, c.unread_since, c.outcome, c.routes, c.columns, c.alerts, c.opinions,
      case when c.establishment_id is not null then c.data #> '{applicant,establishment}' end as establishment,
      (select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'tone', l.tone) order by l.name), '[]')
        from label l where l.id = any (c.labels)) as labels,
      c.closed_at is null and exists (select from person p left join "user" a on a.id = p.user_id
        join refused_address r on r.address = lower(coalesce(a.email, p.email)) where p.id = c.person_id) as unreached
    from (${page}) row join "case" c on c.id = row.case_id ${HOLDER_OF_ROW[view.rows]}
    order by nth`;
}

export function heldSql(rows: View['rows']): string {
  return rows === 'task'
    ? `select dispositif, function, route, whole from ${ALL_HELD}`
    : `select dispositif, bool_or(whole) as whole, true as instructs, bool_or(route = '') as own, null::text[] as asked
        from ${ALL_HELD} where instructs group by dispositif
      union all select dispositif, bool_or(whole), false, false, array_agg(dispositif || '/' || function || '/' || route)
        from ${ALL_HELD} where not instructs and function not like 'group:%' group by dispositif`;
}
