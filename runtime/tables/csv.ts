/** CSV as spreadsheets of the house open it: a byte order mark, semicolons, and no text that would be run as a formula. */
import { stringify, type Options } from 'csv-stringify/sync';
import type { Table, TableFormat } from './table.ts';

const OPTIONS: Options = {
  delimiter: ';',
  record_delimiter: 'windows',
  escape_formulas: true,
  // A number below zero is no formula.
  cast: { number: (value) => ({ value: String(value).replace('.', ','), escape_formulas: false }) },
};

/** Days as ISO 8601, numbers with a decimal comma: what a French spreadsheet takes for a number. */
export const csv: TableFormat = { ending: 'csv', mediaType: 'text/csv; charset=utf-8', write };

async function* write({ headings, rows }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\u{FEFF}${stringify([[...headings]], OPTIONS)}`);
  for await (const some of rows)
    yield Buffer.from(
      stringify(
        some.map((row) => row.map((cell) => cell?.value)),
        OPTIONS,
      ),
    );
}
