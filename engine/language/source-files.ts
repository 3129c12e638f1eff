/*
 * Which files make a dispositif. What has no place here is refused: a misspelt name would otherwise be ignored without
 * a word, and the letter or the scenario with it.
 */
import type { MetaName } from './meta-schemas.ts';

/** JSON files with their schema; those without one are JSON Schemas, checked keyword by keyword. */
export const JSON_FILES: readonly {
  readonly path: string;
  readonly meta: MetaName | null;
  readonly optional: boolean;
}[] = [
  { path: 'dispositif.json', meta: 'dispositif', optional: false },
  { path: 'form.schema.json', meta: null, optional: false },
  { path: 'form.ui.json', meta: 'form-ui', optional: false },
  { path: 'agent.schema.json', meta: null, optional: true },
  { path: 'rules.json', meta: 'rules', optional: true },
  { path: 'workflow.json', meta: 'workflow', optional: false },
  { path: 'privacy.json', meta: 'privacy', optional: false },
  { path: 'queue.json', meta: 'queue', optional: false },
];

/** The file of the practical sheet. */
export const SHEET = 'sheet.md';
/** Notes of the authors, which nobody else reads. */
export const README = 'README.md';
/** The workflow that a folder of the library defines; not part of a dispositif. */
export const DEFINITION_FILE = 'definition.json';
/** What says what a scheme is, and which versions of shared lists it is pinned to. */
export const IDENTITY_FILE = 'dispositif.json';
/** What a scheme's workflow is read from. */
export const WORKFLOW_FILE = 'workflow.json';

const SLUG = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const SCENARIO = new RegExp(`^scenarios/(${SLUG})\\.json$`);
const TEMPLATE = new RegExp(`^(messages|documents)/(${SLUG})\\.md$`);
const DATA = new RegExp(`^data/(${SLUG})\\.csv$`);
const ZONES = new RegExp(`^data/(${SLUG})\\.geojson$`);
const PINNED = new RegExp(`^library/(${SLUG})\\.json$`);

/** Name of the scenario that a path holds; null when it is another file. */
export function scenarioName(path: string): string | null {
  return SCENARIO.exec(path)?.[1] ?? null;
}

/** Kind and name of the template that a path holds; null when it is another file. */
export function templateName(path: string): { readonly kind: 'messages' | 'documents'; readonly name: string } | null {
  const [, kind, name] = TEMPLATE.exec(path) ?? [];
  if (name === undefined || (kind !== 'messages' && kind !== 'documents')) return null;
  return { kind, name };
}

/** Name of the reference data that a path holds; null when it is another file. */
export function dataName(path: string): string | null {
  return DATA.exec(path)?.[1] ?? null;
}

/** Path of a list of a scheme's own. */
export const dataPath = (name: string): string => `data/${name}.csv`;

/** Path of the zones of a name. */
export const zonesPath = (name: string): string => `data/${name}.geojson`;

/** Name of the zones that a path holds; null when it is another file. */
export function zonesName(path: string): string | null {
  return ZONES.exec(path)?.[1] ?? null;
}

/** Identifier of the definition whose text a path holds; null when it is another file. */
export function pinnedName(path: string): string | null {
  return PINNED.exec(path)?.[1] ?? null;
}

/** Path of the text of a definition in a scheme's own folder. */
export const pinnedPath = (id: string): string => `library/${id}.json`;

/** Whether a path has a place in a dispositif. */
export function isSourceFile(path: string): boolean {
  if (path === SHEET || path === README || path === DEFINITION_FILE || JSON_FILES.some((file) => file.path === path))
    return true;
  return [scenarioName, templateName, dataName, zonesName, pinnedName].some((name) => name(path) !== null);
}

/** Whether a path is in a folder of a dispositif, of its kind of file, under a name that cannot be one. */
export function isMisnamed(path: string): boolean {
  return /^(?:(?:scenarios|library)\/[^/]+\.json|(?:messages|documents)\/[^/]+\.md|data\/[^/]+\.(?:csv|geojson))$/.test(
    path,
  );
}

/** Paths of files that are always there, for suggestions. */
export const FIXED_FILES: readonly string[] = [...JSON_FILES.map((file) => file.path), SHEET, README];
