/**
 * Where bytes are kept. One interface, so that an object store can take the place of the disk; what a file belongs to
 * and who may read it is written elsewhere.
 */
import type { Readable } from 'node:stream';
import type { FileKind } from './file-kinds.ts';

/** Keeps bytes under identifiers; knows nothing of whose they are. */
export interface FileStore {
  /**
   * Receives a file piece by piece, and keeps it only when it is whole, small enough and of an accepted kind. When it
   * resolves, the bytes are on the disk and survive a power cut. A refused stream is read no further, and drained.
   * A disk without room refuses too. Nothing is kept of what was refused.
   * @throws Error when the stream breaks or the disk fails; nothing is kept then
   */
  readonly put: (stream: Readable, limits: FileLimits) => Promise<StoredFile | FileRefusal>;
  /** Opens a file for reading; null when it is not there. */
  readonly open: (id: string) => Promise<Readable | null>;
  /** Removes a file; nothing happens when it is not there. */
  readonly remove: (id: string) => Promise<void>;
  /** Files that have not all come. */
  readonly partial: PartialFiles;
}

/** Bytes that wait for those that follow them. Whose they are, and how many are to come, is written elsewhere. */
export interface PartialFiles {
  /** Bytes that came in their order, and survive a power cut; 0 when none did. */
  readonly size: (id: string) => Promise<number>;
  /**
   * Adds a piece where the bytes so far end, and drains what it does not take.
   * @throws Error when the stream breaks or the disk fails; what came before that is kept
   */
  readonly put: (
    id: string,
    piece: { readonly stream: Readable; readonly from: number; readonly maxBytes: number },
  ) => Promise<PiecePut>;
  /** Opens what came; null when nothing did. */
  readonly open: (id: string) => Promise<Readable | null>;
  /** Removes what came; nothing happens when nothing did. */
  readonly remove: (id: string) => Promise<void>;
  /** Removes those of which nothing came since a moment; gives how many. */
  readonly removeOlder: (moment: Date) => Promise<number>;
}

/** What became of a piece. */
export type PiecePut =
  | { readonly type: 'put'; readonly size: number }
  /** The bytes so far end elsewhere. */
  | { readonly type: 'displaced'; readonly size: number }
  /** It is longer than what was to come. */
  | { readonly type: 'excess' }
  | { readonly type: 'no-room' };

/** What a file must be to be kept. */
export interface FileLimits {
  readonly maxBytes: number;
  readonly accept: readonly FileKind[];
  /**
   * UUID to keep it under, instead of a new one: what is made again after a crash takes the place of its first try.
   * Never to be taken from a request.
   */
  readonly id?: string | undefined;
}

/** A file that is kept. */
export interface StoredFile {
  readonly type: 'stored';
  /** UUID. */
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
  /** Media type found in the content. */
  readonly mediaType: string;
}

/** A file that is not kept, and why. */
export interface FileRefusal {
  readonly type: 'refused';
  readonly code: 'file-empty' | 'file-too-big' | 'file-wrong-type' | 'file-no-room';
  /** What is wrong and how to mend it, in French. */
  readonly message: string;
}
