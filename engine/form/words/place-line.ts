/** A place in the shape of the blocks lieu, emprise, trace and point, on one line: « 22,2758° S, 166,4580° E, Nouméa, parcelle 648538-1021 ». */
import { isRecord } from '../../base/guards.ts';
import { writeCoordinate } from '../../places/coordinates.ts';

const PARTS: ReadonlySet<string> = new Set([
  'commune',
  'lieuDit',
  'parcelle',
  'latitude',
  'longitude',
  'contour',
  'parcours',
]);

/** The line, without what was not answered; null for what is no place. */
export function placeInLine(place: unknown): string | null {
  if (!isRecord(place) || !Object.keys(place).every((name) => PARTS.has(name))) return null;
  const { commune, lieuDit, parcelle, latitude, longitude } = place;
  const point =
    typeof latitude === 'number' && typeof longitude === 'number'
      ? [writeCoordinate(latitude, 'latitude'), writeCoordinate(longitude, 'longitude')]
      : [];
  if (typeof commune !== 'string' && point.length === 0) return null;
  const others = [
    typeof lieuDit === 'string' ? lieuDit : '',
    typeof parcelle === 'string' ? `parcelle ${parcelle}` : '',
  ];
  return [...point, typeof commune === 'string' ? commune : '', ...others].filter((part) => part !== '').join(', ');
}
