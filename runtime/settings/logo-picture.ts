/**
 * The picture of a logo as it is kept: sent as PNG by the browser that drew it, taken apart and written anew, so that nothing but
 * its points comes in, within bounds that are known before anything is unpacked.
 */
import { createHash } from 'node:crypto';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { SetPicture } from '../config/letterheads.ts';

/** Most points in each direction. */
const LOGO_SIDES = { width: 1200, height: 400 } as const;
/** Most bytes of the picture as it is sent and kept. */
const LOGO_BYTES = 200_000;
/** The same of one service, of which there may be forty, and of a signature. */
export const SERVICE_LOGO_BYTES = 60_000;
export const SIGNATURE_BYTES = 40_000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTH = 8;
/** Bytes of a point by kind of colour, of the kinds that canvases write: with and without transparency. */
const POINT: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [6, 4],
]);
/** Each line begins with the way it is written: there are five. */
const MOST_FILTER = 4;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** A picture that was read. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colour: number;
  /** Lines of points, each with its filter before it. */
  readonly lines: Buffer;
}

/** The same picture with nothing else in the file; null for what is no such PNG, or larger than a logo is. @param most bytes of it */
export function rewriteLogo(bytes: Buffer, most = LOGO_BYTES): Buffer | null {
  const picture = readPicture(bytes, most);
  if (!picture) return null;
  const { width, height, colour, lines } = picture;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([DEPTH, colour, 0, 0, 0], 8);
  const written = Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(lines, { level: 9 })),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
  return written.length <= most ? written : null;
}

/** The same picture as a setting keeps it; null for what is no logo. @param picture PNG in base64; empty for none @param most bytes of it */
export function keptPicture(picture: string, most = LOGO_BYTES): string | null {
  if (picture === '') return '';
  return rewriteLogo(Buffer.from(picture, 'base64'), most)?.toString('base64') ?? null;
}

const pictures = new WeakMap<object, SetPicture>();

/** What pages and letters show of a picture that was set, made once for as long as it holds; undefined for none. */
export function pictureOf(set: { readonly picture: string }): SetPicture | undefined {
  if (set.picture === '') return undefined;
  const known = pictures.get(set);
  if (known) return known;
  const version = createHash('sha256').update(set.picture).digest('hex').slice(0, 8);
  const made = { svg: svgOfLogo(Buffer.from(set.picture, 'base64')), png: set.picture, version };
  pictures.set(set, made);
  return made;
}

/** The picture as an SVG, which pages and letters show alike. @param png as `rewriteLogo` writes it */
function svgOfLogo(png: Buffer): string {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`
  );
}

function readPicture(bytes: Buffer, most: number): Picture | null {
  if (bytes.length > most || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const chunks = chunksIn(bytes.subarray(SIGNATURE.length));
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13) return null;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth, colour = -1, ...kinds] = head.data.subarray(8);
  const point = POINT.get(colour);
  if (depth !== DEPTH || point === undefined || kinds.some((kind) => kind !== 0)) return null;
  if (width === 0 || height === 0 || width > LOGO_SIDES.width || height > LOGO_SIDES.height) return null;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const line = width * point + 1;
  const lines = inflated(packed, line * height);
  if (lines?.length !== line * height) return null;
  for (let at = 0; at < lines.length; at += line) if ((lines[at] ?? 0) > MOST_FILTER) return null;
  return { width, height, colour, lines };
}

function chunksIn(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 12 > bytes.length) return null;
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
    if (chunks.at(-1)?.type === 'IEND') return chunks;
  }
  return null;
}

/** Unpacks no more than is due: a small file may hold gigabytes. */
function inflated(packed: Buffer, due: number): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: due });
  } catch {
    return null;
  }
}

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
