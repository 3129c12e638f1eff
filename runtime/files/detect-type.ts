/** What a file really is, from its bytes: its name and what the browser says of it are only claims. */
import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { findKind, KIND_FORMATS, type FileKind } from './file-kinds.ts';

/**
 * Finds the media type of a file among the accepted kinds.
 * @param path file on disk, not empty
 * @returns the media type to keep, or null when the content is of no accepted kind
 */
export async function detectMediaType(path: string, accept: readonly FileKind[]): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) {
    const kind = findKind(found.mime);
    return kind && accept.includes(kind) ? found.mime : null;
  }
  const textKind = accept.find((kind) => KIND_FORMATS[kind].isText);
  if (!textKind || !(await isReadableText(path))) return null;
  return KIND_FORMATS[textKind].mediaTypes[0] ?? null;
}

/** UTF-8 without control characters other than those of text; read piece by piece, whatever the size. */
async function isReadableText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isClean = (piece: string) => !/\p{Cc}/u.test(piece.replace(/[\t\n\r\f]/gu, ''));
  try {
    for await (const chunk of createReadStream(path)) {
      if (!(chunk instanceof Uint8Array) || !isClean(decoder.decode(chunk, { stream: true }))) return false;
    }
    return isClean(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
