/**
 * Shared lists as schemes are given them. A version never changes, so what was read is good for as long as the process
 * lives; it is kept while it is used, and a scheme without such lists asks nothing.
 */
import type { Knex } from 'knex';
import {
  listPins,
  NO_SHARED_LISTS,
  pinKey,
  type DispositifSource,
  type ReferenceList,
  type SharedLists,
} from '../../engine/index.ts';
import { createKeptByHash } from './kept-by-hash.ts';
import { openList, openLists, sendText, type SentLists, type SentText } from './sent-lists.ts';
import { findSharedHash, latestShared, readSharedText } from './store/shared.ts';

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
  /** The same, read. */
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
  const hashOf = async (id: string, version: number): Promise<string | undefined> => {
    const key = `${id}@${version}`;
    const hash = hashes.get(key) ?? (await findSharedHash(db, 'list', id, version));
    if (hash !== undefined) hashes.set(key, hash);
    return hash;
  };
  const sendOne = async (id: string, version: number): Promise<SentText | undefined> => {
    const hash = await hashOf(id, version);
    return hash === undefined ? undefined : textOf(hash);
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
  });

  return {
    send,
    sendOne,
    find: async (id, version) => {
      const text = await sendOne(id, version);
      return text && openList(id, text);
    },
    open: async (source) => openLists(await send(source)),
    openPinned: async (source) => {
      if (listPins(source).length === 0) return NONE;
      const pinned = await pinnedTo(source);
      const weights = new Map(Object.values(pinned).map(({ hash, bytes }) => [hash, bytes.byteLength]));
      return { lists: openLists({ latest: {}, pinned }), weights };
    },
  };
}
