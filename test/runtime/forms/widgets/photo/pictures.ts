/** Pictures made of their parts, byte after byte. */
type Bytes = Uint8Array<ArrayBuffer>;

/** Where the points of a JPEG begin, and its end. */
export const PICTURE: Bytes = new Uint8Array([0xff, 0xda, 0, 2, 1, 0xff, 0, 0xe1, 9, 0xff, 0xd9]);

/** A whole JPEG around some segments. */
export function jpegOf(...segments: readonly Bytes[]): Bytes {
  return joined([new Uint8Array([0xff, 0xd8]), ...segments, PICTURE]);
}

/** One segment of a JPEG. */
export function segment(marker: number, content: string | Bytes): Bytes {
  const bytes = typeof content === 'string' ? latin(content) : content;
  const length = bytes.length + 2;
  return joined([new Uint8Array([0xff, marker, length >> 8, length & 0xff]), bytes]);
}

/** What people write into a picture. */
export const comment = (text: string): Bytes => segment(0xfe, text);

/** What a camera writes: the model of the telephone, then how the picture is to be turned. */
export function exif(orientation: number, little = true): Bytes {
  const tiff = new DataView(new ArrayBuffer(8 + 2 + 2 * 12 + 4));
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
  tiff.setUint16(2, 42, little);
  tiff.setUint32(4, 8, little);
  tiff.setUint16(8, 2, little);
  writeEntry(tiff, 10, 0x0110, 7, little);
  writeEntry(tiff, 22, 0x0112, orientation, little);
  return segment(0xe1, joined([latin('Exif\0\0'), new Uint8Array(tiff.buffer)]));
}

function writeEntry(tiff: DataView, at: number, tag: number, value: number, little: boolean): void {
  tiff.setUint16(at, tag, little);
  tiff.setUint16(at + 2, 3, little);
  tiff.setUint32(at + 4, 1, little);
  tiff.setUint16(at + 8, value, little);
}

/** A PNG of some chunks; nobody looks at their sums. */
export function pngOf(...chunks: readonly (readonly [name: string, content: string])[]): Bytes {
  const parts = chunks.map(([name, content]) => {
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, content.length);
    return joined([new Uint8Array(length.buffer), latin(name), latin(content), new Uint8Array(4)]);
  });
  return joined([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
