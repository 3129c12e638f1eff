/*
 * The lists that answers of a scheme are chosen in: the standard ones, those that are published by themselves, at the version
 * that the scheme is pinned to, and its own.
 */
import { readList } from './read-list.ts';
import { readZones } from './read-zones.ts';
import type { STANDARD_LISTS } from './standard-lists.ts';
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { suggest } from '../../base/suggest.ts';
import type { ReferenceData, ReferenceList } from '../../language/form-schema.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { readJsonFile } from '../../language/json-file.ts';
import {
  NO_SHARED_LISTS,
  pinKey,
  type DispositifSource,
  type ListPin,
  type SharedLists,
} from '../../language/source.ts';
import communes from '../../../schemas/reference/communes.json' with { type: 'json' };
import naf from '../../../schemas/reference/naf.json' with { type: 'json' };
import { LIMITS } from '../../language/limits.ts';
import type { Report } from '../../language/parsed-source.ts';
import { dataPath, dataName, IDENTITY_FILE, zonesName } from '../../language/source-files.ts';

/** Lists that every scheme may name without bringing them. */
export const STANDARD_DATA = {
  communes: {
    rows: communes,
    columns: { codesPostaux: { type: 'string', cells: communes.map(({ more }) => more.codesPostaux) } },
  },
  naf: { rows: naf, columns: {} },
} satisfies Record<(typeof STANDARD_LISTS)[number], ReferenceList>;

/** The pins of a scheme, as far as its dispositif.json can be read. */
export function listPins({ files }: Pick<DispositifSource, 'files'>): readonly ListPin[] {
  const { value } = readJsonFile(files[IDENTITY_FILE] ?? '');
  const lists = isJsonObject(value) ? value['lists'] : undefined;
  if (!isJsonObject(lists)) return [];
  return Object.entries(lists).flatMap(([id, version]) => (isVersion(version) ? [{ id, version }] : []));
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

/** The lists of a source by name; one of the scheme's own takes the place of a standard one, and so does one it is pinned to. */
export function readData(
  source: Pick<DispositifSource, 'files' | 'lists'>,
  report: Report,
): { readonly data: ReferenceData; readonly diagnostics: readonly Diagnostic[] } {
  const shared = source.lists ?? NO_SHARED_LISTS;
  const diagnostics: Diagnostic[] = [];
  const data: Record<string, ReferenceList> = { ...STANDARD_DATA };
  for (const pin of listPins(source)) {
    diagnostics.push(...checkPin(pin, shared, source.files, report));
    // Empty where it is not here: what is wrong is told at the pin, not again at every field that is chosen in it.
    data[pin.id] = pinnedList(pin, shared) ?? { rows: [], columns: {} };
  }
  for (const [path, text] of Object.entries(source.files)) {
    const name = dataName(path);
    if (name === null) continue;
    const { list, faults } = readList(path, text, report, LIMITS.dataRows);
    diagnostics.push(...faults);
    data[name] = list;
  }
  const taken = new Set<string>();
  for (const [path, text] of Object.entries(source.files)) {
    const name = zonesName(path);
    if (name === null) continue;
    const { list, faults } = readZones(path, text, { report, taken, isList: Object.hasOwn(data, name) });
    diagnostics.push(...faults);
    data[name] = list;
  }
  return { data, diagnostics };
}

/** The list that a pin names; undefined when it is not among those given. */
export function pinnedList(pin: ListPin, { pinned }: SharedLists): ReferenceList | undefined {
  return pinned[pinKey(pin)];
}

function checkPin(
  pin: ListPin,
  shared: SharedLists,
  files: DispositifSource['files'],
  report: Report,
): readonly Diagnostic[] {
  const { id, version } = pin;
  const place = joinPointer('/lists', id);
  const latest = Object.hasOwn(shared.latest, id) ? shared.latest[id] : undefined;
  if (Object.hasOwn(files, dataPath(id))) return [report('list.own', IDENTITY_FILE, place, { name: id })];
  if (latest === undefined) {
    const known = Object.keys(shared.latest);
    return [report('list.unknown', IDENTITY_FILE, place, { name: id, suggestion: suggest(id, known), known })];
  }
  if (!pinnedList(pin, shared))
    return [report('list.version-gone', IDENTITY_FILE, place, { name: id, version, latest })];
  return version < latest ? [report('list.outdated', IDENTITY_FILE, place, { name: id, version, latest })] : [];
}
