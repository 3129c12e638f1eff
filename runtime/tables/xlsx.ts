/**
 * XLSX (ECMA-376) of one sheet, written as its rows come: libraries that are kept hold the whole sheet in memory, and those
 * that write as they go are not kept any more ([decision 80](../../docs/decisions/0080-sheets-are-written-as-rows-come.md)).
 * Texts are texts: a spreadsheet runs nothing of them.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, Table, TableFormat } from './table.ts';

/** Headings stay in sight; dates are dates, numbers are numbers. */
export const xlsx: TableFormat = {
  ending: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write,
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells, by their place: usual, heading, date, time of day. */
const [USUAL, HEADING, DATE, TIME] = [0, 1, 2, 3] as const;
/** Built-in format of dates, which each spreadsheet writes as its country does. */
const SHORT_DATE = 14;
/** That of hours and minutes, « 14:30 ». */
const HOUR_AND_MINUTE = 20;
const LONGEST_TITLE = 31;
/** Day 0 of sheets, from which they count days. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

const FIXED: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATED}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="${SHORT_DATE}" applyNumberFormat="1"/><xf numFmtId="${HOUR_AND_MINUTE}" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

async function* write({ title, headings, rows }: Table): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else written.push(bytes);
  });
  const add = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return file;
  };
  const taken = (): Uint8Array => {
    if (failure) throw failure;
    return Buffer.concat(written.splice(0));
  };
  for (const [name, text] of Object.entries(FIXED)) add(name).push(strToU8(HEAD + text), true);
  add('xl/workbook.xml').push(strToU8(HEAD + workbook(title)), true);
  const sheet = add('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(HEAD + beginning(headings)));
  yield taken();
  for await (const some of rows) {
    sheet.push(strToU8(some.map((row) => `<row>${row.map((cell) => cellXml(cell)).join('')}</row>`).join('')));
    yield taken();
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  yield taken();
}

/** A sheet has a name of 31 characters at most, without those that its formulas use. */
function workbook(title: string): string {
  const name =
    title
      .replaceAll(/[[\]:*?/\\']/gu, ' ')
      .slice(0, LONGEST_TITLE)
      .trim() || 'Feuille';
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function beginning(headings: readonly string[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const cells = headings.map((heading) => cellXml({ type: 'text', value: heading }, HEADING)).join('');
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData><row>${cells}</row>`;
}

function cellXml(cell: Cell, style: number = USUAL): string {
  if (cell === null) return '<c/>';
  switch (cell.type) {
    case 'number':
      return `<c><v>${cell.value}</v></c>`;
    case 'date':
      return `<c s="${DATE}"><v>${(Date.parse(cell.value) - EPOCH) / DAY_MS}</v></c>`;
    case 'time':
      return `<c s="${TIME}"><v>${dayShare(cell.value)}</v></c>`;
    case 'text':
      return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.value)}</t></is></c>`;
  }
}

/** A time of day as sheets have it: the part of the day that has passed. */
function dayShare(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) / (24 * 60);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML has no way to say are left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"]/gu, (sign) => NAMED[sign] ?? '');
}
