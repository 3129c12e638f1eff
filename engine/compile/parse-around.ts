/*
 * The files of a source of which some cannot be read, put together for the checks of all the others: what is wrong in one file
 * keeps nobody from being told of the rest. What breaks the shape of a file is withheld (engine/language/unread.ts), a question
 * with a fault is one of which less is known, and a file that is no JSON at all is withheld whole.
 */
import { isJsonObject } from '../base/guards.ts';
import type { Json, Pointer } from '../base/values.ts';
import { checkShape } from '../language/check-shape.ts';
import { isHarmless } from '../language/harmless.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { IDENTITY_FILE, JSON_FILES, scenarioName } from '../language/source-files.ts';
import { readOr, UNREAD, unreadList } from '../language/unread.ts';
import { forgetPinned, isWithin, loosenSchemas } from './loosen-schemas.ts';
import { parseForm, parseSource, type ParsedForm } from './parse-source.ts';
import type { ReadSource } from './read-source.ts';
import { placeOfFault, withholdFaults } from './withhold-faults.ts';

/** A source as far as it can be read. */
export type AroundSource = {
  readonly parsed: ParsedSource;
  /** Whether nothing can be said of a place, since its own fault is told already, or that of what it stands in. */
  readonly isFaulty: (file: string, pointer: Pointer) => boolean;
};

/** Files that are schemas as a whole. */
const SCHEMA_FILES = ['form.schema.json', 'agent.schema.json'] as const;

type Stand = { readonly walked: Json; readonly read: Json; readonly faults: readonly Pointer[] };

/** Puts the files together, each as far as it can be read; null when they make no source even so. */
export function parseAround(given: ReadSource): AroundSource | null {
  const stands = new Map([...given.misshapen].map(([path, value]) => [path, standFor(path, value)] as const));
  const absent = expected(given).filter((path) => !given.values.has(path) && !stands.has(path));
  if (absent.includes(IDENTITY_FILE)) {
    for (const path of SCHEMA_FILES) {
      const value = stands.get(path)?.walked ?? given.values.get(path);
      if (value !== undefined && value !== UNREAD)
        stands.set(path, unpinned(value, stands.get(path)?.faults ?? [], Object.keys(given.data)));
    }
  }
  const valuesOf = (part: 'read' | 'walked'): ReadonlyMap<string, Json> =>
    new Map([
      ...given.values,
      ...absent.map((path) => [path, UNREAD] as const),
      ...[...stands].map(([path, stand]) => [path, stand[part]] as const),
    ]);
  const read = { ...given, values: valuesOf('read') };
  const form = readOr(() => parseForm(read), UNREAD_FORM);
  const parsed = form && readOr(() => parseSource(read, form), null);
  if (!parsed) return null;
  const isFaulty: AroundSource['isFaulty'] = (file, pointer) =>
    absent.includes(file) || (stands.get(file)?.faults ?? []).some((fault) => isWithin(pointer, fault));
  return { parsed: { ...parsed, values: valuesOf('walked') }, isFaulty };
}

/** The lists and blocks that a scheme is pinned to are said by dispositif.json. */
function unpinned(given: Json, faults: readonly Pointer[], known: readonly string[]): Stand {
  const { value, places } = forgetPinned(given, known);
  return { walked: value, read: value, faults: [...faults, ...places] };
}

const NOTHING_READ: Stand = { walked: UNREAD, read: UNREAD, faults: [''] };

const UNREAD_FORM: ParsedForm = {
  ui: { pages: unreadList() },
  formSchema: UNREAD,
  fields: unreadList(),
  fieldPlaces: UNREAD,
};

/** JSON files that a source has, and those that it should have. */
function expected({ source: { files } }: ReadSource): readonly string[] {
  const fixed = JSON_FILES.filter(({ path, optional }) => !optional || Object.hasOwn(files, path));
  return [...fixed.map(({ path }) => path), ...Object.keys(files).filter((path) => scenarioName(path) !== null)];
}

/** What stands for a file: as its words are walked, and as it is read. */
function standFor(path: string, value: Json): Stand {
  if (!isJsonObject(value)) return NOTHING_READ;
  const { value: walked, places, unread } = loosenSchemas(path, value);
  const meta = JSON_FILES.find((file) => file.path === path)?.meta ?? (scenarioName(path) === null ? null : 'scenario');
  if (!meta) return unread.length > 0 ? NOTHING_READ : { walked, read: walked, faults: places };
  const problems = checkShape(meta, value).filter((problem) => !isHarmless(problem));
  const faults = [...problems.map(placeOfFault), ...places, ...unread];
  return { walked, read: withholdFaults(walked, problems, unread), faults };
}
