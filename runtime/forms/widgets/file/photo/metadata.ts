/**
 * What a picture says beside what it shows: where and when it was taken, with which telephone, a thumbnail of what was cut away.
 * It is taken out of the bytes without touching the picture.
 */
const MARKER = 0xff;
const START = 0xd8;
const SCAN = 0xda;
const APP_FIRST = 0xe0;
const APP_LAST = 0xef;
const COMMENT = 0xfe;
const EXIF = 0xe1;
const ORIENTATION = 0x0112;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of PNG: what draws the picture; other chunks that may be left out are texts, dates and what cameras wrote. */
const DRAWN = new Set(['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'bKGD', 'hIST', 'tRNS', 'pHYs', 'sPLT', 'cICP']);

type Bytes = Uint8Array<ArrayBuffer>;
type Segment = { readonly marker: number; readonly start: number; readonly end: number };

/** The same picture without what it says of its maker; null when the bytes are no whole JPEG or PNG. */
export function withoutMetadata(bytes: Bytes): Bytes | null {
  if (isPng(bytes)) return pngWithout(bytes);
  const segments = segmentsOf(bytes);
  if (segments === null) return null;
  return joined(
    bytes,
    segments.filter((segment) => !tells(bytes, segment)),
  );
}

/** How a JPEG is to be turned, 1 (upright) to 8 as cameras number it; 1 where it says nothing. */
export function orientationOf(bytes: Bytes): number {
  for (const { marker, start, end } of segmentsOf(bytes) ?? []) {
    if (marker === EXIF && textAt(bytes, start + 4, 4) === 'Exif')
      return exifOrientation(bytes.subarray(start + 10, end));
  }
  return 1;
}

/** Its segments to the picture's own data, which is the last; null when it is cut or no JPEG. */
function segmentsOf(bytes: Bytes): readonly Segment[] | null {
  if (bytes[0] !== MARKER || bytes[1] !== START) return null;
  const segments: Segment[] = [{ marker: START, start: 0, end: 2 }];
  for (let at = 2; at + 4 <= bytes.length;) {
    const [first, marker = 0] = bytes.subarray(at, at + 2);
    if (first !== MARKER) return null;
    if (marker === SCAN) return [...segments, { marker, start: at, end: bytes.length }];
    // A marker may be preceded by any number of the same byte.
    if (marker === MARKER) {
      at += 1;
      continue;
    }
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length || end < at + 4) return null;
    segments.push({ marker, start: at, end });
    at = end;
  }
  return null;
}

/** Whether a segment speaks of something else than how the picture is drawn: JFIF, colour profile and Adobe's transform are kept. */
function tells(bytes: Bytes, { marker, start }: Segment): boolean {
  if (marker === COMMENT) return true;
  if (marker < APP_FIRST || marker > APP_LAST) return false;
  const name = textAt(bytes, start + 4, 11);
  return !name.startsWith('JFIF') && !name.startsWith('Adobe') && name !== 'ICC_PROFILE';
}

function exifOrientation(tiff: Bytes): number {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const isPng = (bytes: Bytes): boolean => PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);

function pngWithout(bytes: Bytes): Bytes | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [{ start: 0, end: PNG_SIGNATURE.length }];
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = textAt(bytes, at + 4, 4);
    // A capital letter begins the name of what no reader can do without.
    if (/^[A-Z]/u.test(name) || DRAWN.has(name)) kept.push({ start: at, end });
    if (name === 'IEND') return joined(bytes, kept);
    at = end;
  }
  return null;
}

const textAt = (bytes: Bytes, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

function joined(bytes: Bytes, parts: readonly Pick<Segment, 'start' | 'end'>[]): Bytes {
  const result = new Uint8Array(parts.reduce((sum, { start, end }) => sum + end - start, 0));
  let at = 0;
  for (const { start, end } of parts) {
    result.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return result;
}
