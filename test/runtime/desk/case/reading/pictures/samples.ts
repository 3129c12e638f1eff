/** Small real pictures of the kinds that browsers do not draw. */
import UTIF from 'utif2';

/** 96 × 64: the left half red, the right half white; written by heif-enc. */
export const HEIC: Uint8Array = Buffer.from(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAF6AAEAAAAAAAAAaQAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAA1mlwcnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgIaDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABNjb2xybmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAABgAAAAQAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAAHFtZGF0AAAAZSgBr1iOXwdJL//5/D//XZyHy72HRuLfnaPi3TZ/oWCgMhhweoU0PnyKqAfT7B3oIld+cH3FJZkSgHqjHtf0XSyY8vPd9L/rNaRn0afpgsKs983sMXNX6aXa3vxw+ERfSd+xeHnY',
  'base64',
);

const SHORT = 3;
const LONG = 4;

/** A TIFF of black and white pages, as scanners write it: a bit a point, rows packed by PackBits, nothing but white. */
export function tiffOf(pages: readonly { readonly width: number; readonly height: number }[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let end = 8;
  let link = 4;
  for (const { width, height } of pages) {
    const row = Math.ceil(width / 8);
    // Runs of at most 128 bytes of 0xff.
    const runs = Array.from({ length: Math.ceil(row / 128) }, (_, at) => Math.min(128, row - at * 128));
    const packed = Buffer.concat(
      Array.from({ length: Math.min(height, 4000) }, () => Buffer.from(runs.flatMap((run) => [257 - run, 0xff]))),
    );
    const tags: readonly (readonly [number, number, number])[] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 1],
      [259, SHORT, 32773],
      [262, SHORT, 1],
      [273, LONG, end],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, packed.length],
    ];
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    tags.forEach(([tag, type, value], at) => {
      directory.writeUInt16LE(tag, 2 + at * 12);
      directory.writeUInt16LE(type, 4 + at * 12);
      directory.writeUInt32LE(1, 6 + at * 12);
      directory.writeUInt32LE(value, 10 + at * 12);
    });
    const padding = Buffer.alloc(packed.length % 2);
    const start = end + packed.length + padding.length;
    const whole = Buffer.concat([...parts, packed, padding, directory]);
    whole.writeUInt32LE(start, link);
    parts.splice(0, parts.length, whole);
    end = whole.length;
    link = end - 4;
  }
  return Buffer.concat(parts);
}

/** A TIFF of one page in colour. */
export const colourTiff = (width: number, height: number, rgba: readonly number[]): Uint8Array =>
  new Uint8Array(
    UTIF.encodeImage(
      Uint8Array.from({ length: width * height * 4 }, (_, at) => rgba[at % 4] ?? 0),
      width,
      height,
    ),
  );
