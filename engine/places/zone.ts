/** Zones that a scheme names, and whether a place is in one: its box first, then a ray through the edges of its polygons. */
import { boxOf, isInBox, type Box, type Position } from './position.ts';

/** Positions of which the last is the first. */
export type Ring = readonly Position[];

/** An outer ring, then its holes, with the box of the outer one. */
export type Polygon = { readonly rings: readonly Ring[]; readonly box: Box };

/** One or several polygons under a name. */
export type Zone = { readonly name: string; readonly polygons: readonly Polygon[] };

/** A polygon of rings that are closed. */
export function polygonOf(rings: readonly Ring[]): Polygon {
  return { rings, box: boxOf(rings[0] ?? []) };
}

/**
 * Whether a place is in a zone; what is on its border is in it, and so is the border of a hole. Edges are straight between two
 * longitudes and latitudes, as GeoJSON says (RFC 7946, 3.1.1). Costs the edges of the polygons in whose box the place is.
 */
export function isInZone(position: Position, { polygons }: Zone): boolean {
  return polygons.some((polygon) => isInBox(position, polygon.box) && isInPolygon(position, polygon));
}

function isInPolygon(position: Position, { rings }: Polygon): boolean {
  let isIn = false;
  for (const ring of rings) {
    const side = sideOf(position, ring);
    if (side === 'border') return true;
    if (side === 'inside') isIn = !isIn;
  }
  return isIn;
}

/** A ray to the east crosses the edges that have one end above it and the other not. */
function sideOf([x, y]: Position, ring: Ring): 'inside' | 'outside' | 'border' {
  let isIn = false;
  for (let at = 1; at < ring.length; at += 1) {
    const [x1, y1] = ring[at - 1] ?? [0, 0];
    const [x2, y2] = ring[at] ?? [0, 0];
    const turn = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    if (turn === 0 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2))
      return 'border';
    if (y1 > y !== y2 > y && turn > 0 === y2 > y1) isIn = !isIn;
  }
  return isIn ? 'inside' : 'outside';
}
