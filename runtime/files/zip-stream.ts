/**
 * A zip as it is asked for, piece by piece: whatever it holds is neither gathered in memory nor written to the disk first. Nothing is
 * packed tighter: documents and pictures are already.
 */
import { Zip, ZipPassThrough } from 'fflate';

/** A file of a zip: its name with folders, and its content. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Uint8Array;
}

/** The pieces of a zip of entries, which are asked for one after the other. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, piece) => {
    if (error) failures.push(error);
    else ready.push(piece);
  });
  const take = (): readonly Uint8Array[] => {
    const [failure] = failures;
    if (failure) throw failure;
    return ready.splice(0);
  };
  for await (const { name, content } of entries) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** A name that folders of all systems take, and that leaves none: no slash, no colon, nothing before a dot. */
export function zipName(text: string): string {
  const plain = text
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[.\s]+/u, '')
    .trim();
  return plain === '' ? 'document' : plain.slice(-120);
}
