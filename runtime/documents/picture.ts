/** Pictures that are set in a document: those whose size is known before anything is unpacked. */

/** A picture with what it is, which is read aloud in its place. */
export interface Picture {
  readonly title: string;
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
}

/** Formats that are set as they are. */
export type PictureKind = 'jpg' | 'png';

/** What a PNG unpacks to: a small file can be a picture of hundreds of megabytes. JPEG files are never unpacked. */
const MOST_PIXELS = 25_000_000;

/** The format of a picture by its first bytes; null for what is no such picture, or too large for a page. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.subarray(0, 3).equals(JPEG)) return 'jpg';
  if (!view.subarray(0, PNG.length).equals(PNG) || view.length < HEAD) return null;
  return view.readUInt32BE(WIDTH_AT) * view.readUInt32BE(WIDTH_AT + 4) <= MOST_PIXELS ? 'png' : null;
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const WIDTH_AT = PNG.length;
const HEAD = WIDTH_AT + 8;
