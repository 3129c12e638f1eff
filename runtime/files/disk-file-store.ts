/**
 * Files on disk, two levels deep so that no folder grows too large. A file is written under a temporary name, flushed,
 * then renamed: a crash leaves either the whole file or a temporary one, which the next start removes.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { codeOf } from '../store/error-code.ts';
import { detectMediaType } from './detect-type.ts';
import { requireId } from './file-id.ts';
import type { FileLimits, FileRefusal, FileStore, StoredFile } from './file-store.ts';
import { fr as messages } from './messages/fr.ts';
import { createPartialFiles } from './partial-files.ts';

/** An upload lasts less than that; an older temporary file belongs to a process that died. */
const ORPHAN_AGE = 6 * 60 * 60 * 1000;

/**
 * Opens the store in a folder, which is made when it is missing, and removes what dead uploads left.
 * @param directory absolute path
 */
export function createDiskFileStore(directory: string): FileStore {
  const incoming = join(directory, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  removeOrphans(incoming);
  return {
    put: (stream, limits) => putFile(directory, incoming, stream, limits),
    open: (id) => openFile(pathOf(directory, id)),
    remove: (id) => rm(pathOf(directory, id), { force: true }),
    partial: createPartialFiles(join(directory, 'partial')),
  };
}

function removeOrphans(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && Date.now() - found.mtimeMs > ORPHAN_AGE) rmSync(path, { force: true });
  }
}

function pathOf(directory: string, id: string): string {
  return join(directory, requireId(id).slice(0, 2), id.slice(2, 4), id);
}

async function putFile(
  directory: string,
  incoming: string,
  stream: Readable,
  { maxBytes, accept, id = randomUUID() }: FileLimits,
): Promise<StoredFile | FileRefusal> {
  const target = pathOf(directory, id);
  const temporary = join(incoming, randomUUID());
  try {
    const received = await receive(stream, temporary, maxBytes);
    if (received === null) return refuseTooBig(maxBytes);
    if (received.size === 0) return refuseEmpty();
    const mediaType = await detectMediaType(temporary, accept);
    if (mediaType === null) return refuseFile('file-wrong-type', messages.wrongType(accept));
    await moveDurably(temporary, target);
    return { type: 'stored', id, ...received, mediaType };
  } catch (error) {
    if (hasNoRoom(error)) return refuseFile('file-no-room', messages.noRoom);
    throw error;
  } finally {
    // A multipart request goes on to its next part only when this one has been read to its end.
    stream.resume();
    await rm(temporary, { force: true });
  }
}

/** The disk, or the share of it that our account may use, is full. */
function hasNoRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

function refuseFile(code: FileRefusal['code'], message: string): FileRefusal {
  return { type: 'refused', code, message };
}

/** Why a file of so many bytes is not kept; null when its size is no reason. */
export function refuseLength(bytes: number, { maxBytes }: Pick<FileLimits, 'maxBytes'>): FileRefusal | null {
  if (bytes > maxBytes) return refuseTooBig(maxBytes);
  return bytes === 0 ? refuseEmpty() : null;
}

const refuseTooBig = (maxBytes: number): FileRefusal => refuseFile('file-too-big', messages.tooBig(maxBytes));
const refuseEmpty = (): FileRefusal => refuseFile('file-empty', messages.empty);

/** Writes and hashes a stream as it comes; null as soon as it is longer than allowed. */
async function receive(
  stream: Readable,
  path: string,
  maxBytes: number,
): Promise<Pick<StoredFile, 'size' | 'sha256'> | null> {
  const handle = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    const chunks: AsyncIterable<unknown> = stream.iterator({ destroyOnReturn: false });
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('A file must come as bytes');
      size += chunk.length;
      if (size > maxBytes) return null;
      hash.update(chunk);
      await handle.appendFile(chunk);
    }
    await handle.sync();
    return { size, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** A rename is durable once its folder, and the folders just made above it, are flushed too. */
async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await flushFolder(folder);
  if (made === undefined) return;
  await flushFolder(dirname(folder));
  await flushFolder(dirname(dirname(folder)));
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<Readable | null> {
  const handle: FileHandle | null = await open(path, 'r').catch(nullWhenMissing);
  return handle?.createReadStream() ?? null;
}

function nullWhenMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
