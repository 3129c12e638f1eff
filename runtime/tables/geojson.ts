/** GeoJSON (RFC 7946) for maps: each row with its place, or none, and its cells under their headings. */
import type { Cell } from './table.ts';

/** Media type and ending of the file. */
export const GEOJSON = { ending: 'geojson', mediaType: 'application/geo+json' } as const;

/** A row and where it is: longitude and latitude of WGS 84. */
export interface PlacedRow {
  readonly point: readonly [longitude: number, latitude: number] | null;
  readonly cells: readonly Cell[];
}

/** One feature a line, as the rows come. Of two headings that are alike, the last one stands. */
export async function* writeGeojson(
  headings: readonly string[],
  rows: AsyncIterable<readonly PlacedRow[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"type":"FeatureCollection","features":[');
  let before = '\n';
  for await (const some of rows) {
    if (some.length === 0) continue;
    yield Buffer.from(before + some.map((row) => JSON.stringify(featureOf(headings, row))).join(',\n'));
    before = ',\n';
  }
  yield Buffer.from('\n]}\n');
}

function featureOf(headings: readonly string[], { point, cells }: PlacedRow): object {
  const properties = Object.fromEntries(headings.map((heading, at) => [heading, cells[at]?.value ?? null]));
  return { type: 'Feature', geometry: point && { type: 'Point', coordinates: point }, properties };
}
