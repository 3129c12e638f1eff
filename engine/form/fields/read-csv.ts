/*
 * Reads comma-separated values (RFC 4180) with the line of each row, which a spreadsheet's author needs to find a mistake
 * and which readers made for data give wrong or not at all
 * (docs/decisions/0032-lists-are-read-by-our-own-reader.md). French spreadsheets write semicolons: the first line says which.
 */

/** A row with the line it begins on, from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
type CsvText = {
  readonly rows: readonly CsvRow[];
  /** Line of a quote that is never closed, or that stands in the middle of a cell; null when all is well. */
  readonly brokenAt: number | null;
};

/** One cell: quoted (its quotes doubled inside), or up to the next separator; then what ends it. */
const CELL = {
  ',': /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y,
  ';': /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|\r|\n|$)/y,
} as const;

/** The rows of a text, blank lines left out, cells without the spaces around them. Reading stops where it is broken. */
export function readCsv(text: string): CsvText {
  const separator = separatorOf(text);
  const cell = CELL[separator];
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  for (cell.lastIndex = 0; cell.lastIndex < text.length || cells.length > 0;) {
    const found = cell.exec(text);
    if (!found) return { rows, brokenAt: line };
    const [, quoted, plain = '', end = ''] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += linesIn(quoted ?? '');
    if (end === separator) continue;
    if (cells.some((content) => content !== '')) rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
    if (end === '') break;
  }
  return { rows, brokenAt: null };
}

function separatorOf(text: string): keyof typeof CELL {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return first.includes(';') ? ';' : ',';
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
