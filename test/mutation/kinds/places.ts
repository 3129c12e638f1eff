/** Zones that are misnamed in a rule, or whose outlines are not what they were. */
import { isRecord } from '../../../engine/base/guards.ts';
import { setAt } from '../json-edits.ts';
import { feelPlaces, jsonDefect, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const ZONE = /\b(dans|distance)\((\w+(?:\.\w+)*), "([a-z0-9-]+)"/;

function misnamedZones(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ text, ...place }) => {
    const [, , , zone] = ZONE.exec(text) ?? [];
    if (zone === undefined) return [];
    const wrong = text.replace(`"${zone}"`, `"${misspelt(zone)}"`);
    return [jsonDefect(scheme, place, (value) => setAt(value, place.pointer, wrong))];
  });
}

/** A place of the scheme's own words, of which nothing can be measured. */
function partsOfPlaces(scheme: Scheme): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ text, ...place }) => {
    const changed = text.replace(ZONE, '$1($2.commune, "$3"');
    return changed === text ? [] : [jsonDefect(scheme, place, (value) => setAt(value, place.pointer, changed))];
  });
}

/** Files of zones, each changed by a function of its features. */
function changedZones({ source }: Scheme, change: (feature: unknown) => unknown): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    if (!file.endsWith('.geojson')) return [];
    const zones: unknown = JSON.parse(text);
    const features: readonly unknown[] = isRecord(zones) && Array.isArray(zones['features']) ? zones['features'] : [];
    const changed = JSON.stringify({ type: 'FeatureCollection', features: features.map(change) });
    return [{ file, pointer: '', files: { [file]: changed } }];
  });
}

const withOutline = (
  feature: unknown,
  change: (position: readonly number[], at: number) => readonly number[],
): unknown =>
  JSON.parse(JSON.stringify(feature), (key, value: unknown) => {
    const isRing = Array.isArray(value) && Array.isArray(value[0]) && typeof value[0][0] === 'number';
    return isRing ? value.map((position: readonly number[], at) => change(position, at)) : value;
  });

/** Latitude before longitude, as maps for people say it. */
const turnedRound = (scheme: Scheme): readonly Defect[] =>
  changedZones(scheme, (feature) => withOutline(feature, ([x = 0, y = 0]) => [y, x]));

/** The last corner is no longer the first. */
const opened = (scheme: Scheme): readonly Defect[] =>
  changedZones(scheme, (feature) => withOutline(feature, ([x = 0, y = 0], at) => (at === 0 ? [x + 0.001, y] : [x, y])));

export const PLACE_KINDS: readonly Kind[] = [
  { name: 'zone misnamed in a rule', find: misnamedZones },
  { name: 'part of a place where the place is asked for', find: partsOfPlaces },
  { name: 'zone with latitude before longitude', find: turnedRound },
  { name: 'outline of a zone that is not closed', find: opened },
];
