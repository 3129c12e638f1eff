/**
 * How far two places are, and how large an area is, on the ellipsoid of WGS 84. Results are rounded beyond what a server and a
 * browser may differ by in a sine, so that a case is decided the same wherever it is replayed.
 */
import type { Position } from './position.ts';
import { isInZone, type Ring, type Zone } from './zone.ts';

/** Metres from the centre to the equator, and to the poles. */
const EQUATOR = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const POLE = EQUATOR * (1 - FLATTENING);
/** Square of the eccentricity. */
const E2 = FLATTENING * (2 - FLATTENING);
const RADIAN = Math.PI / 180;
/** Steps after which the formula is taken to have settled; four are enough in New Caledonia. */
const MOST_STEPS = 50;

/**
 * Metres between two places along the ground at sea level, to the decimetre: Vincenty's inverse formula (1975), whose own error
 * is half a millimetre. Between opposite sides of the earth, where it does not settle, it gives null.
 */
export function distanceBetween(from: Position, to: Position): number | null {
  const metres = geodesic(from, to);
  return metres === null ? null : Math.round(metres * 10) / 10;
}

/**
 * Metres from a place to the nearest point of a zone, to the decimetre; 0 inside it. That point is looked for on a plane that
 * touches the place, and its distance is then that of `distanceBetween`: off by less than one part in a thousand up to
 * 100 km. Costs the edges of the zone.
 */
export function distanceToZone(from: Position, zone: Zone): number | null {
  if (isInZone(from, zone)) return 0;
  const [x, y] = scaleAt(from);
  let [nearest, least]: [Position, number] = [from, Infinity];
  for (const ring of zone.polygons.flatMap(({ rings }) => rings)) {
    for (let at = 1; at < ring.length; at += 1) {
      const point = nearestOnEdge(from, ring[at - 1] ?? from, ring[at] ?? from, [x, y]);
      const away = ((point[0] - from[0]) * x) ** 2 + ((point[1] - from[1]) * y) ** 2;
      if (away < least) [nearest, least] = [point, away];
    }
  }
  return least === Infinity ? null : distanceBetween(from, nearest);
}

/** Metres along a line from its first corner to its last, to the decimetre; null where two of them are opposite on the earth. */
export function lengthOf(line: readonly Position[]): number | null {
  let sum = 0;
  for (let at = 1; at < line.length; at += 1) {
    const [from, to] = [line[at - 1], line[at]];
    const metres = from && to ? geodesic(from, to) : null;
    if (metres === null) return null;
    sum += metres;
  }
  return Math.round(sum * 10) / 10;
}

/** Metres of a degree of longitude and of one of latitude. */
function scaleAt([, latitude]: Position): Position {
  const sine = Math.sin(latitude * RADIAN);
  const w = 1 - E2 * sine * sine;
  return [(EQUATOR / Math.sqrt(w)) * Math.cos(latitude * RADIAN) * RADIAN, ((EQUATOR * (1 - E2)) / w ** 1.5) * RADIAN];
}

function nearestOnEdge(from: Position, [x1, y1]: Position, [x2, y2]: Position, [sx, sy]: Position): Position {
  const [dx, dy] = [(x2 - x1) * sx, (y2 - y1) * sy];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((from[0] - x1) * sx * dx + (from[1] - y1) * sy * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}

/**
 * Square metres inside a ring, to the square metre, whichever way it turns: exact on the equal-area cylinder of the ellipsoid, in
 * which edges are straight. An edge along the ground differs from it by less than one part in a million for a kilometre.
 * The ring may be open; one that crosses itself counts what it turns around twice as often as it does.
 */
export function areaOf(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  let twice = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const [x1, y1] = ring[at] ?? first;
    const [x2, y2] = ring[(at + 1) % ring.length] ?? first;
    // Relative to the first, so that a parcel is not lost in the size of the earth.
    const [left, right] = [authalic(y1) - authalic(first[1]), authalic(y2) - authalic(first[1])];
    twice += (x1 - first[0]) * right - (x2 - first[0]) * left;
  }
  return Math.round((Math.abs(twice) / 2) * RADIAN * (POLE * POLE)) + 0;
}

/** Height of a parallel on the equal-area cylinder: half of q (Snyder 1987, 3-12), for a pole radius of 1. */
function authalic(latitude: number): number {
  const sine = Math.sin(latitude * RADIAN);
  const e = Math.sqrt(E2);
  return sine / (2 * (1 - E2 * sine * sine)) + Math.log((1 + e * sine) / (1 - e * sine)) / (4 * e);
}

function geodesic([lon1, lat1]: Position, [lon2, lat2]: Position): number | null {
  const difference = (lon2 - lon1) * RADIAN;
  const [sin1, cos1] = reduced(lat1);
  const [sin2, cos2] = reduced(lat2);
  let lambda = difference;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL);
    if (sinS === 0) return 0;
    const cosS = sin1 * sin2 + cos1 * cos2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cos1 * cos2 * sinL) / sinS;
    const cos2A = 1 - sinA * sinA;
    const cosM = cos2A === 0 ? 0 : cosS - (2 * sin1 * sin2) / cos2A;
    const c = (FLATTENING / 16) * cos2A * (4 + FLATTENING * (4 - 3 * cos2A));
    const turned = sigma + c * sinS * (cosM + c * cosS * (2 * cosM * cosM - 1));
    const next = difference + (1 - c) * FLATTENING * sinA * turned;
    if (Math.abs(next - lambda) < 1e-12) return along({ sigma, sinS, cosS, cos2A, cosM });
    lambda = next;
  }
  return null;
}

type Arc = {
  readonly sigma: number;
  readonly sinS: number;
  readonly cosS: number;
  readonly cos2A: number;
  readonly cosM: number;
};

function along({ sigma, sinS, cosS, cos2A, cosM }: Arc): number {
  const u = (cos2A * (EQUATOR * EQUATOR - POLE * POLE)) / (POLE * POLE);
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
  const cosM2 = 2 * cosM * cosM - 1;
  const inner = cosS * cosM2 - (b / 6) * cosM * (4 * sinS * sinS - 3) * (4 * cosM * cosM - 3);
  return POLE * a * (sigma - b * sinS * (cosM + (b / 4) * inner));
}

/** Sine and cosine of the reduced latitude. */
function reduced(latitude: number): readonly [sine: number, cosine: number] {
  const angle = Math.atan((1 - FLATTENING) * Math.tan(latitude * RADIAN));
  return [Math.sin(angle), Math.cos(angle)];
}
