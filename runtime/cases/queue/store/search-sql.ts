/** Rows of a view that hold words, as SQL: met in the order of the view, or found by the index of words. */
import { heldSql, orderOf, scanOf, scanSql, SOURCE, shownSql, waysTo, type PageParts, type View } from './view-sql.ts';

/** `is true` keeps the planner from asking the index of words as well. */
const BY_BEGINNINGS = 'word_beginnings(search) @@ :begun::tsquery and (search @@ :sought::tsquery) is true';

/** Whether the words that a row was found by may be told to who looks: columns of the queue are not searched for who does not see them. */
const TOLD: Readonly<Record<View['rows'], string>> = {
  task: `(held.whole or
    (select search_words(c.number || ' ' || c.applicant_name) @@ :query::tsquery from "case" c where c.id = t.case_id))`,
  case: `(held.whole or search_words(c.number || ' ' || c.applicant_name) @@ :query::tsquery)`,
};

/** Whether a row holds the words of `:query`, and all that is asked beside words (`:facets`). */
const FOUND: Readonly<Record<View['rows'], string>> = {
  task: `(t.search @@ :query::tsquery and ${TOLD.task})`,
  case: `(c.search @@ :query::tsquery and ${TOLD.case})`,
};

const NARROWED: Readonly<Record<View['rows'], string>> = {
  task: 't.search @@ :facets::tsquery',
  case: 'c.search @@ :facets::tsquery',
};

/** What must be known of a row to tell whether it is shown, and where. */
const READ: Readonly<Record<View['rows'], { readonly alias: string; readonly columns: string }>> = {
  task: {
    alias: 't',
    columns: 'case_id, id, dispositif_id, function, route, assignee_id, case_state, opened_at, due_at',
  },
  case: {
    alias: 'c',
    columns:
      'id, number, applicant_name, dispositif_id, state, waiting, routes, asked, filed_at, closed_at, due_at, unread_since',
  },
};

/** A word is told from others at once; a span is some forty words. */
const foundBy = ({ rows }: View, { facets = false }: PageParts): string =>
  facets ? `(${FOUND[rows]} and ${NARROWED[rows]})` : FOUND[rows];

/**
 * The rows that hold the words of `:query` among the first `:budget` of each function held, in the order of the view. There is always a
 * row: it tells how many were met (`hits`), and whether these are the page (`complete`): what was not walked through may come before
 * them. `case_id` is null where nothing was met.
 */
export function walkSql(view: View, parts: PageParts): string {
  return `with ${walkedSql(view, parts)} ${toldSql(view, parts, 'select hits, whole as complete from walk', 'select * from met')}`;
}

/**
 * The same walk; and where it is not the page and met fewer than `:often`, all that the index of words finds instead, which is: rows that
 * hold the words of `:sought`, or begin so. One statement, since what few cases hold is searched for most: it is planned and sent once.
 */
export function searchSql(view: View, parts: PageParts): string {
  return `with ${walkedSql(view, parts)}, choice as materialized (
    select hits, whole, not whole and hits < :often as seeks from walk
  ), found as materialized (${gatherSql(view, parts)}), page as materialized (
    select met.* from met where (select not seeks from choice) union all (${foundSql(view, parts)})
  ) ${toldSql(view, parts, 'select hits, whole or seeks as complete from choice', 'select * from page')}`;
}

const toldSql = (view: View, parts: PageParts, walk: string, page: string): string =>
  `select walk.*, wide.* from (${walk}) walk left join (${shownSql(view, parts, page)}) wide on true order by wide.nth`;

/**
 * What is walked through (`walked`), the first row at which a walk was cut (`cut`), the rows that hold the words before it (`met`),
 * and what came of it (`walk`).
 * Only what was met is kept, and where the walk was cut: keeping all took half the time. A walk that has met a page goes no further.
 */
function walkedSql(view: View, parts: PageParts): string {
  const { ids, order } = scanOf(view, parts);
  const columns = `${ids}, coalesce(${foundBy(view, parts)}, false) as hit, row_number() over (order by ${order}) as place`;
  const beyond = view.direction === 'asc' ? '>' : '<';
  const kept = (scan: string): string =>
    `(select row.* from ${scan} row where row.hit or row.place = :budget order by ${orderOf(view)} limit :limit)`;
  return `walked as materialized (
    select row.* from (${heldSql(view.rows)}) held cross join lateral (${scanSql(view, parts, columns, ':budget', kept)}) row
  ), cut as (
    select row.key, row.case_id, row.task_id from walked row where place = :budget order by ${orderOf(view)} limit 1
  ), met as materialized (
    select row.case_id, row.task_id, row.key from walked row
    where hit and not exists (select from cut where (row.key, row.case_id, row.task_id) ${beyond} (cut.key, cut.case_id, cut.task_id))
    order by ${orderOf(view)} limit :limit
  ), walk as materialized (
    select (select count(*)::int from walked where hit) as hits,
      (select count(*) from met) = :limit or not exists (select from cut) as whole
  )`;
}

/** All that the index of words finds, where it is asked; without an order. */
function gatherSql(view: View, parts: PageParts): string {
  const { columns } = READ[view.rows];
  const words = parts.begun === true ? BY_BEGINNINGS : 'search @@ :sought::tsquery';
  return `select ${columns} from ${SOURCE[view.rows]} where (select seeks from choice) and ${words}
    ${parts.facets === true ? 'and search @@ :facets::tsquery ' : ''}and dispositif_id = any (:schemes) and ${view.where}`;
}

/** Of these, the page. */
function foundSql(view: View, parts: PageParts): string {
  const { ids, where, order } = scanOf(view, parts);
  const held = waysTo(view)
    .map((way) => `(${way})`)
    .join(' or ');
  return `select ${ids} from found ${READ[view.rows].alias} join (${heldSql(view.rows)}) held on ${TOLD[view.rows].replaceAll(':query', ':sought')}
    where (${held}) and ${where} order by ${order} limit :limit`;
}
