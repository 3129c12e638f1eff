/*
 * Decision tables, changed as one thing where a change concerns several of their parts: a column is a heading and a cell in
 * each row, a new period is a copy of the table and an end of the one before. One cell, or one row, is a part of the file.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { lastToken } from '../../base/pointer.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { dateAfter, readDate } from '../../feel/values/date.ts';
import type { Files } from '../changes.ts';
import {
  below,
  isReadable,
  itemsAt,
  refuse,
  valueAt,
  type EditRefusal,
  type Operation,
  type Place,
} from '../operations.ts';

export const RULES = 'rules.json';

/** A table among those of a source; `from` is the first day of its period, null when it has none. */
export type TableKey = { readonly name: string; readonly from: string | null };

/** Columns of conditions, or of results. */
export type TableSide = 'inputs' | 'outputs';

/** What is done to a decision table. */
export type TableGesture =
  /** One more table, with the computed value that reads it unless some value does. */
  | { readonly type: 'table.add'; readonly table: JsonObject; readonly value: JsonObject | null }
  /** The table goes, with the computed values that read no other of its name. */
  | { readonly type: 'table.remove'; readonly table: TableKey }
  /** The same table anew from a day on (`AAAA-MM-JJ`): the one that held on that day ends the day before. */
  | { readonly type: 'table.period'; readonly table: TableKey; readonly from: string }
  | {
      readonly type: 'table.column.add';
      readonly table: TableKey;
      readonly side: TableSide;
      readonly column: JsonObject;
      /** Cell of the column in each row that there is. */
      readonly cell: string;
      /** Rank that it takes on its side; the last when null. */
      readonly before: number | null;
    }
  | {
      readonly type: 'table.column.remove';
      readonly table: TableKey;
      readonly side: TableSide;
      readonly column: number;
    }
  | {
      readonly type: 'table.column.move';
      readonly table: TableKey;
      readonly side: TableSide;
      readonly column: number;
      readonly before: number | null;
    }
  /** Blocks of cells, from a column on (conditions, then results, then the note); those beyond the last are left out. */
  | {
      readonly type: 'table.paste';
      readonly table: TableKey;
      readonly column: number;
      readonly lines: readonly TableLine[];
    };

/** Cells of a row, by its rank; of one more row at the end when it is null. */
export type TableLine = { readonly row: number | null; readonly cells: readonly string[] };

type Plan = readonly Operation[] | EditRefusal;
type Gesture<T extends TableGesture['type']> = Extract<TableGesture, { readonly type: T }>;

const TABLES = { file: RULES, pointer: '/tables' };
const COMPUTED = { file: RULES, pointer: '/computed' };

/** Operations of a gesture on the files as they are. */
export function planTable(files: Files, gesture: TableGesture): Plan {
  // A table that stands in a broken file is not gone.
  if (files[RULES] !== undefined && !isReadable(files, RULES)) return refuse('file-broken', TABLES);
  if (gesture.type === 'table.add') return addTable(files, gesture);
  const at = tableAt(files, gesture.table);
  if (!at) return refuse('place-gone', TABLES, gesture.table.name);
  const table = valueAt(files, at);
  if (!isJsonObject(table)) return refuse('place-gone', at);
  switch (gesture.type) {
    case 'table.remove':
      return removeTable(files, at, gesture.table.name);
    case 'table.period':
      return addPeriod(at, table, gesture);
    case 'table.column.add':
      return addColumn(at, table, gesture);
    case 'table.column.remove':
      return removeColumn(at, table, gesture);
    case 'table.column.move':
      return moveColumn(at, table, gesture);
    case 'table.paste':
      return paste(at, table, gesture);
  }
}

/** Where a table stands; undefined when there is none. */
export function tableAt(files: Files, { name, from }: TableKey): Place | undefined {
  const rank = itemsAt(files, TABLES).findIndex(
    (table) => isJsonObject(table) && table['name'] === name && beginningOf(table) === from,
  );
  return rank === -1 ? undefined : below(TABLES, rank);
}

/** First day of the period of a table; null when it has none. */
export function beginningOf(table: JsonObject): string | null {
  const from = isJsonObject(table['effective']) ? table['effective']['from'] : undefined;
  return typeof from === 'string' ? from : null;
}

const partsOf = (table: JsonObject, name: 'rows' | TableSide): readonly Json[] => {
  const list = table[name];
  return isJsonList(list) ? list : [];
};

/** Member of a row that holds the cells of a side. */
const CELLS = { inputs: 'when', outputs: 'then' } as const;

function addTable(files: Files, { table, value }: Gesture<'table.add'>): Plan {
  const name = table['name'];
  if (typeof name !== 'string' || tableAt(files, { name, from: beginningOf(table) })) {
    return refuse('name-taken', TABLES, typeof name === 'string' ? name : '');
  }
  const isRead = itemsAt(files, COMPUTED).some((item) => isJsonObject(item) && item['table'] === name);
  const added = isRead || value === null ? [] : addItem(files, COMPUTED, value);
  const fresh = { computed: value === null ? [] : [value], tables: [table] };
  return files[RULES] === undefined
    ? [{ type: 'create', file: RULES, text: `${JSON.stringify(fresh, null, 2)}\n` }]
    : [...added, ...addItem(files, TABLES, table)];
}

/** An item at the end of a list at the root of a file, which is made when there is none. */
function addItem(files: Files, list: Place, value: Json): readonly Operation[] {
  return isJsonList(valueAt(files, list))
    ? [{ type: 'insert', at: list, value }]
    : [{ type: 'insert', at: { file: list.file, pointer: '' }, name: list.pointer.slice(1), value: [value] }];
}

