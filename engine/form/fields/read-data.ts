/*
 * Reads data/<name>.csv. A list is often brought from a spreadsheet, where one line in a thousand is wrong: each fault is
 * told with its line, and a list is used only when all its lines can be.
 */
import { readCsv, type CsvRow } from './read-csv.ts';
import type { DataRow, ReferenceData } from '../../language/form-schema.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { DispositifSource } from '../../language/source.ts';
import communes from '../../../schemas/reference/communes.json' with { type: 'json' };
import naf from '../../../schemas/reference/naf.json' with { type: 'json' };
import { LIMITS } from '../../language/limits.ts';
import type { Report } from '../../language/parsed-source.ts';
import { dataName } from '../../language/source-files.ts';
import { CAPTIONS } from '../../language/captions.ts';

/** Lists that every scheme may name without bringing them. */
export const STANDARD_DATA = { communes, naf } satisfies ReferenceData;

/** The lists of a source with the standard ones; one of the scheme's own takes the place of a standard one. */
export function readData(
  { files }: Pick<DispositifSource, 'files'>,
  report: Report,
): { readonly data: ReferenceData; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const data: Record<string, readonly DataRow[]> = { ...STANDARD_DATA };
  for (const [path, text] of Object.entries(files)) {
    const name = dataName(path);
    if (name === null) continue;
    const { rows, faults } = readTable(path, text, report);
    diagnostics.push(...faults);
    data[name] = rows;
  }
  return { data, diagnostics };
}

type Table = { readonly rows: readonly DataRow[]; readonly faults: readonly Diagnostic[] };

function readTable(file: string, text: string, report: Report): Table {
  const { rows: lines, brokenAt } = readCsv(text);
  const [header, ...body] = lines;
  const faulty = (fault: Diagnostic): Table => ({ rows: [], faults: [fault] });
  if (brokenAt !== null) return faulty(report('data.quote', file, { line: brokenAt }, {}));
  const [value, label, ...more] = header?.cells ?? [];
  if (
    !header ||
    value !== 'value' ||
    label !== 'label' ||
    more.some((name, at) => name === '' || more.indexOf(name) < at)
  )
    return faulty(report('data.header', file, { line: header?.line ?? 1 }, { found: header?.cells.join(', ') ?? '' }));
  if (body.length === 0) return faulty(report('data.empty', file, { line: header.line }, {}));
  if (body.length > LIMITS.dataRows)
    return faulty(report('data.too-many-rows', file, '', { maximum: LIMITS.dataRows }));
  const faults = [
    ...body.flatMap((row) => checkCells(file, row, header.cells, report)),
    ...findRepeats(file, body, 0, 'data.value-twice', report),
    ...findRepeats(file, body, 1, 'data.label-twice', report),
  ];
  return { rows: body.map(({ cells }) => rowOf(cells, more)), faults };
}

function rowOf([value = '', label = '', ...others]: readonly string[], names: readonly string[]): DataRow {
  return { value, label, more: Object.fromEntries(names.map((name, at) => [name, others[at] ?? ''])) };
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
  return rows.flatMap(({ line, cells }) => {
    const text = cells[column] ?? '';
    const before = first.get(text);
    if (before === undefined) first.set(text, line);
    if (before === undefined || text === '') return [];
    return [
      report(code, file, { line }, { text, line: before }, [{ caption: CAPTIONS.first, place: { line: before } }]),
    ];
  });
}
