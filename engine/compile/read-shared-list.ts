/*
 * A list that is published by itself: judged as a scheme's own is, and compared with its former version, so that whoever
 * publishes it sees what changes before it does.
 */
import { columnsOf } from '../feel/list-columns.ts';
import { readList } from '../form/fields/read-list.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ColumnType, DataRow, ReferenceList } from '../language/form-schema.ts';
import { LIMITS } from '../language/limits.ts';
import { presentDiagnostics } from './present-diagnostics.ts';
import { createReport } from './report.ts';

/** A list, or all that keeps it from being published. `warnings` do not. */
export type SharedListRead =
  | { readonly type: 'read'; readonly list: ReferenceList; readonly warnings: readonly Diagnostic[] }
  | { readonly type: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads the text of a shared list (CSV). Never throws, whatever is in it.
 * @param file what it is called where something is told of it
 */
export function readSharedList(file: string, text: string): SharedListRead {
  // No text is given: places are lines alone, which are found without looking through millions of characters.
  const report = createReport({}, new Map());
  const whole = text.replace(/^\uFEFF/, '');
  const { list, faults } = readList(file, whole, report, LIMITS.sharedRows);
  const spoilt = unreadableAt(whole);
  const told = presentDiagnostics(
    spoilt === null ? faults : [report('source.not-utf8', file, { line: spoilt }, { file })],
    report,
  );
  return told.some(({ severity }) => severity === 'error')
    ? { type: 'refused', diagnostics: told }
    : { type: 'read', list, warnings: told };
}

/** Line of the first letter that could not be read when the bytes became text; null when all could. */
function unreadableAt(text: string): number | null {
  const at = text.indexOf('\uFFFD');
  return at === -1 ? null : text.slice(0, at).split('\n').length;
}

/** A row that is in one version and not in the other, or not the same; by its value. */
export type RowChange = { readonly value: string; readonly label: string };

/** What becomes of a list from one version to the next; of the rows that change, the first few. */
export type ListChange = {
  readonly added: ChangedRows;
  readonly removed: ChangedRows;
  /** Rows of a value that is kept, whose label or cells are other. */
  readonly changed: ChangedRows;
  readonly columnsAdded: readonly string[];
  /** Also those whose type is another. */
  readonly columnsRemoved: readonly string[];
};

/** How many rows, and the first of them. */
export type ChangedRows = { readonly count: number; readonly first: readonly RowChange[] };

/** What parts two versions of a list. */
export function compareLists(before: ReferenceList, after: ReferenceList): ListChange {
  const former = new Map(before.rows.map((row, at) => [row.value, { row, at }]));
  const added: DataRow[] = [];
  const changed: DataRow[] = [];
  const kept = new Set<string>();
  const columns = Object.keys(after.columns).filter((name) => before.columns[name]);
  for (const [at, row] of after.rows.entries()) {
    const known = former.get(row.value);
    if (!known) {
      added.push(row);
      continue;
    }
    kept.add(row.value);
    const same =
      known.row.label === row.label &&
      Object.entries(row.more).every(([name, cell]) => (known.row.more[name] ?? cell) === cell) &&
      columns.every((name) => before.columns[name]?.cells[known.at] === after.columns[name]?.cells[at]);
    if (!same) changed.push(row);
  }
  const removed = before.rows.filter(({ value }) => !kept.has(value));
  const typesBefore = columnsOf(before).types;
  const typesAfter = columnsOf(after).types;
  return {
    added: some(added),
    removed: some(removed),
    changed: some(changed),
    columnsAdded: missingFrom(typesBefore, typesAfter),
    columnsRemoved: missingFrom(typesAfter, typesBefore),
  };
}

function some(rows: readonly DataRow[]): ChangedRows {
  return { count: rows.length, first: rows.slice(0, LIMITS.listed).map(({ value, label }) => ({ value, label })) };
}

type Types = Readonly<Record<string, ColumnType>>;

function missingFrom(those: Types, these: Types): readonly string[] {
  return Object.keys(these).filter((name) => those[name] !== these[name]);
}
