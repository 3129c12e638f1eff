/**
 * A zip that somebody sends, as the files of a scheme. What the archive says of itself is not believed: its bytes are
 * counted as they come out, so that a small file that unpacks into gigabytes is given up at the first of them.
 */
import { Unzip, UnzipInflate } from 'fflate';

/** Texts of a scheme by their paths in its folder, with `/`. */
export type Files = Readonly<Record<string, string>>;

/** What a zip holds, or why it is not a scheme; `not-text` names the first file that is no UTF-8. */
export type Unpacked =
  | {
      readonly type: 'unpacked';
      /** Without the folder that holds them all. */
      readonly files: Files;
      /** Name of that folder; empty when the files lie at the root of the archive. */
      readonly folder: string;
    }
  | { readonly type: 'refused'; readonly reason: 'unreadable' | 'too-large' | 'identity-missing' }
  | { readonly type: 'refused'; readonly reason: 'not-text'; readonly file: string };

/** Bytes once unpacked, and number of files: far more than any scheme, far less than what would hurt. */
export const LARGEST = 4 * 1024 * 1024;
export const MOST_FILES = 500;
/** Bytes taken at a time: what they may at most become is unpacked before it is counted. */
const SLICE = 16 * 1024;

const IDENTITY = 'dispositif.json';

/** Reads an archive. */
export function unpack(archive: Uint8Array): Unpacked {
  const entries = inflate(archive);
  if (typeof entries === 'string') return { type: 'refused', reason: entries };
  const folder = folderOf([...entries.keys()]);
  if (folder === null) return { type: 'refused', reason: entries.size === 0 ? 'unreadable' : 'identity-missing' };
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const files: [string, string][] = [];
  for (const [path, content] of entries) {
    const file = path.startsWith(folder) ? path.slice(folder.length) : path;
    try {
      files.push([file, decoder.decode(content)]);
    } catch {
      return { type: 'refused', reason: 'not-text', file };
    }
  }
  return { type: 'unpacked', files: Object.fromEntries(files), folder: folder.slice(0, -1) };
}

function inflate(archive: Uint8Array): ReadonlyMap<string, Uint8Array> | 'unreadable' | 'too-large' {
  const chunks = new Map<string, Uint8Array[]>();
  const open = new Set<string>();
  let size = 0;
  let seen = 0;
  const isTooLarge = (): boolean => size > LARGEST || chunks.size > MOST_FILES;
  const unzip = new Unzip((file) => {
    seen += 1;
    if (isLitter(file.name)) return;
    const parts: Uint8Array[] = [];
    chunks.set(file.name, parts);
    open.add(file.name);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (isTooLarge()) throw new Error('too large');
      parts.push(chunk);
      if (final) open.delete(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length; at += SLICE)
      unzip.push(archive.subarray(at, at + SLICE), at + SLICE >= archive.length);
  } catch {
    return isTooLarge() ? 'too-large' : 'unreadable';
  }
  if (open.size > 0 || seen !== entriesOf(archive)) return 'unreadable';
  return new Map([...chunks].map(([path, parts]) => [path, Buffer.concat(parts)]));
}

/** How many entries the record at the end of an archive tells of; null when it was cut short. */
function entriesOf(archive: Uint8Array): number | null {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf(END_RECORD);
  return end < 0 || end + END_LENGTH > bytes.length ? null : bytes.readUInt16LE(end + END_COUNT);
}

const END_RECORD = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_LENGTH = 22;
const END_COUNT = 10;

/** Folders, and what computers leave in them by themselves. */
function isLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '' || path.startsWith('__MACOSX/') || name.startsWith('._') || LITTER.has(name.toLowerCase());
}

const LITTER: ReadonlySet<string> = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);

/** Path of the folder of the scheme, with its slash; null when there is none. */
function folderOf(paths: readonly string[]): string | null {
  const found = paths
    .filter((path) => path === IDENTITY || path.endsWith(`/${IDENTITY}`))
    .toSorted((left, right) => left.length - right.length)[0];
  return found === undefined ? null : found.slice(0, -IDENTITY.length);
}
