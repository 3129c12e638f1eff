/*
 * Reads a list of reference data from its CSV. A list is often brought from a spreadsheet, where one line in a thousand is
 * wrong: each fault is told with its line, and a list is used only when all its lines can be.
 */
import { readCsv, type CsvRow } from './read-csv.ts';
import { suggest } from '../../base/suggest.ts';
import { readCell } from '../../feel/list-columns.ts';
import type { ColumnType, DataRow, ReferenceList } from '../../language/form-schema.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { LIMITS } from '../../language/limits.ts';
import { LABEL } from '../../language/list-label.ts';
import type { Report } from '../../language/parsed-source.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** A list, and what is wrong with its file. */
export type ReadList = { readonly list: ReferenceList; readonly faults: readonly Diagnostic[] };

/** A column besides those of values and labels: its name without the type, which is null when none is written. */
type Heading = { readonly name: string; readonly type: string | null; readonly written: string };

const NO_LIST: ReferenceList = { rows: [], columns: {} };

/**
 * The list of a file, empty where it cannot be read.
 * @param most rows that it may have
 */
export function readList(file: string, text: string, report: Report, most: number): ReadList {
  const { rows: lines, brokenAt } = readCsv(text);
  const [header, ...body] = lines;
  const faulty = (fault: Diagnostic): ReadList => ({ list: NO_LIST, faults: [fault] });
  if (brokenAt !== null) return faulty(report('data.quote', file, { line: brokenAt }, {}));
  const [value, label, ...others] = header?.cells ?? [];
  const headings = others.map(readHeading);
  const names = headings.map(({ name }) => name);
  if (
    !header ||
    value !== 'value' ||
    label !== 'label' ||
    names.some((name, at) => name === '' || names.indexOf(name) < at)
  )
    return faulty(report('data.header', file, { line: header?.line ?? 1 }, { found: header?.cells.join(', ') ?? '' }));
  if (body.length === 0) return faulty(report('data.empty', file, { line: header.line }, {}));
  if (body.length > most) return faulty(report('data.too-many-rows', file, '', { maximum: most }));
  const faults = [
    ...someOf(body, (row) => checkCells(file, row, header.cells, report)),
    ...findRepeats(file, body, 0, 'data.value-twice', report),
    ...findRepeats(file, body, 1, 'data.label-twice', report),
    ...checkHeadings(file, header, headings, report),
    ...checkColumns(file, header, body, headings, report),
  ];
  const columns = headings.flatMap(({ name, type }, at) => {
    if (!isColumnName(name)) return [];
    const column = {
      type: isColumnType(type) ? type : 'string',
      cells: body.map(({ cells }) => cells[at + 2] ?? ''),
    } as const;
    return [[name, column] as const];
  });
  // A column that has a type is for rules: people would read « oui » and not know of what.
  const shown = headings.map(({ name, type }) => (type === null ? name : null));
  return { list: { rows: body.map(({ cells }) => rowOf(cells, shown)), columns: Object.fromEntries(columns) }, faults };
}

/** Columns that rules and texts read of a list of a scheme's own, as far as its first line tells. */
export function columnsNamed(text: string): readonly string[] {
  const [, , ...others] = readCsv(text.split(/[\r\n]/, 1)[0] ?? '').rows[0]?.cells ?? [];
  return [LABEL, ...others.map((heading) => readHeading(heading).name).filter(isColumnName)];
}

/** `superficie:number`; a heading of any other kind is a name alone. */
function readHeading(written: string): Heading {
  const [, name, type] = /^(.*?)\s*:\s*([a-z]+)$/.exec(written) ?? [];
  return name === undefined || type === undefined ? { name: written, type: null, written } : { name, type, written };
}

const TYPES: readonly ColumnType[] = ['string', 'number', 'money', 'boolean', 'date', 'time'];

function isColumnType(type: string | null): type is ColumnType {
  return TYPES.some((known) => known === type);
}

