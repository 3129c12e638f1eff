/**
 * Shared lists as a folder holds them, `lists/<id>/<version>.csv` with their title in `lists/<id>/list.json`, for a scheme
 * whose folder stands anywhere beneath: what `check` and `test` find is what a server finds once they are published.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isRecord, keptPromise } from '../../engine/base/index.ts';
import {
  blockPins,
  listPins,
  pinKey,
  readSharedBlock,
  readSharedList,
  type DispositifSource,
  type ReferenceList,
  type SharedBlocks,
  type SharedLists,
} from '../../engine/index.ts';
import { UsageError } from './command.ts';
import { fr as messages } from './messages/fr.ts';

/** A shared list, or block, of a folder. */
export interface ListFolder {
  readonly id: string;
  readonly title: string;
  /** In the order of their numbers, which go from 1 without a gap. */
  readonly versions: readonly { readonly number: number; readonly file: string }[];
}

/** What is shared, as a folder holds it: `<folder>/<id>/<version>.<ending>`, with its title in `<folder>/<id>/<about>`. */
type Kept = { readonly folder: string; readonly ending: string; readonly about: string };

const LISTS: Kept = { folder: 'lists', ending: 'csv', about: 'list.json' };
const BLOCKS: Kept = { folder: 'blocks', ending: 'json', about: 'block.json' };

/** The shared lists that a source finds in the nearest folder `lists` above its own, and those that it is pinned to. */
export async function readLists(folder: string, source: Pick<DispositifSource, 'files'>): Promise<SharedLists> {
  const lists = await sharedAbove(resolve(folder), LISTS);
  const pinned = await Promise.all(
    listPins(source).map(async (pin) => {
      const { id, version } = pin;
      const file = lists.find((list) => list.id === id)?.versions[version - 1]?.file;
      return file === undefined ? [] : [[pinKey(pin), await readListOnce(id, file)] as const];
    }),
  );
  return {
    latest: Object.fromEntries(lists.map(({ id, versions }) => [id, versions.length])),
    pinned: Object.fromEntries(pinned.flat()),
    blocks: await readBlocks(resolve(folder), source),
  };
}

/** The shared blocks that a source finds likewise in the nearest folder `blocks`. */
async function readBlocks(folder: string, source: Pick<DispositifSource, 'files'>): Promise<SharedBlocks> {
  const blocks = await sharedAbove(folder, BLOCKS);
  const pinned = await Promise.all(
    blockPins(source).map(async (pin) => {
      const file = blocks.find(({ id }) => id === pin.id)?.versions[pin.version - 1]?.file;
      return file === undefined ? [] : [[pinKey(pin), await readBlock(pin.id, file)] as const];
    }),
  );
  return {
    latest: Object.fromEntries(blocks.map(({ id, versions }) => [id, versions.length])),
    pinned: Object.fromEntries(pinned.flat()),
  };
}

async function readBlock(id: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const found = readSharedBlock(`${id}.json`, text);
  if (found.type === 'read') return text;
  const [first] = found.diagnostics;
  throw new UsageError(messages.blockBroken(file, first?.line ?? 1, first?.message ?? ''));
}

/** The shared lists of a folder. Throws UsageError where one has no title, or its versions are not numbered from 1. */
export function readListFolders(folder: string): Promise<readonly ListFolder[]> {
  return readFolders(folder, LISTS);
}

async function readFolders(folder: string, kept: Kept): Promise<readonly ListFolder[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.toSorted().map((id) => readListFolder(folder, id, kept)));
}

async function sharedAbove(folder: string, kept: Kept): Promise<readonly ListFolder[]> {
  const parent = dirname(folder);
  if (parent === folder) return [];
  const found = await readFolders(join(parent, kept.folder), kept).catch((error: unknown) => {
    if (isRecord(error) && (error['code'] === 'ENOENT' || error['code'] === 'ENOTDIR')) return null;
    throw error;
  });
  return found ?? sharedAbove(parent, kept);
}

async function readListFolder(folder: string, id: string, { ending, about: name }: Kept): Promise<ListFolder> {
  const own = join(folder, id);
  const about: unknown = JSON.parse(await readFile(join(own, name), 'utf8').catch(() => '{}'));
  const title = isRecord(about) ? about['title'] : undefined;
  const numbers = (await readdir(own)).flatMap((file) => {
    const [number = '', rest] = file.split(/\.(.*)/);
    return rest === ending && /^[1-9]\d{0,5}$/.test(number) ? [Number(number)] : [];
  });
  const versions = numbers.toSorted((left, right) => left - right);
  if (typeof title !== 'string') throw new UsageError(messages.sharedUntitled(own, name));
  if (versions.length === 0 || versions.some((number, at) => number !== at + 1))
    throw new UsageError(messages.sharedNumbers(own, ending));
  return { id, title, versions: versions.map((number) => ({ number, file: join(own, `${number}.${ending}`) })) };
}

/** Lists by their file: a command that looks at several schemes reads each once. */
const read = new Map<string, () => Promise<ReferenceList>>();

function readListOnce(id: string, file: string): Promise<ReferenceList> {
  const known = read.get(file) ?? keptPromise(() => readList(id, file));
  read.set(file, known);
  return known();
}

async function readList(id: string, file: string): Promise<ReferenceList> {
  const found = readSharedList(`${id}.csv`, await readFile(file, 'utf8'));
  if (found.type === 'read') return found.list;
  const [first] = found.diagnostics;
  throw new UsageError(messages.listBroken(file, first?.line ?? 1, first?.message ?? ''));
}
