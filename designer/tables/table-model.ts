/*
 * The decision tables of a scheme as the grid draws them. An author may be in the middle of anything: what is no table is
 * left to the source, and a cell that no words say is shown as it is written.
 */
import { parse } from 'jsonc-parser';
import { isJson, isJsonList, isJsonObject, joinPointer, stringsOf } from '../../engine/base/index.ts';
import type { Json, JsonObject } from '../../engine/index.ts';
import { beginningOf, RULES, wordResult, wordTests, type CellColumn, type TableKey } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';

/** A column of the grid. */
export type GridColumn = CellColumn & {
  readonly side: 'inputs' | 'outputs' | 'note';
  /** Rank on its side. */
  readonly rank: number;
  readonly label: string;
  /** What its numbers count; null where it does not say. */
  readonly counts: string | null;
  /** What its conditions look at, in words where it has some. */
  readonly reads: string | null;
};

/** A cell: what it shows, whether that is its source, and what is written. */
export type GridCell = { readonly text: string; readonly isSource: boolean; readonly feel: string };

/** A table that can be drawn: each row has a cell in each column, the note last. */
export type TableView = {
  readonly key: TableKey;
  readonly to: string | null;
  readonly pointer: string;
  readonly title: string;
  readonly article: string;
  readonly hitPolicy: string;
  readonly aggregation: string | null;
  readonly columns: readonly GridColumn[];
  /** Names that its results have in expressions. */
  readonly outputNames: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Results in the other cases, where the table has some. */
  readonly defaults: readonly GridCell[] | null;
};

/** Tables of a name, the periods in their order. */
export type TableSeries = {
  readonly type: 'series';
  readonly name: string;
  readonly title: string;
  readonly periods: readonly TableView[];
};

/** A table that no grid can draw: it is left to the source, and moved or taken away whole. */
export type SourceTable = {
  readonly type: 'source';
  readonly pointer: string;
  readonly title: string;
  /** Among all the tables, from 0, and how many these are. */
  readonly rank: number;
  readonly count: number;
};

/** Tables as they are, and what stands among them in the source; both in the order of the file. */
export type Tables = { readonly series: readonly TableSeries[]; readonly all: readonly (TableSeries | SourceTable)[] };

/** All the tables of a scheme. `names`: what the compiler says that rules can read. */
export function tablesOf(files: Files, names: readonly ReadableName[]): Tables {
  const rules: unknown = parse(files[RULES] ?? '');
  const written = isJson(rules) && isJsonObject(rules) ? rules['tables'] : undefined;
  const list = isJsonList(written) ? written : [];
  const drawn = list.map((table, rank) => drawTable(table, rank, names));
  const named = Map.groupBy(
    drawn.flatMap((table) => table ?? []),
    ({ key }) => key.name,
  );
  const all = drawn.flatMap((table, rank): readonly (TableSeries | SourceTable)[] => {
    if (!table) return [sourceTable(list[rank], rank, list.length)];
    const periods = named.get(table.key.name) ?? [];
    return periods[0] === table ? [seriesOf(table, periods)] : [];
  });
  return { series: all.flatMap((one) => (one.type === 'series' ? one : [])), all };
}

function seriesOf({ key: { name }, title }: TableView, periods: readonly TableView[]): TableSeries {
  const inOrder = periods.toSorted((left, right) => (left.key.from ?? '').localeCompare(right.key.from ?? ''));
  return { type: 'series', name, title, periods: inOrder };
}

function sourceTable(table: Json | undefined, rank: number, count: number): SourceTable {
  const { title, name } = table !== undefined && isJsonObject(table) ? table : {};
  const called = [title, name].find((words) => typeof words === 'string' && words !== '');
  return {
    type: 'source',
    pointer: joinPointer('/tables', rank),
    title: typeof called === 'string' ? called : String(rank + 1),
    rank,
    count,
  };
}

