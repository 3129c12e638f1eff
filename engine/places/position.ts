/** Where something is: WGS 84, in degrees, as GeoJSON writes it. */

/** Longitude, then latitude. */
export type Position = readonly [longitude: number, latitude: number];

/** Positions between two meridians and two parallels. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** New Caledonia with its waters, from the Chesterfield reefs to Hunter: what lies outside was mistyped. */
export const NEW_CALEDONIA: Box = { west: 156, south: -27, east: 175, north: -14 };

/** Whether a position is in a box, its edges included. */
export function isInBox([longitude, latitude]: Position, { west, south, east, north }: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Whether a position may be one of New Caledonia. */
export const isInNewCaledonia = (position: Position): boolean => isInBox(position, NEW_CALEDONIA);

/** The smallest box that holds some positions; one that holds nothing where there is none. */
export function boxOf(positions: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return { west, south, east, north };
}
