/** Tables as files: CSV, XLSX, JSON and, with places, GeoJSON, written as their rows come. */
import { csv } from './csv.ts';
import { json } from './json.ts';
import type { TableFormat } from './table.ts';
import { xlsx } from './xlsx.ts';

export { GEOJSON, writeGeojson, type PlacedRow } from './geojson.ts';
export { textCell, type Cell, type Table } from './table.ts';

/** Formats by the name that is asked for. */
export const TABLE_FORMATS = { csv, xlsx, json } as const satisfies Readonly<Record<string, TableFormat>>;
export { escapeXml } from './xlsx.ts';
