/**
 * Whose value a dotted path reads: an annotation, what an action was given, an opinion, a delay, the case itself, or an
 * answer or computed value. Whoever has to know asks here, so that no other file knows the names by heart.
 */
import { memoise } from '../base/memoise.ts';
import { AD_HOC_LIST, CASE_NAMES, type CaseRoot } from '../language/case-names.ts';
import { NAMES, type CaseName, type ChangingPart } from './table.ts';

/** `id` is undefined where all that stand under the root are read; `names` is what is left of the path. */
export type NameRead =
  | { readonly type: 'annotation' | 'decided'; readonly names: readonly string[] }
  | {
      readonly type: 'action' | 'act' | 'opinion' | 'delay' | 'quota';
      readonly id: string | undefined;
      readonly names: readonly string[];
    }
  /** The list of ad-hoc opinions; `names` start after the star of its members. */
  | { readonly type: 'adHoc'; readonly names: readonly string[] }
  /** A name of every case, with its entry in the table; none for a root alone, or a name that is not there. */
  | { readonly type: 'case'; readonly root: CaseRoot; readonly name: CaseName | undefined }
  | { readonly type: 'value'; readonly names: readonly string[] };

/** Tells the names of a path apart. */
export function readName(path: readonly string[]): NameRead {
  const [root = '', ...rest] = path;
  if (!isCaseRoot(root)) return { type: 'value', names: path };
  const [id, ...names] = rest;
  switch (root) {
    case 'agent':
      return { type: 'annotation', names: rest };
    case 'decision':
      return { type: 'decided', names: rest };
    case 'actions':
      return { type: 'action', id, names };
    case 'actes':
      return { type: 'act', id, names };
    case 'avis':
      return id === AD_HOC_LIST
        ? { type: 'adHoc', names: names[0] === '*' ? names.slice(1) : names }
        : { type: 'opinion', id, names };
    case 'delais':
      return { type: 'delay', id, names };
    case 'quota':
      return { type: 'quota', id, names };
    case 'dossier':
    case 'demandeur':
    case 'aujourdhui':
      return { type: 'case', root, name: findName(path.join('.')) };
  }
}

/** Whether a name is one that the case takes for itself. */
export function isCaseRoot(name: string): name is CaseRoot {
  return CASE_NAMES.some((root) => root === name);
}

const BY_PATH: ReadonlyMap<string, CaseName> = new Map(Object.entries(NAMES));

/** What the table says of a path as it is written there; undefined for any other. */
export function findName(path: string): CaseName | undefined {
  return BY_PATH.get(path);
}

/** Names, as expressions read them, that are made of a part of the case; of one of its members where it has some. */
export function namesMadeOf(part: ChangingPart, member?: string): readonly string[] {
  if (member === undefined) return pathsMadeOf(part);
  return rootsMadeOf(part).map((root) => `${root}.${member}`);
}

// Asked at each event of a decision.
const pathsMadeOf = memoise((part) => [...BY_PATH].flatMap(([path, { from }]) => (from === part ? [path] : [])));
const rootsMadeOf = memoise((part) => [...new Set(pathsMadeOf(part).map((path) => path.split('.')[0] ?? path))]);

/** Roots under which something may change after filing although no answer does. */
export const CHANGING_ROOTS: ReadonlySet<string> = new Set(
  (['annotations', 'actions', 'opinions', 'decision', 'clocks', 'state', 'amounts', 'acts', 'applicant'] as const)
    .flatMap((part) => namesMadeOf(part))
    .map((path) => path.split('.')[0] ?? path),
);