function drawTable(table: Json, rank: number, names: readonly ReadableName[]): TableView | null {
  if (!isJsonObject(table) || typeof table['name'] !== 'string') return null;
  const { inputs, outputs, rows } = table;
  if (!isJsonList(inputs) || !isJsonList(outputs) || !isJsonList(rows)) return null;
  const columns = [
    ...inputs.flatMap((input, at) => (isJsonObject(input) ? [inputColumn(input, at, names)] : [])),
    ...outputs.flatMap((output, at) => (isJsonObject(output) ? [outputColumn(output, at, names)] : [])),
  ];
  const drawn = rows.map((row) => drawRow(row, columns)).filter((row) => row !== null);
  if (columns.length < inputs.length + outputs.length || drawn.length < rows.length) return null;
  const period = isJsonObject(table['effective']) ? table['effective'] : {};
  const results = columns.filter(({ side }) => side === 'outputs');
  const defaults = outputs.flatMap((output) => (isJsonObject(output) ? textOf(output['default']) : []));
  return {
    key: { name: table['name'], from: beginningOf(table) },
    to: textOf(period['to'])[0] ?? null,
    pointer: joinPointer('/tables', rank),
    title: textOf(table['title'])[0] ?? table['name'],
    article: textOf(table['article'])[0] ?? '',
    hitPolicy: textOf(table['hitPolicy'])[0] ?? 'U',
    aggregation: textOf(table['aggregation'])[0] ?? null,
    columns: [
      ...columns,
      { side: 'note', rank: 0, label: '', counts: null, reads: null, type: 'string', choices: null, names: [] },
    ],
    outputNames: outputs.flatMap((output) => (isJsonObject(output) ? textOf(output['name']) : [])),
    rows: drawn,
    defaults:
      defaults.length === results.length && results.length > 0
        ? results.map((column, at) => drawCell(defaults[at] ?? '', column))
        : null,
  };
}

const textOf = (value: Json | undefined): readonly string[] => (typeof value === 'string' ? [value] : []);

const typeOf = (value: Json | undefined): CellColumn['type'] => TYPES.find((type) => type === value) ?? 'string';
const TYPES: readonly CellColumn['type'][] = [
  'string',
  'number',
  'money',
  'boolean',
  'date',
  'time',
  'list',
  'context',
];

function inputColumn(input: JsonObject, rank: number, names: readonly ReadableName[]): GridColumn {
  const expression = textOf(input['expression'])[0] ?? '';
  const read = names.find(({ path }) => path === expression.trim());
  return {
    side: 'inputs',
    rank,
    label: textOf(input['label'])[0] ?? expression,
    counts: textOf(input['unit'])[0] ?? null,
    reads: read?.title ?? expression,
    type: typeOf(input['type']),
    choices: read?.choices ?? valuesOf(input['values']),
    names: [],
  };
}

function outputColumn(output: JsonObject, rank: number, names: readonly ReadableName[]): GridColumn {
  return {
    side: 'outputs',
    rank,
    label: textOf(output['label'])[0] ?? '',
    counts: textOf(output['unit'])[0] ?? null,
    reads: null,
    type: typeOf(output['type']),
    choices: valuesOf(output['values']),
    names: names.map(({ path }) => path),
  };
}

/** Values that a column lists itself, which are their own labels. */
function valuesOf(values: Json | undefined): CellColumn['choices'] {
  const texts = stringsOf(values);
  return texts.length > 0 ? texts.map((value) => ({ value, label: value })) : null;
}

function drawRow(row: Json, columns: readonly GridColumn[]): readonly GridCell[] | null {
  if (!isJsonObject(row)) return null;
  const [when, then] = [stringsOf(row['when']), stringsOf(row['then'])];
  const count = (side: GridColumn['side']): number => columns.filter((column) => column.side === side).length;
  if (when.length !== count('inputs') || then.length !== count('outputs')) return null;
  const note = textOf(row['note'])[0] ?? '';
  return [
    ...columns.map((column) => drawCell((column.side === 'inputs' ? when : then)[column.rank] ?? '', column)),
    { text: note, isSource: false, feel: note },
  ];
}

function drawCell(feel: string, column: GridColumn): GridCell {
  return { ...(column.side === 'inputs' ? wordTests : wordResult)(feel, column), feel };
}