/** What a cell must be, by the type of its column, as sentences say it. */
const CELL_WORDS: Readonly<Record<ColumnType, string>> = {
  string: 'un texte',
  number: 'un nombre (12, 1 250 ou 3,5)',
  money: 'un nombre entier de francs',
  boolean: '« oui » ou « non »',
  date: 'une date (2026-12-31 ou 31/12/2026)',
  time: 'une heure (14:30 ou 14 h 30)',
};

/** Whether rules can read a column by its name. */
function isColumnName(name: string): boolean {
  return /^[a-z][A-Za-z0-9_]{0,59}$/.test(name) && name !== 'value' && name !== LABEL;
}

/** Columns whose type is written are to be read: the type must be one, and the name one that can be read. */
function checkHeadings(
  file: string,
  { line }: CsvRow,
  headings: readonly Heading[],
  report: Report,
): readonly Diagnostic[] {
  return headings.flatMap(({ name, type, written }) => {
    if (type === null) return [];
    if (!isColumnType(type)) {
      return [
        report('data.column-type', file, { line }, { written, type, suggestion: suggest(type, TYPES), types: TYPES }),
      ];
    }
    return isColumnName(name) ? [] : [report('data.column-name', file, { line }, { written, name })];
  });
}

/** Cells that are not what their column says, and columns in which nothing is written. */
function checkColumns(
  file: string,
  { line }: CsvRow,
  body: readonly CsvRow[],
  headings: readonly Heading[],
  report: Report,
): readonly Diagnostic[] {
  return headings.flatMap(({ name, type }, at) => {
    const cells = body.map((row) => ({ line: row.line, text: row.cells[at + 2] ?? '' }));
    if (cells.every(({ text }) => text === '')) return [report('data.column-empty', file, { line }, { column: name })];
    if (!isColumnType(type)) return [];
    return someOf(cells, (cell) =>
      readCell(cell.text, type) === undefined
        ? [
            report(
              'data.cell-type',
              file,
              { line: cell.line },
              {
                column: name,
                text: cell.text,
                type,
                expected: CELL_WORDS[type],
              },
            ),
          ]
        : [],
    );
  });
}

/** What is found at each item in turn, until it is more than is ever told. */
function someOf<Item>(items: readonly Item[], find: (item: Item) => readonly Diagnostic[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const item of items) {
    if (found.length > LIMITS.diagnostics) break;
    found.push(...find(item));
  }
  return found;
}

function rowOf([value = '', label = '', ...others]: readonly string[], names: readonly (string | null)[]): DataRow {
  const more = names.flatMap((name, at) => (name === null ? [] : [[name, others[at] ?? ''] as const]));
  return { value, label, more: Object.fromEntries(more) };
}

function checkCells(
  file: string,
  { line, cells }: CsvRow,
  header: readonly string[],
  report: Report,
): readonly Diagnostic[] {
  if (cells.length !== header.length) {
    return [report('data.cells', file, { line }, { found: cells.length, expected: header.length })];
  }
  const tooLong = cells.findIndex((cell) => cell.length > LIMITS.dataCell);
  const empty = cells.slice(0, 2).indexOf('');
  return [
    ...(empty === -1 ? [] : [report('data.cell-empty', file, { line }, { column: header[empty] ?? '' })]),
    ...(tooLong === -1
      ? []
      : [report('data.cell-long', file, { line }, { column: header[tooLong] ?? '', maximum: LIMITS.dataCell })]),
  ];
}

function findRepeats(
  file: string,
  rows: readonly CsvRow[],
  column: 0 | 1,
  code: 'data.value-twice' | 'data.label-twice',
  report: Report,
): readonly Diagnostic[] {
  const first = new Map<string, number>();
  return someOf(rows, ({ line, cells }) => {
    const text = cells[column] ?? '';
    const before = first.get(text);
    if (before === undefined) first.set(text, line);
    if (before === undefined || text === '') return [];
    return [
      report(code, file, { line }, { text, line: before }, [{ caption: CAPTIONS.first, place: { line: before } }]),
    ];
  });
}
