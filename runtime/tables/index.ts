/** Tables as files: CSV, XLSX and JSON, written as their rows come. */
import { csv } from './csv.ts';
import { json } from './json.ts';
import type { TableFormat } from './table.ts';
import { xlsx } from './xlsx.ts';

export { textCell, type Cell, type Table } from './table.ts';

/** Formats by the name that is asked for. */
export const TABLE_FORMATS = { csv, xlsx, json } as const satisfies Readonly<Record<string, TableFormat>>;
