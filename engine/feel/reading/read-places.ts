/**
 * Places and zones that functions are given. Zones are known by their names before anything runs, so that one that does not
 * exist is told; of a place only what is measured is read, which is what proofs ask for and explanations show.
 */
import { NEEDED_OF_PLACES } from '../functions/places.ts';
import type { ScopeType } from '../scope-type.ts';
import { valuesGiven, type Given } from '../syntax/tree.ts';
import type { Zones } from '../zones.ts';
import { pathOf, textOf, type Reader } from './reader.ts';

/** What functions call the value that may be a zone. */
const SECONDS: readonly string[] = ['zone', 'autre'];

/** Whether a function looks at places. */
export function takesPlaces(name: string): boolean {
  return Object.hasOwn(NEEDED_OF_PLACES, name);
}

/**
 * Notes what a function over places reads, and what is wrong with what it is given.
 * @param before paths that were read before its values were
 */
export function notePlaces(
  reader: Reader,
  name: string,
  given: Given,
  types: readonly ScopeType[],
  before: ReadonlySet<string>,
): void {
  const values = valuesGiven(given);
  const [zones] = types.flatMap((type) => zonesOfType(type) ?? []);
  for (const [at, value] of values.entries()) {
    const type = types[at];
    const isFirst = given.type === 'named' ? !SECONDS.includes(given.values[at]?.name ?? '') : at === 0;
    if (!isFirst && value.type === 'text') {
      if (zones) noteZone(reader, value, zones);
    } else if (type && zonesOfType(type) && hasNeeded(name, type)) {
      notePaths(reader, name, pathOf(reader, value), before);
    } else {
      reader.notes.problems.push({ type: isFirst ? 'place' : 'zone-unwritten', name, text: textOf(reader, value) });
    }
  }
}

function zonesOfType(type: ScopeType): Zones | undefined {
  return type.kind === 'object' ? type.zones : undefined;
}

function hasNeeded(name: string, type: ScopeType): boolean {
  return type.kind === 'object' && (NEEDED_OF_PLACES[name] ?? []).every((part) => Object.hasOwn(type.fields, part));
}

function noteZone(reader: Reader, node: ReturnType<typeof valuesGiven>[number], zones: Zones): void {
  if (node.type !== 'text') return;
  const zone = zones.get(node.value);
  if (zone) reader.notes.zones.set(node, zone);
  else reader.notes.problems.push({ type: 'zone-unknown', zone: node.value, known: [...zones.keys()] });
}

/** `lieu.latitude`, in the place of `lieu`. */
function notePaths({ notes: { paths } }: Reader, name: string, path: string, before: ReadonlySet<string>): void {
  if (!paths.has(path)) return;
  if (!before.has(path)) paths.delete(path);
  for (const part of NEEDED_OF_PLACES[name] ?? []) paths.add(`${path}.${part}`);
}
