/**
 * Worked examples of docs/language.md: each says what it adds to the smallest scheme, file by file. JSON files are merged
 * (RFC 7396: objects member by member, everything else replaced, null takes away); other files are written as they are.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinKey, readSharedList, type DispositifSource, type SharedLists } from '../../../engine/index.ts';

export type WorkedExample = {
  readonly title: string;
  readonly text: string;
  /** What is added, by file: a merge patch for JSON, lines for Markdown and CSV. */
  readonly adds: Readonly<Record<string, unknown>>;
  /** Shared lists and blocks beside the scheme, line by line: `lists/<id>/<version>.csv`, `blocks/<id>/<version>.json`. */
  readonly shared?: Readonly<Record<string, readonly string[]>>;
  /** JSON files that are given whole instead of being merged. */
  readonly replaces?: readonly string[];
};

const FOLDER = join(import.meta.dirname, '../../../docs/language');
const BASE = join(FOLDER, 'base');

/** The examples in the order of their file names. */
export function readExamples(): readonly WorkedExample[] {
  const names = globSync('*.json', { cwd: join(FOLDER, 'examples') }).toSorted();
  return names.map((name) => JSON.parse(readFileSync(join(FOLDER, 'examples', name), 'utf8')));
}

/** The smallest scheme, text by path. */
export function readBase(): Readonly<Record<string, string>> {
  const paths = globSync('**/*.*', { cwd: BASE }).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(BASE, path), 'utf8')]));
}

/** The smallest scheme with what an example adds. */
export function applyExample({
  adds,
  shared = {},
  replaces = [],
}: Pick<WorkedExample, 'adds' | 'shared' | 'replaces'>): DispositifSource {
  const files: Record<string, string> = { ...readBase() };
  for (const [path, change] of Object.entries(adds)) {
    files[path] = applyFile(replaces.includes(path) ? undefined : files[path], change);
  }
  return { id: 'base', files, lists: sharedLists(shared) };
}

/** Each list has one version in an example. */
function sharedLists(shared: NonNullable<WorkedExample['shared']>): SharedLists {
  const files = Object.entries(shared);
  const blocks = files.flatMap(([path, lines]) => {
    const [, id, version] = /^blocks\/([^/]+)\/(\d+)\.json$/.exec(path) ?? [];
    return id === undefined ? [] : [{ id, version: Number(version), text: `${lines.join('\n')}\n` }];
  });
  const lists = files.flatMap(([path, lines]) => {
    const [, id, version] = /^lists\/([^/]+)\/(\d+)\.csv$/.exec(path) ?? [];
    if (id === undefined) return [];
    const read = readSharedList(path, `${lines.join('\n')}\n`);
    if (read.type === 'refused') throw new Error(`${path}: ${read.diagnostics[0]?.message ?? ''}`);
    return [{ id, version: Number(version), list: read.list }];
  });
  return {
    latest: Object.fromEntries(lists.map(({ id, version }) => [id, version])),
    pinned: Object.fromEntries(lists.map(({ list, ...pin }) => [pinKey(pin), list])),
    blocks: {
      latest: Object.fromEntries(blocks.map(({ id, version }) => [id, version])),
      pinned: Object.fromEntries(blocks.map(({ text, ...pin }) => [pinKey(pin), text])),
    },
  };
}

function applyFile(former: string | undefined, change: unknown): string {
  if (Array.isArray(change)) return change.join('\n').concat('\n');
  return JSON.stringify(former === undefined ? change : merge(JSON.parse(former), change), null, 2);
}

function merge(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = merge(merged[name], value);
  }
  return merged;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
