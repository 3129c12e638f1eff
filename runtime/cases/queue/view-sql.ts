/**
 * The views of the queue as SQL. Each is one ordered index scan per function held (or per scheme), cut at the page's
 * length and merged: the cost depends on the length of the page, not on the number of cases.
 */
import type { QueueSort, QueueView } from '../../../schemas/types/api.ts';
import { found, foundWithin, type SearchWord } from './search-sql.ts';

/** Where the rows of a view come from, and in which order. */
export interface View {
  /** `task`: rows are open tasks of the functions held; `case`: cases of the schemes in which a function is held. */
  readonly rows: 'task' | 'case';
  readonly where: string;
  /** What the rows are sorted by, then by identifiers. */
  readonly keys: Readonly<Record<QueueSort, string>>;
  readonly direction: 'asc' | 'desc';
}

const TASK_KEYS = { due: `coalesce(t.due_at, 'infinity')`, age: 't.opened_at' };
/** Nobody here has to do anything: the order is the one in which cases came, or ended. */
const always = (key: string): View['keys'] => ({ due: key, age: key });

export const VIEWS: Readonly<Record<QueueView, View>> = {
  todo: { rows: 'task', where: 't.assignee_id is null', keys: TASK_KEYS, direction: 'asc' },
  mine: { rows: 'task', where: 't.assignee_id = :userId', keys: TASK_KEYS, direction: 'asc' },
  late: { rows: 'task', where: 't.due_at < :now', keys: { ...TASK_KEYS, due: 't.due_at' }, direction: 'asc' },
  // A case that somebody else has taken is theirs to answer.
  messages: {
    rows: 'case',
    where: `c.unread_since is not null and (select coalesce(bool_or(t.assignee_id = :userId), true)
      from task t where t.case_id = c.id and t.assignee_id is not null)`,
    keys: always('c.unread_since'),
    direction: 'asc',
  },
  waiting: { rows: 'case', where: 'c.waiting is not null', keys: always('c.filed_at'), direction: 'asc' },
  open: { rows: 'case', where: 'c.closed_at is null', keys: always('c.filed_at'), direction: 'asc' },
  done: { rows: 'case', where: 'c.closed_at is not null', keys: always('c.closed_at'), direction: 'desc' },
};

/** `whole`: whether columns may be searched; who is only consulted finds cases by number and name. */
const ALL_HELD =
  'unnest(:schemes::text[], :functions::text[], :routes::text[], :wholes::boolean[]) as held (dispositif, function, route, whole)';

/**
 * What an agent is shown: tasks of the functions held, cases on which one is; for each by the route the case takes. Said as
 * a value and not as `exists`: the planner would take the latter for so rare that it reads and sorts all cases of a scheme.
 */
const HELD: Readonly<Record<View['rows'], string>> = {
  task: 't.dispositif_id = held.dispositif and t.function = held.function and t.route = held.route',
  case: `c.dispositif_id = held.dispositif
    and (select bool_or(mine.route = coalesce(c.routes ->> mine.function, '')) from ${ALL_HELD.replace(' as held ', ' as mine ')}
      where mine.function not like 'group:%' and mine.dispositif = c.dispositif_id)`,
};

const TASK_COLUMNS = `t.case_id, t.id as task_id, t.title as task_title, t.function, t.route, t.assignee_id, t.due_at, t.reminded_at`;
const CASE_COLUMNS = `c.id as case_id, '' as task_id, null as task_title, null as function, '' as route, null as assignee_id, c.due_at, null::timestamptz as reminded_at`;

export interface PageParts {
  readonly sort: QueueSort;
  readonly state: boolean;
  readonly words: readonly SearchWord[];
  readonly after: boolean;
}

/** One page of a view. Parameters by name: schemes, functions, routes, wholes, userId, now, state, word0…, part0…, key, caseId, taskId, limit. */
export function pageSql(view: View, parts: PageParts): string {
  const { rows, where, direction } = view;
  const key = view.keys[parts.sort];
  const caseId = rows === 'task' ? 't.case_id' : 'c.id';
  const taskId = rows === 'task' ? 't.id' : `''`;
  const source = rows === 'task' ? `task t join "case" c on c.id = t.case_id` : '"case" c';
  const after = `(${key}, ${caseId}, ${taskId}) ${direction === 'asc' ? '>' : '<'} (:key::timestamptz, :caseId::uuid, :taskId)`;
  const conditions = [
    HELD[rows],
    where,
    ...(parts.after ? [after] : []),
    ...(parts.state ? [rows === 'task' ? 't.case_state = :state' : 'c.state = :state'] : []),
    ...(parts.words.length > 0 ? ['c.id in (select id from found)', foundWithin(parts.words)] : []),
  ];
  return `${parts.words.length > 0 ? found(parts.words) : ''}
select page.*, page.key::text as key, u.name as assignee_name
from (
  select row.* from (${heldSql(rows)}) held cross join lateral (
    select ${rows === 'task' ? TASK_COLUMNS : CASE_COLUMNS}, ${key} as key, c.number, c.dispositif_id,
      c.dispositif_version, c.applicant_name, c.state, c.filed_at, c.unread_since, c.outcome, c.columns, c.alerts
    from ${source}
    where ${conditions.join(' and ')}
    order by ${[key, caseId, ...(rows === 'task' ? [taskId] : [])].map((column) => `${column} ${direction}`).join(', ')}
    limit :limit
  ) row order by row.key ${direction}, row.case_id ${direction}, row.task_id ${direction} limit :limit
) page left join "user" u on u.id = page.assignee_id
order by page.key ${direction}, page.case_id ${direction}, page.task_id ${direction}`;
}

/** Number of rows of a view, at most `most`. */
export function countSql(view: View, most: number): string {
  const { rows, where } = view;
  return `(select count(*)::int from (select 1 from (${heldSql(rows)}) held cross join lateral (
    select 1 from ${rows === 'task' ? 'task t' : '"case" c'} where ${HELD[rows]} and ${where} limit ${most}) row limit ${most}) capped)`;
}

function heldSql(rows: View['rows']): string {
  return rows === 'task'
    ? `select dispositif, function, route, whole from ${ALL_HELD}`
    : `select dispositif, bool_or(whole) as whole from ${ALL_HELD} where function not like 'group:%' group by dispositif`;
}
