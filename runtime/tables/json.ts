/** JSON for programs: a list of objects, whose names are the headings. */
import type { Cell, Table, TableFormat } from './table.ts';

/** One object a line; null for nothing. Of two columns that are called alike, the last one stands. */
export const json: TableFormat = { ending: 'json', mediaType: 'application/json; charset=utf-8', write };

async function* write({ headings, rows }: Table): AsyncGenerator<Uint8Array> {
  let before = '[\n';
  for await (const some of rows) {
    if (some.length === 0) continue;
    yield Buffer.from(before + some.map((row) => JSON.stringify(objectOf(headings, row))).join(',\n'));
    before = ',\n';
  }
  yield Buffer.from(before === '[\n' ? '[]\n' : '\n]\n');
}

function objectOf(headings: readonly string[], row: readonly Cell[]): object {
  return Object.fromEntries(headings.map((heading, at) => [heading, row[at]?.value ?? null]));
}
