/**
 * Shared lists and blocks as schemes are given them. A version never changes, so what was read is good for as long as the process
 * lives; it is kept while it is used, and a scheme without such lists asks nothing.
 */
import type { Knex } from 'knex';
import {
  blockPins,
  listPins,
  NO_SHARED_LISTS,
  pinKey,
  type DispositifSource,
  type ReferenceList,
  type SharedLists,
} from '../../engine/index.ts';
import { createKeptByHash } from './kept-by-hash.ts';
import { openList, openLists, readText, sendText, type SentLists, type SentText } from './sent-lists.ts';
import { findSharedHash, latestShared, readSharedText, type SharedKind } from './store/shared.ts';

type Folder = Pick<DispositifSource, 'files'>;

/** Gives schemes their lists. */
export interface ListShelf {
  /** Those that a source is pinned to, and the last versions of all: for a source that is judged in another thread. */
  readonly send: (source: Folder) => Promise<SentLists>;
  /** The same, read. */
  readonly open: (source: Folder) => Promise<SharedLists>;
  /** Those that a published version is pinned to, read, with what they weigh; nothing is asked when it is pinned to none. */
  readonly openPinned: (source: Folder) => Promise<OpenedLists>;
  /** A version of a list, sent; undefined when there is none of that number. */
  readonly sendOne: (id: string, version: number) => Promise<SentText | undefined>;
  /** The text of a version of a block; undefined when there is none of that number. */
  readonly findBlock: (id: string, version: number) => Promise<string | undefined>;
  /** A version of a list, read. */
  readonly find: (id: string, version: number) => Promise<ReferenceList | undefined>;
}

/** Lists of a published version; `weights`: bytes of their texts by hash. */
export interface OpenedLists {
  readonly lists: SharedLists;
  readonly weights: ReadonlyMap<string, number>;
}

const NONE: OpenedLists = { lists: NO_SHARED_LISTS, weights: new Map() };

/** Bytes of the texts that are kept. */
const ROOM = 32_000_000;

/** Reads a text once however many ask for it at the same time, and again once it was not used for long. */
export function createListShelf(db: Knex): ListShelf {
  const texts = createKeptByHash<Promise<SentText>>(ROOM);
  const hashes = new Map<string, string>();

  const textOf = (hash: string): Promise<SentText> => {
    const known = texts.find(hash);
    if (known) return known;
    const text = readSharedText(db, hash).then((found) => sendText(hash, found));
    text.then(
      ({ bytes }) => texts.keep(hash, text, bytes.byteLength),
      () => texts.drop(hash),
    );
    return texts.keep(hash, text, 0);
  };
  const hashOf = async (kind: SharedKind, id: string, version: number): Promise<string | undefined> => {
    const key = `${kind} ${id}@${version}`;
    const hash = hashes.get(key) ?? (await findSharedHash(db, kind, id, version));
    if (hash !== undefined) hashes.set(key, hash);
    return hash;
  };
  const sendOne = async (id: string, version: number): Promise<SentText | undefined> => {
    const hash = await hashOf('list', id, version);
    return hash === undefined ? undefined : textOf(hash);
  };
  const findBlock = async (id: string, version: number): Promise<SentText | undefined> => {
    const hash = await hashOf('block', id, version);
    return hash === undefined ? undefined : textOf(hash);
  };
  const blocksPinnedTo = async (source: Folder): Promise<ReadonlyMap<string, SentText>> => {
    const found = blockPins(source).map(async (pin) => {
      const text = await findBlock(pin.id, pin.version);
      return text ? [[pinKey(pin), text] as const] : [];
    });
    return new Map((await Promise.all(found)).flat());
  };
  const pinnedTo = async (source: Folder): Promise<SentLists['pinned']> => {
    const found = listPins(source).map(async (pin) => {
      const text = await sendOne(pin.id, pin.version);
      return text ? [[pinKey(pin), text] as const] : [];
    });
    return Object.fromEntries((await Promise.all(found)).flat());
  };
  const send = async (source: Folder): Promise<SentLists> => ({
    latest: await latestShared(db, 'list'),
    pinned: await pinnedTo(source),
    blocks: { latest: await latestShared(db, 'block'), pinned: textsOf(await blocksPinnedTo(source)) },
  });

  return {
    send,
    sendOne,
    findBlock: async (id, version) => {
      const text = await findBlock(id, version);
      return text && readText(text);
    },
    find: async (id, version) => {
      const text = await sendOne(id, version);
      return text && openList(id, text);
    },
    open: async (source) => openLists(await send(source)),
    openPinned: async (source) => {
      if (listPins(source).length === 0 && blockPins(source).length === 0) return NONE;
      const [pinned, blocks] = [await pinnedTo(source), await blocksPinnedTo(source)];
      const weights = new Map(
        [...Object.values(pinned), ...blocks.values()].map(({ hash, bytes }) => [hash, bytes.byteLength]),
      );
      const lists = openLists({ latest: {}, pinned, blocks: { latest: {}, pinned: textsOf(blocks) } });
      return { lists, weights };
    },
  };
}

function textsOf(blocks: ReadonlyMap<string, SentText>): Readonly<Record<string, string>> {
  return Object.fromEntries([...blocks].map(([key, text]) => [key, readText(text)]));
}
