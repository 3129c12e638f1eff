/** Lists on their way to the thread that compiles: their bytes are shared, not copied, and read there once. */
import {
  NO_SHARED_BLOCKS,
  readSharedList,
  type ReferenceList,
  type SharedBlocks,
  type SharedLists,
} from '../../engine/index.ts';
import { createKeptByHash } from './kept-by-hash.ts';

/** A text that several threads see. */
export interface SentText {
  readonly hash: string;
  /** In UTF-8. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** Lists as `SharedLists` of the engine has them, not read yet. */
export interface SentLists {
  readonly latest: SharedLists['latest'];
  readonly pinned: Readonly<Record<string, SentText>>;
  /** Blocks, whose texts are small. */
  readonly blocks?: SharedBlocks;
}

/** Characters of the lists that are kept as they were read, which take some ten times as many bytes. */
const ROOM = 16_000_000;

const read = createKeptByHash<ReferenceList>(ROOM);

/** Reads what was sent, each text once while it is used. */
export function openLists({ latest, pinned, blocks = NO_SHARED_BLOCKS }: SentLists): SharedLists {
  return {
    latest,
    blocks,
    pinned: Object.fromEntries(Object.entries(pinned).map(([id, text]) => [id, openList(id, text)])),
  };
}

/** The list of a text that was published; throws when it is none, which is a bug. */
export function openList(id: string, sent: SentText): ReferenceList {
  const { hash } = sent;
  const known = read.find(hash);
  if (known) return known;
  const text = readText(sent);
  const found = readSharedList(`${id}.csv`, text);
  if (found.type === 'refused') throw new Error(`list ${id} was published but cannot be read`);
  return read.keep(hash, found.list, text.length);
}

/** Bytes of a text where several threads see them. */
export function sendText(hash: string, text: string): SentText {
  const size = Buffer.byteLength(text);
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  new TextEncoder().encodeInto(text, bytes);
  return { hash, bytes };
}

/** A text that was sent. */
export function readText({ bytes }: SentText): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
