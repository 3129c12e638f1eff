/*
 * What is done to a table from its grid, as gestures.
 */
import { joinPointer } from '../../engine/base/index.ts';
import { RULES, type Gesture } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { ColumnDeed } from './column-heading.tsx';
import type { RowDeed } from './row-menu.tsx';
import type { GridColumn, SourceTable, TableView } from './table-model.ts';

/** What several rows that answer make: the hit policy (DMN 1.5, 8.2.10) with its aggregation. */
export const POLICIES = ['U', 'A', 'F', 'P', 'C-sum', 'C-min', 'C-max', 'C-count', 'C-list', 'R', 'O'] as const;
/** One of them. */
export type Policy = (typeof POLICIES)[number];

/** The policy of a table; a list is what Collect gives when nothing says otherwise. */
export function policyOf({ hitPolicy, aggregation }: TableView): string {
  return hitPolicy === 'C' ? `C-${aggregation ?? 'list'}` : hitPolicy;
}

/** A place inside a table. */
export function tablePlace({ pointer }: TableView, ...names: readonly (string | number)[]) {
  return { file: RULES, pointer: `${pointer}${joinPointer('', ...names)}` };
}

/** Another policy for a table, as one step. */
export function policyGesture(table: TableView, policy: Policy): Gesture {
  const [hitPolicy = 'U', aggregation] = policy.split('-');
  const at = tablePlace(table, 'aggregation');
  const parts: Part[] = [{ type: 'set', at: tablePlace(table, 'hitPolicy'), value: hitPolicy }];
  if (aggregation !== undefined) parts.push({ type: 'set', at, value: aggregation });
  else if (table.aggregation !== null) parts.push({ type: 'remove', at });
  return { type: 'all', parts };
}

type Part = Extract<Gesture, { readonly type: 'all' }>['parts'][number];

/** A row anew, moved or taken away. A row that is added answers to everything, and its results are to be filled. */
export function rowGesture(table: TableView, row: number, deed: RowDeed): Gesture {
  const rows = tablePlace(table, 'rows');
  const at = tablePlace(table, 'rows', row);
  switch (deed) {
    case 'above':
    case 'below':
      return { type: 'insert', at: rows, before: deed === 'above' ? row : row + 1, value: emptyRow(table) };
    case 'copy':
      return { type: 'insert', at: rows, before: row + 1, value: copyOf(table, row) };
    case 'up':
      return { type: 'move', at, into: rows, before: row - 1 };
    case 'down':
      return { type: 'move', at, into: rows, before: row + 2 };
    case 'remove':
      return { type: 'remove', at };
  }
}

/** A table that no grid draws one place up or down among the others, as it is written. */
export function sourceTableGesture({ pointer, rank }: SourceTable, by: -1 | 1): Gesture {
  return {
    type: 'move',
    at: { file: RULES, pointer },
    into: { file: RULES, pointer: '/tables' },
    before: by < 0 ? rank - 1 : rank + 2,
  };
}

const sideOf = ({ columns }: TableView, side: GridColumn['side']): readonly GridColumn[] =>
  columns.filter((column) => column.side === side);

function emptyRow(table: TableView) {
  return { when: sideOf(table, 'inputs').map(() => '-'), then: sideOf(table, 'outputs').map(() => '') };
}

/** A row as it is written. */
function copyOf({ rows, columns }: TableView, row: number) {
  const cells = (side: GridColumn['side']): readonly string[] =>
    (rows[row] ?? []).filter((_, column) => columns[column]?.side === side).map(({ feel }) => feel);
  const [note = ''] = cells('note');
  return { when: cells('inputs'), then: cells('outputs'), ...(note !== '' && { note }) };
}

/** A column moved or taken away, with its cells. */
export function columnGesture(
  table: TableView,
  { side, rank }: GridColumn,
  deed: Exclude<ColumnDeed, 'rename' | 'add'>,
): Gesture {
  const named = { table: table.key, side: side === 'outputs' ? side : 'inputs', column: rank } as const;
  if (deed === 'remove') return { type: 'table.column.remove', ...named };
  const before = deed === 'left' ? rank - 1 : rank + 2;
  const isLast = before >= sideOf(table, side).length;
  return { type: 'table.column.move', ...named, before: isLast ? null : before };
}

/** What a column is called and what its numbers count, as one step; an empty unit says nothing. */
export function columnWordsGesture(
  table: TableView,
  { side, rank, counts: former }: GridColumn,
  { label, unit }: { readonly label: string; readonly unit: string },
): Gesture {
  const place = (word: string) => tablePlace(table, side === 'outputs' ? side : 'inputs', rank, word);
  const parts: Part[] = [{ type: 'set', at: place('label'), value: label }];
  if (unit !== '') parts.push({ type: 'set', at: place('unit'), value: unit });
  else if (former !== null) parts.push({ type: 'remove', at: place('unit') });
  return { type: 'all', parts };
}

/** Types of what a table gives. */
export const RESULT_TYPES = ['money', 'number', 'string', 'boolean', 'date', 'time'] as const;

/** A condition on a value that is read, with the values that it may take where these are few. */
export function inputOf({ path, type, choices }: ReadableName, label: string) {
  const values = type === 'boolean' ? [true, false] : choices?.map(({ value }) => value);
  return { label, expression: path, type, ...(values && values.length <= MOST_VALUES && { values }) };
}

/** Values of a question that are written out in the table, so that forgetting one is told. */
const MOST_VALUES = 20;

/** A table with one condition, a result and a row that is to be filled, and the value that reads it. */
export function newTableGesture(asked: {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly read: ReadableName;
}): Gesture {
  const { name, title, type, read } = asked;
  return {
    type: 'table.add',
    table: {
      name,
      title,
      hitPolicy: 'U',
      inputs: [inputOf(read, read.title)],
      outputs: [{ name, label: title, type }],
      rows: [{ when: ['-'], then: [''] }],
    },
    value: { name, title, type, table: name },
  };
}
