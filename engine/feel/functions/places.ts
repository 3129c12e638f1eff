/** Functions over places: whether one is in a zone, how far it is, how large an outline and how long a line is. Null of a place without its point. */
import { areaOf, distanceBetween, distanceToZone, lengthOf } from '../../places/measure.ts';
import type { Position } from '../../places/position.ts';
import { isInZone, type Ring, type Zone } from '../../places/zone.ts';
import { BOOLEAN, numberOf } from '../scope-type.ts';
import { parseUnit, type Unit } from '../units.ts';
import { isFeelNumber, toJsonNumber } from '../values/decimal.ts';
import { entryOf, FeelZone, isContext, isList, type FeelValue } from '../values/value.ts';
import { define, take1, take2, type Entry, type Parameter } from './signature.ts';

const METRES = parseUnit('m');
const SQUARE_METRES = parseUnit('m²');

/** What the numbers that they give count. */
export const MEASURED: Readonly<Record<string, Unit>> = {
  distance: METRES,
  longueur: METRES,
  superficie: SQUARE_METRES,
};

/** What of a place each value that a function is given needs, by the name of the function. */
export const NEEDED_OF_PLACES: Readonly<Record<string, readonly string[]>> = {
  dans: ['latitude', 'longitude'],
  distance: ['latitude', 'longitude'],
  longueur: ['parcours'],
  superficie: ['contour'],
};

/** Longitude and latitude of a place, or of a corner; undefined when it has not both. */
export function positionOf(value: FeelValue): Position | undefined {
  if (!isContext(value)) return undefined;
  const [longitude, latitude] = [entryOf(value, 'longitude'), entryOf(value, 'latitude')];
  if (!isFeelNumber(longitude) || !isFeelNumber(latitude)) return undefined;
  const [x, y] = [toJsonNumber(longitude), toJsonNumber(latitude)];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

const outlineOf = (value: FeelValue): Ring | undefined => cornersOf(value, 'contour', 3);
const lineOf = (value: FeelValue): readonly Position[] | undefined => cornersOf(value, 'parcours', 2);

/** The corners that a place lists under a name; undefined when they are too few, or one is not whole. */
function cornersOf(value: FeelValue, name: string, fewest: number): readonly Position[] | undefined {
  const corners = isContext(value) ? entryOf(value, name) : null;
  if (!isList(corners) || corners.length < fewest) return undefined;
  const positions = corners.map(positionOf).filter((position) => position !== undefined);
  return positions.length === corners.length ? positions : undefined;
}

function taken<T>(name: string, read: Parameter<T>['read'], kind: Parameter<T>['kind']): Parameter<T> {
  return { name, kind, isOptional: false, read };
}

const place = (name: string): Parameter<Position> => taken(name, positionOf, 'object');
const zone: Parameter<Zone> = taken('zone', (value) => (value instanceof FeelZone ? value.zone : undefined), null);

/** `dans(lieu, "zone")`, `distance(lieu, "zone")`, `distance(lieu, autre)`, `longueur(trace)` and `superficie(emprise)`. */
export const PLACE_FUNCTIONS: readonly Entry[] = [
  define('dans', BOOLEAN, take2(place('lieu'), zone, isInZone)),
  define(
    'distance',
    numberOf(METRES),
    take2(place('lieu'), zone, distanceToZone),
    take2(place('lieu'), { ...place('autre'), kind: null }, distanceBetween),
  ),
  define('longueur', numberOf(METRES), take1(taken('trace', lineOf, 'object'), lengthOf)),
  define('superficie', numberOf(SQUARE_METRES), take1(taken('emprise', outlineOf, 'object'), areaOf)),
];
