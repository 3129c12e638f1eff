/**
 * Fixtures of diagnostics: for each code, a change of a small sound scheme that brings the problem, where it is told, and the
 * change that mends it. Tests hold the compiler to them, and the pages of docs/diagnostics show them.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  blockPins,
  listPins,
  pinKey,
  readSharedList,
  type DispositifSource,
  type Pointer,
  type SharedBlocks,
  type SourceContract,
} from '../../engine/index.ts';
import { appendAt, removeAt, setAt } from '../mutation/json-edits.ts';

/**
 * A change of one file. Of a JSON file: the value at a pointer (RFC 6901; `-` for the end of a list), or nothing there any
 * more. Of any file: some words for others, a whole text (`times` over, `{n}` counting from 1), or the file taken away.
 * With `files`, `{n}` counts in the name.
 */
export type Change = { readonly file: string; readonly files?: number } & (
  | { readonly at: Pointer; readonly value: unknown }
  | { readonly at: Pointer; readonly gone: true }
  | { readonly find: string; readonly put: string }
  | { readonly text: string; readonly head?: string; readonly times?: number }
  | { readonly gone: true }
);

/** Where a problem is told: at a pointer of a JSON file, at a line of a text. */
export type ToldAt = { readonly file: string; readonly pointer?: Pointer; readonly line?: number };

export type DiagnosticFixture = {
  readonly fails: readonly Change[];
  readonly told: ToldAt;
  /** What the same change brings besides; nothing else is told. `times`: so many of a code, wherever they are. */
  readonly besides?: readonly (
    | ({ readonly code: string } & ToldAt)
    | { readonly code: string; readonly times: number }
  )[];
  readonly mends: readonly Change[];
};

const FOLDER = join(import.meta.dirname, '../engine/fixtures/diagnostics');

/** All fixtures by code. */
export function readFixtures(): ReadonlyMap<string, DiagnosticFixture> {
  const areas = globSync('*.json', { cwd: FOLDER }).toSorted();
  return new Map(
    areas.flatMap((area) => Object.entries<DiagnosticFixture>(JSON.parse(readFileSync(join(FOLDER, area), 'utf8')))),
  );
}

/** The sound scheme that fixtures change. */
export function readFixtureBase(): DispositifSource {
  const cwd = join(FOLDER, 'base');
  const paths = globSync('**/*.*', { cwd }).toSorted();
  return { id: 'base', files: Object.fromEntries(paths.map((path) => [path, readFileSync(join(cwd, path), 'utf8')])) };
}

/** A source with changes made one after the other. Throws when one does not apply. */
export function applyChanges(source: DispositifSource, changes: readonly Change[]): DispositifSource {
  const files = new Map(Object.entries(source.files));
  for (const change of changes) {
    for (const file of namesOf(change)) {
      const text = applyChange(files.get(file), change);
      if (text === null) files.delete(file);
      else files.set(file, text);
    }
  }
  return withLists({ ...source, files: Object.fromEntries(files) });
}

/** The source with the shared lists of the fixtures, at the versions that it is pinned to. */
function withLists(source: DispositifSource): DispositifSource {
  const versions = Map.groupBy(
    globSync('lists/*/*.csv', { cwd: FOLDER }).toSorted(),
    (file) => file.split('/')[1] ?? '',
  );
  const latest = Object.fromEntries([...versions].map(([id, files]) => [id, files.length]));
  const pinned = listPins(source).flatMap((pin) => {
    const file = versions.get(pin.id)?.[pin.version - 1];
    const read = file === undefined ? null : readSharedList(file, readFileSync(join(FOLDER, file), 'utf8'));
    return read?.type === 'read' ? [[pinKey(pin), read.list] as const] : [];
  });
  return {
    ...source,
    lists: { latest, pinned: Object.fromEntries(pinned), blocks: readBlocks(source) },
    sources: SOURCES,
  };
}

/** The sources of the installation of the fixtures. */
const SOURCES: readonly SourceContract[] = [
  {
    id: 'velos',
    title: 'Registre des vélos',
    values: {
      couleur: 'text',
      teinte: 'text',
      nom: 'text',
      numero: 'text',
      prix: 'number',
      achat: 'date',
      vole: 'boolean',
    },
  },
];

/** The shared blocks of the fixtures, likewise. */
function readBlocks(source: DispositifSource): SharedBlocks {
  const files = globSync('blocks/*/[0-9]*.json', { cwd: FOLDER }).toSorted();
  const versions = Map.groupBy(files, (file) => file.split('/')[1] ?? '');
  const pinned = blockPins(source).flatMap((pin) => {
    const file = versions.get(pin.id)?.[pin.version - 1];
    return file === undefined ? [] : [[pinKey(pin), readFileSync(join(FOLDER, file), 'utf8')] as const];
  });
  const latest = Object.fromEntries([...versions].map(([id, all]) => [id, all.length]));
  return { latest, pinned: Object.fromEntries(pinned) };
}

function namesOf({ file, files }: Change): readonly string[] {
  return files === undefined
    ? [file]
    : Array.from({ length: files }, (_, index) => file.replace('{n}', String(index + 1)));
}

function applyChange(former: string | undefined, change: Change): string | null {
  if ('text' in change) {
    const { text, head = '', times = 1 } = change;
    return head + Array.from({ length: times }, (_, index) => text.replaceAll('{n}', String(index + 1))).join('');
  }
  if (former === undefined) throw new Error(`${change.file} is not there to be changed`);
  if ('find' in change) {
    if (!former.includes(change.find)) throw new Error(`« ${change.find} » is not in ${change.file}`);
    return former.replace(change.find, change.put);
  }
  if (!('at' in change)) return null;
  const root: unknown = JSON.parse(former);
  return `${JSON.stringify(changeJson(root, change), null, 2)}\n`;
}

function changeJson(root: unknown, change: Extract<Change, { readonly at: Pointer }>): unknown {
  if ('gone' in change) return removeAt(root, change.at);
  return change.at.endsWith('/-')
    ? appendAt(root, change.at.slice(0, -2), change.value)
    : setAt(root, change.at, change.value);
}
