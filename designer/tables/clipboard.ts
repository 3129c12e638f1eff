/*
 * Cells as spreadsheets put them on the clipboard: rows on lines, cells between tabs, in quotation marks where a cell has a
 * tab, a line break or a mark of its own.
 */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** The cells of a text; the line break after the last row makes no row. */
export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length || row.length > 0) {
    const found = CELL.exec(text);
    if (!found) break;
    const [, quoted, plain = '', end = ''] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\t') {
      if (CELL.lastIndex === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    if (end === '' || end === '\t') break;
  }
  return rows;
}

/** Cells as text for a spreadsheet. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\n');
}

function writeCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
