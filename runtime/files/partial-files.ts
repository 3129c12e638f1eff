/**
 * Bytes of files that have not all come. Each piece is written at its own place and nowhere else: a connection that the network
 * dropped, and of which the server has not heard yet, may still write the bytes that it was sent, which are those that the next
 * one sends too. So nothing waits for a dead connection, on this server or on another that shares the folder. What the bytes are
 * is asked once they are whole, of a copy that no such connection reaches.
 */
import { mkdirSync } from 'node:fs';
import { constants, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { codeOf } from '../store/error-code.ts';
import type { PartialFiles, PiecePut } from './file-store.ts';
import { requireId } from './file-id.ts';

/** Keeps them in a folder, which is made when it is missing. */
export function createPartialFiles(directory: string): PartialFiles {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const pathOf = (id: string): string => join(directory, requireId(id));
  return {
    size: (id) => sizeOf(pathOf(id)),
    put: (id, piece) => putPiece(pathOf(id), piece),
    open: async (id) => (await openExisting(pathOf(id)))?.createReadStream() ?? null,
    remove: (id) => rm(pathOf(id), { force: true }),
    removeOlder: (moment) => removeOlder(directory, moment),
  };
}

async function openExisting(path: string): Promise<FileHandle | null> {
  return open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
}

/** What is told to the sender is on the disk: they will not send it again. */
async function sizeOf(path: string): Promise<number> {
  const handle = await openExisting(path);
  if (!handle) return 0;
  try {
    await handle.datasync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

type Piece = { readonly stream: Readable; readonly from: number; readonly maxBytes: number };

async function putPiece(path: string, { stream, from, maxBytes }: Piece): Promise<PiecePut> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { size } = await handle.stat();
    if (size !== from) return { type: 'displaced', size };
    const end = await writeFrom(handle, stream, from, from + maxBytes);
    return end === null ? { type: 'excess' } : { type: 'put', size: end };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') return { type: 'no-room' };
    throw error;
  } finally {
    stream.resume();
    await keep(handle);
  }
}

/** What came before the line was cut counts as well. */
async function keep(handle: FileHandle): Promise<void> {
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Gives where it ends; null as soon as it would go beyond. */
async function writeFrom(handle: FileHandle, stream: Readable, from: number, end: number): Promise<number | null> {
  let at = from;
  const chunks: AsyncIterable<unknown> = stream.iterator({ destroyOnReturn: false });
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A file must come as bytes');
    if (at + chunk.length > end) return null;
    for (let done = 0; done < chunk.length;) {
      const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, at + done);
      done += bytesWritten;
    }
    at += chunk.length;
  }
  return at;
}

async function removeOlder(directory: string, moment: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    // Another server of the same store may have been faster.
    const found = await stat(path).catch(() => null);
    if (!found || found.mtime >= moment) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
