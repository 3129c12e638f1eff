/** The shape of the code in a few numbers, so that disorder is seen while it is small. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { findCircles, findTwoWayPairs, type FolderPair } from './circles.ts';
import { readModule, type ExportedName, type SourceModule } from './read-module.ts';
import { findSmallFiles, type SmallFile } from './small-files.ts';

/** Folders whose files are what the product is made of. */
const SOURCE: readonly string[] = ['schemas', 'workflows', 'engine', 'runtime', 'designer'];
/** Where texts in French and English are kept: there is nothing in them to test. */
const CATALOGUE = /\/messages\//u;
/** Written by programs: their shape is not ours. */
const GENERATED = 'schemas/types';

export interface Undocumented extends Omit<ExportedName, 'documented'> {
  readonly path: string;
}

export interface Structure {
  readonly folders: number;
  readonly files: number;
  readonly sourceLines: number;
  readonly testLines: number;
  /** Of the source and of the tests, lines of code alone: without comments, and without the catalogues of words. */
  readonly sourceCode: number;
  readonly testCode: number;
  readonly fileLines: Quantiles;
  readonly functionLines: Quantiles;
  readonly functions: number;
  readonly circles: readonly (readonly string[])[];
  /** Folders of the engine that lie side by side at any depth, and import each other. */
  readonly floorPairs: readonly FolderPair[];
  /** The same of the folders of `runtime` and `designer`. */
  readonly roomPairs: readonly FolderPair[];
  /** Files of a dozen lines that one file uses alone. */
  readonly smallFiles: readonly SmallFile[];
  readonly exports: number;
  readonly undocumented: readonly Undocumented[];
}

export interface Quantiles {
  readonly median: number;
  /** Five in a hundred are longer. */
  readonly p95: number;
}

/** Reads and measures the repository at `root`. */
export async function measureStructure(root: string): Promise<Structure> {
  const source = (await Promise.all(SOURCE.map((folder) => readFolder(root, folder)))).flat();
  const tests = await readFolder(root, 'test');
  return measureModules(source, tests);
}

/** Measures what was read: the product's files, and those of its tests, of which only the lines are counted. */
export function measureModules(source: readonly SourceModule[], tests: readonly SourceModule[]): Structure {
  const functions = source.flatMap((module) => module.functions);
  const exported = source.flatMap(({ path, exports }) => exports.map((found) => ({ path, ...found })));
  return {
    folders: new Set(source.map(({ path }) => dirname(path))).size,
    files: source.length,
    sourceLines: totalLines(source),
    testLines: totalLines(tests),
    sourceCode: totalCode(source.filter(({ path }) => !CATALOGUE.test(path))),
    testCode: totalCode(tests),
    fileLines: quantiles(source.map(({ lines }) => lines)),
    functionLines: quantiles(functions),
    functions: functions.length,
    circles: findCircles([...source, ...tests]),
    floorPairs: pairsIn(source, 'engine'),
    roomPairs: pairsIn(source, 'runtime', 'designer'),
    smallFiles: findSmallFiles(source, tests),
    exports: exported.length,
    undocumented: exported
      .filter(({ documented }) => !documented)
      .map(({ path, name, line }) => ({ path, name, line })),
  };
}

async function readFolder(root: string, folder: string): Promise<readonly SourceModule[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith(`${GENERATED}/`))
    .toSorted();
  return Promise.all(paths.map(async (path) => readModule(path, await readFile(join(root, path), 'utf8'))));
}

/** Pairs of folders that lie side by side in some folders, at any depth. */
function pairsIn(source: readonly SourceModule[], ...folders: readonly string[]): readonly FolderPair[] {
  const parents = folders.flatMap((folder) => foldersUnder(source, folder));
  return parents.flatMap((parent) => findTwoWayPairs(source, parent));
}

/** A folder, and all that lie in it at any depth. */
function foldersUnder(modules: readonly SourceModule[], parent: string): readonly string[] {
  const within = modules.filter(({ path }) => path.startsWith(`${parent}/`));
  const folders = within.flatMap(({ path }) => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/')));
  return [...new Set(folders)].filter((folder) => folder === parent || folder.startsWith(`${parent}/`)).toSorted();
}

function totalLines(modules: readonly SourceModule[]): number {
  return modules.reduce((sum, { lines }) => sum + lines, 0);
}

function totalCode(modules: readonly SourceModule[]): number {
  return modules.reduce((sum, { code }) => sum + code, 0);
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
