/**
 * A case in one zip: the case as a PDF, each document as it was given, and what proves that they are the same. Files pass through
 * one after the other, and are hashed as they pass, so that a case of two hundred scans costs no more memory than one.
 */
import { createHash } from 'node:crypto';
import { openFile } from '../../../filing/index.ts';
import type { ZipEntry } from '../../../files/zip-stream.ts';
import type { Services } from '../../../services.ts';
import type { CaseFile } from './case-files.ts';
import { fr as messages } from './messages.ts';

/** Why a document is not there. */
export type Held = keyof typeof messages.held;

/** What the manifest says of the case and of who took it out. */
export interface TakenOut {
  readonly number: string;
  readonly scheme: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Categories of data that its reader does not read. */
  readonly unread: readonly string[];
}

interface Listed {
  readonly path: string;
  readonly title: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** What it was when it came, where that is not what was found. */
  readonly formerSha256?: string;
}

/** More would not fit a zip that all systems open: its offsets are of 32 bits. */
export const LARGEST = 3_500_000_000;

/** Splits what fits one zip from what does not, in their order. */
export function fitting(
  files: readonly CaseFile[],
  largest: number = LARGEST,
): { readonly taken: readonly CaseFile[]; readonly left: readonly CaseFile[] } {
  let size = 0;
  const fits = files.map(({ file }) => {
    const fit = size + file.size <= largest;
    if (fit) size += file.size;
    return fit;
  });
  return { taken: files.filter((_, at) => fits[at]), left: files.filter((_, at) => !fits[at]) };
}

/**
 * The entries of the zip.
 * @param pdf the case itself, and its name
 */
export async function* caseZip(
  services: Pick<Services, 'files'>,
  head: TakenOut,
  pdf: { readonly name: string; readonly bytes: Uint8Array },
  files: readonly CaseFile[],
): AsyncGenerator<ZipEntry> {
  const { taken, left } = fitting(files);
  const listed: Listed[] = [];
  const missing = left.map((one) => absent(one, 'tooLarge'));
  yield { name: pdf.name, content: pdf.bytes };
  for (const one of taken) {
    const opened = await openFile(services, one.file);
    if (opened.type === 'refused') {
      missing.push(absent(one, heldAs(one.file.scan)));
      continue;
    }
    const passing = hashed(opened.content);
    yield { name: one.path, content: passing.content };
    listed.push(list(one, passing.digest()));
  }
  const manifest = Buffer.from(JSON.stringify({ ...head, files: listed, missing }, null, 2));
  yield { name: messages.manifest, content: manifest };
  const sums = [
    { sha256: digestOf(pdf.bytes), path: pdf.name },
    ...listed,
    { sha256: digestOf(manifest), path: messages.manifest },
  ];
  yield { name: messages.sums, content: Buffer.from(sums.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')) };
}

function list({ file, title, path }: CaseFile, sha256: string): Listed {
  const { name, mediaType, size } = file;
  return { path, title, name, mediaType, size, sha256, ...(sha256 !== file.sha256 && { formerSha256: file.sha256 }) };
}

const absent = ({ title, file: { name, sha256 } }: CaseFile, why: Held) => ({
  title,
  name,
  sha256,
  why: messages.held[why],
});

/** Why a document that nobody can open is not there. */
export function heldAs(scan: CaseFile['file']['scan']): Held {
  return scan === 'pending' || scan === 'infected' ? scan : 'gone';
}

/** SHA-256 of some bytes. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A content that is hashed as it is read; the digest is there once it has been. */
export function hashed(source: AsyncIterable<Uint8Array>): {
  readonly content: AsyncIterable<Uint8Array>;
  readonly digest: () => string;
} {
  const hash = createHash('sha256');
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece);
      yield piece;
    }
  }
  return { content: pass(), digest: () => hash.digest('hex') };
}