function removeTable(files: Files, at: Place, name: string): Plan {
  const isOther = (table: Json): boolean => isJsonObject(table) && table['name'] === name;
  const isLast = itemsAt(files, TABLES).filter(isOther).length === 1;
  const readers = itemsAt(files, COMPUTED).flatMap((item, rank) =>
    isLast && isJsonObject(item) && item['table'] === name ? [rank] : [],
  );
  return [
    ...readers.toReversed().map((rank): Operation => ({ type: 'remove', at: below(COMPUTED, rank) })),
    itemsAt(files, TABLES).length === 1 ? { type: 'remove', at: TABLES } : { type: 'remove', at },
  ];
}

function addPeriod(at: Place, table: JsonObject, { from }: Gesture<'table.period'>): Plan {
  const period = isJsonObject(table['effective']) ? table['effective'] : {};
  const [first, last] = [period['from'] ?? EARLIEST, period['to']];
  const day = readDate(from);
  const eve = day && dateAfter(day, -1);
  const isInside = typeof first === 'string' && from > first && (typeof last !== 'string' || from <= last);
  if (!eve || !isInside) return refuse('does-not-fit', below(at, 'effective'), from);
  return [
    {
      type: 'insert',
      at: TABLES,
      before: Number(lastToken(at.pointer)) + 1,
      value: { ...table, effective: { ...period, from } },
    },
    { type: 'set', at: below(at, 'effective'), value: { ...period, from: first, to: eve.toString() } },
  ];
}

/** First day of a table that had none when it is given an end. */
const EARLIEST = '1900-01-01';

function addColumn(at: Place, table: JsonObject, gesture: Gesture<'table.column.add'>): Plan {
  const { side, column, cell } = gesture;
  const where = gesture.before === null ? {} : { before: gesture.before };
  return [
    { type: 'insert', at: below(at, side), value: column, ...where },
    ...partsOf(table, 'rows').map((_, row): Operation => ({
      type: 'insert',
      at: below(at, 'rows', row, CELLS[side]),
      value: cell,
      ...where,
    })),
  ];
}

function removeColumn(at: Place, table: JsonObject, { side, column }: Gesture<'table.column.remove'>): Plan {
  // A table keeps a condition and a result: without one it would be none.
  if (partsOf(table, side).length < 2) return refuse('does-not-fit', below(at, side));
  if (column >= partsOf(table, side).length) return refuse('place-gone', below(at, side, column));
  return [
    { type: 'remove', at: below(at, side, column) },
    ...rowsWith(table, side, column).map((row): Operation => ({
      type: 'remove',
      at: below(at, 'rows', row, CELLS[side], column),
    })),
  ];
}

function moveColumn(at: Place, table: JsonObject, { side, column, before }: Gesture<'table.column.move'>): Plan {
  if (column >= partsOf(table, side).length) return refuse('place-gone', below(at, side, column));
  const where = before === null ? {} : { before };
  return [
    { type: 'move', at: below(at, side, column), into: below(at, side), ...where },
    ...rowsWith(table, side, column).map((row): Operation => ({
      type: 'move',
      at: below(at, 'rows', row, CELLS[side], column),
      into: below(at, 'rows', row, CELLS[side]),
      ...where,
    })),
  ];
}

/** Ranks of the rows that have a cell in a column. */
function rowsWith(table: JsonObject, side: TableSide, column: number): readonly number[] {
  return partsOf(table, 'rows').flatMap((row, rank) => {
    const cells = isJsonObject(row) ? row[CELLS[side]] : undefined;
    return isJsonList(cells) && column < cells.length ? [rank] : [];
  });
}

function paste(at: Place, table: JsonObject, { column, lines }: Gesture<'table.paste'>): Plan {
  const rows = partsOf(table, 'rows');
  const [inputs, outputs] = [partsOf(table, 'inputs').length, partsOf(table, 'outputs').length];
  const lost = lines.find(({ row }) => row !== null && row >= rows.length);
  if (lost) return refuse('place-gone', below(at, 'rows', lost.row ?? 0));
  return lines.flatMap(({ row, cells }): readonly Operation[] => {
    const written = cells
      .slice(0, Math.max(0, inputs + outputs + 1 - column))
      .map((text, index) => ({ text, at: column + index }));
    if (row !== null) {
      return written.flatMap(({ text, at: rank }) =>
        writeCell(at, rows[row], row, cellOf(rank, inputs, outputs), text),
      );
    }
    const cell = (rank: number, otherwise: string): string =>
      written.find((found) => found.at === rank)?.text ?? otherwise;
    const note = cell(inputs + outputs, '');
    const value = {
      when: Array.from({ length: inputs }, (_, rank) => cell(rank, '-')),
      then: Array.from({ length: outputs }, (_, rank) => cell(inputs + rank, '')),
      ...(note !== '' && { note }),
    };
    return [{ type: 'insert', at: below(at, 'rows'), value }];
  });
}

type Cell = { readonly member: 'when' | 'then'; readonly rank: number } | { readonly member: 'note' };

function cellOf(column: number, inputs: number, outputs: number): Cell {
  if (column < inputs) return { member: 'when', rank: column };
  return column < inputs + outputs ? { member: 'then', rank: column - inputs } : { member: 'note' };
}

/** A note that is emptied goes; a cell is always there. */
function writeCell(at: Place, row: Json | undefined, rank: number, cell: Cell, text: string): readonly Operation[] {
  const place = below(at, 'rows', rank);
  if (cell.member !== 'note') return [{ type: 'set', at: below(place, cell.member, cell.rank), value: text }];
  if (text !== '') return [{ type: 'set', at: below(place, 'note'), value: text }];
  return isJsonObject(row) && row['note'] !== undefined ? [{ type: 'remove', at: below(place, 'note') }] : [];
}
