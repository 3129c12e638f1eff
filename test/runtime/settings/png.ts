/** Pictures as canvases write them, and as somebody would who wishes us ill. */
import { crc32, deflateSync } from 'node:zlib';

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG. @param wrong whether its sum is not that of what it holds */
export function chunk(type: string, data: Buffer, wrong = false): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(wrong ? 0 : crc32(named));
  return Buffer.concat([length, named, sum]);
}

interface Head {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly colour?: number;
  readonly interlace?: number;
}

/** The head of a picture: 8 bits and transparency unless said otherwise. */
export function head({ width, height, depth = 8, colour = 6, interlace = 0 }: Head): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour, 0, 0, interlace], 8);
  return chunk('IHDR', data);
}

/** A picture of one colour. @param between chunks that stand before its points */
export function png(size: Head, between: readonly Buffer[] = [], filter = 0): Buffer {
  const line = Buffer.concat([Buffer.from([filter]), Buffer.alloc(size.width * (size.colour === 2 ? 3 : 4), 0x7f)]);
  const lines = Buffer.concat(Array.from({ length: size.height }, () => line));
  return Buffer.concat([
    SIGNATURE,
    head(size),
    ...between,
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
