/** The zones of a scheme as maps are given them: their names, and the rings of their polygons. */
import { isRecord } from '../../../engine/base/index.ts';

/** `polygons`: rings of each, the outer one first, as longitude and latitude in turn. */
export type MapZone = { readonly name: string; readonly polygons: readonly (readonly (readonly number[])[])[] };

/** Those at an address; none where it cannot be reached, since a map is of use without them. */
export async function readMapZones(url: string): Promise<readonly MapZone[]> {
  try {
    const response = await fetch(url);
    const value: unknown = response.ok ? await response.json() : null;
    const zones = isRecord(value) ? value['zones'] : null;
    return Array.isArray(zones) ? zones.filter(isMapZone) : [];
  } catch {
    return [];
  }
}

function isMapZone(value: unknown): value is MapZone {
  return isRecord(value) && typeof value['name'] === 'string' && Array.isArray(value['polygons']);
}
