/** A server of maps on this machine: pictures of one colour for tiles and WMS, and an archive of such tiles as a file. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

export interface MapServer {
  readonly url: string;
  /** Addresses that were asked for, in their order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts it: any address gives the picture of the colour that its path names (`/#rrggbb` as `/rrggbb/…`). */
export async function startMapServer(): Promise<MapServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const [, red = '0', green = '0', blue = '0'] = /^\/(..)(..)(..)\//u.exec(url) ?? [];
    const colour: Colour = [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture(colour));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const SIDE = 256;

/** A PNG of a tile's size in one colour. */
export function picture(colour: Colour): Buffer {
  const line = Buffer.from([0, ...Array.from({ length: SIDE }, () => colour).flat()]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: SIDE }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** An archive (PMTiles 3, nothing compressed) that holds one picture, of the whole world. */
export function archive(tile: Buffer): Buffer {
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const metadata = Buffer.from('{}');
  const head = Buffer.alloc(127);
  head.write('PMTiles', 'latin1');
  head.set([3], 7);
  const at = [127, 127 + directory.length, 127 + directory.length + metadata.length] as const;
  [at[0], directory.length, at[1], metadata.length, at[2], 0, at[2], tile.length, 1, 1, 1].forEach((value, rank) =>
    head.writeBigUInt64LE(BigInt(value), 8 + rank * 8),
  );
  // Clustered; no compression inside nor of tiles; PNG; from zoom 0 to zoom 0.
  head.set([1, 1, 1, 2, 0, 0], 96);
  [-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000].forEach((value, rank) =>
    head.writeInt32LE(value, 102 + rank * 4),
  );
  return Buffer.concat([head, directory, metadata, tile]);
}

function varint(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
}
