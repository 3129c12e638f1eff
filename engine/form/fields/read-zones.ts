/**
 * Zones that a scheme brings, `data/<name>.geojson`: the polygons of a plan or of a register, each under a name that rules give
 * it. GeoJSON comes out of tools in many shapes: what rules could not rely on is told, at its place.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ReferenceList } from '../../language/form-schema.ts';
import { readJsonFile } from '../../language/json-file.ts';
import { LIMITS } from '../../language/limits.ts';
import type { Report } from '../../language/parsed-source.ts';
import { zonesName } from '../../language/source-files.ts';
import { isInBox, NEW_CALEDONIA, type Position } from '../../places/position.ts';
import { polygonOf, type Polygon, type Ring, type Zone } from '../../places/zone.ts';
import { zoneName } from './zone-names.ts';

type ReadZones = { readonly list: ReferenceList; readonly faults: readonly Diagnostic[] };

/** What stands around a file. `taken`: names that zones have already, to which its own are added; `isList`: its name is a list’s. */
type Around = { readonly report: Report; readonly taken: Set<string>; readonly isList: boolean };

const NO_ZONES: ReferenceList = { rows: [], columns: {} };
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_NAME = 120;

/** The zones of a file, as a list of their identifiers and names; those that cannot be read are left out. */
export function readZones(file: string, text: string, { report, taken, isList }: Around): ReadZones {
  const { value, root } = readJsonFile(text);
  // What is no JSON is told with the other files.
  if (!root) return { list: NO_ZONES, faults: [] };
  const features = isJsonObject(value) && value['type'] === 'FeatureCollection' ? value['features'] : undefined;
  if (!isJsonList(features) || features.length === 0)
    return { list: NO_ZONES, faults: [report('zone.collection', file, '', {})] };
  const corners = countCorners(features);
  if (corners > LIMITS.zoneCorners)
    return { list: NO_ZONES, faults: [report('zone.too-large', file, '', { corners, maximum: LIMITS.zoneCorners })] };
  const name = zonesName(file) ?? '';
  const faults: Diagnostic[] = isList || taken.has(name) ? [report('zone.name-twice', file, '', { name })] : [];
  taken.add(name);
  const zones = new Map<string, Zone>();
  for (const [at, feature] of features.entries()) {
    if (faults.length > LIMITS.diagnostics) break;
    const pointer = joinPointer('/features', at);
    const read = readFeature(feature, { file, pointer, report });
    if ('fault' in read) faults.push(read.fault);
    else if (taken.has(read.id))
      faults.push(report('zone.name-twice', file, idPlace(feature, pointer), { name: read.id }));
    else {
      taken.add(read.id);
      zones.set(read.id, read.zone);
    }
  }
  const rows = [...zones].map(([id, zone]) => ({ value: id, label: zone.name, more: {} }));
  return { list: { rows, columns: {}, zones }, faults };
}

type Where = { readonly file: string; readonly pointer: Pointer; readonly report: Report };
type Feature = { readonly id: string; readonly zone: Zone } | { readonly fault: Diagnostic };

function readFeature(feature: Json, { file, pointer, report }: Where): Feature {
  const properties = isJsonObject(feature) && isJsonObject(feature['properties']) ? feature['properties'] : {};
  if (!isJsonObject(feature) || feature['type'] !== 'Feature')
    return { fault: report('zone.feature', file, pointer, {}) };
  const id = feature['id'] ?? properties['id'];
  if (typeof id !== 'string' || !ID.test(id))
    return { fault: report('zone.id', file, idPlace(feature, pointer), { id: typeof id === 'string' ? id : '' }) };
  const name = zoneName(properties);
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME)
    return { fault: report('zone.name', file, joinPointer(pointer, 'properties'), { id, maximum: LONGEST_NAME }) };
  const at = joinPointer(pointer, 'geometry');
  const written = polygonsWritten(feature['geometry'] ?? null, at);
  if (!written) return { fault: report('zone.geometry', file, at, { id }) };
  const polygons: Polygon[] = [];
  for (const { rings, pointer: place } of written) {
    const read = readRings(rings, place, id, { file, report });
    if ('fault' in read) return read;
    polygons.push(polygonOf(read.rings));
  }
  return { id, zone: { name: name.trim(), polygons } };
}

/** Where the identifier of a feature is written, or the feature that has none. */
function idPlace(feature: Json, pointer: Pointer): Pointer {
  if (!isJsonObject(feature)) return pointer;
  return feature['id'] === undefined ? joinPointer(pointer, 'properties', 'id') : joinPointer(pointer, 'id');
}

type WrittenPolygon = { readonly rings: readonly Json[]; readonly pointer: Pointer };

/** The polygons of a geometry, not judged yet; null when it is none, or of another kind. */
function polygonsWritten(geometry: Json, pointer: Pointer): readonly WrittenPolygon[] | null {
  if (!isJsonObject(geometry)) return null;
  const { type, coordinates }: JsonObject = geometry;
  const at = joinPointer(pointer, 'coordinates');
  if (!isJsonList(coordinates) || coordinates.length === 0) return null;
  if (type === 'Polygon') return [{ rings: coordinates, pointer: at }];
  if (type !== 'MultiPolygon') return null;
  const polygons = coordinates.flatMap((rings, rank) =>
    isJsonList(rings) && rings.length > 0 ? [{ rings, pointer: joinPointer(at, rank) }] : [],
  );
  return polygons.length === coordinates.length ? polygons : null;
}

function readRings(
  rings: readonly Json[],
  pointer: Pointer,
  id: string,
  { file, report }: Omit<Where, 'pointer'>,
): { readonly rings: readonly Ring[] } | { readonly fault: Diagnostic } {
  const read: Ring[] = [];
  for (const [rank, ring] of rings.entries()) {
    const place = joinPointer(pointer, rank);
    const positions = isJsonList(ring) ? ring.map(readPosition) : [];
    const wrong = positions.findIndex((position) => position === null || !isInBox(position, NEW_CALEDONIA));
    if (wrong !== -1) return { fault: report('zone.position', file, joinPointer(place, wrong), { id }) };
    const known = positions.filter((position) => position !== null);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || known.length < 4) return { fault: report('zone.ring-short', file, place, { id }) };
    if (first[0] !== last[0] || first[1] !== last[1]) {
      const related = [{ caption: CAPTIONS.first, place: joinPointer(place, 0) }];
      return { fault: report('zone.ring-open', file, joinPointer(place, known.length - 1), { id }, related) };
    }
    read.push(known);
  }
  return { rings: read };
}

/** Longitude and latitude; heights that follow are left out. */
function readPosition(value: Json): Position | null {
  const [longitude, latitude] = isJsonList(value) ? value : [];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;
}

/** How many positions a value holds, wherever they stand. */
function countCorners(value: Json): number {
  if (isJsonObject(value)) return Object.values(value).reduce<number>((sum, part) => sum + countCorners(part), 0);
  if (!isJsonList(value)) return 0;
  return typeof value[0] === 'number' ? 1 : value.reduce<number>((sum, part) => sum + countCorners(part), 0);
}
