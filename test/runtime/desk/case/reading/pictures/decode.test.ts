/** Pictures that browsers do not draw, decoded from real bytes: their pages, their sizes, their points, and what is none. */
import { describe, expect, it } from 'vitest';
import { openHeic } from '../../../../../../runtime/desk/case/reading/pictures/decode-heic.ts';
import { openTiff } from '../../../../../../runtime/desk/case/reading/pictures/decode-tiff.ts';
import { isConverted, isDecodable } from '../../../../../../runtime/desk/case/reading/pictures/picture-messages.ts';
import { colourTiff, HEIC, tiffOf } from './samples.ts';

const pointOf = ({ rgba, width }: { rgba: Uint8ClampedArray; width: number }, x: number, y: number) => [
  ...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe('a photograph of an iPhone', () => {
  it('has its size and its colours', async () => {
    const { pages, page } = openHeic(HEIC);
    expect(pages).toEqual([{ width: 96, height: 64 }]);
    const pixels = await page(0);
    const [red = 0, green = 0, blue = 0, opacity] = pointOf(pixels, 10, 30);
    expect(red).toBeGreaterThan(180);
    expect(Math.max(green, blue)).toBeLessThan(80);
    expect(opacity).toBe(255);
    expect(Math.min(...pointOf(pixels, 90, 30))).toBeGreaterThan(235);
  });

  it('that is cut short, or is something else, is told', () => {
    expect(() => openHeic(HEIC.subarray(0, 60))).toThrow('no picture');
    expect(() => openHeic(Buffer.from('%PDF-1.7'))).toThrow('no picture');
  });

  it('has no page beyond its last', async () => {
    await expect(openHeic(HEIC).page(1)).rejects.toThrow(RangeError);
  });
});

describe('a scan', () => {
  it('has all its pages, each of its own size', async () => {
    const { pages, page } = openTiff(
      tiffOf([
        { width: 1654, height: 2339 },
        { width: 120, height: 80 },
        { width: 80, height: 120 },
      ]),
    );
    expect(pages).toEqual([
      { width: 1654, height: 2339 },
      { width: 120, height: 80 },
      { width: 80, height: 120 },
    ]);
    const pixels = await page(2);
    expect([pixels.width, pixels.height, pixels.rgba.length]).toEqual([80, 120, 80 * 120 * 4]);
    expect(pointOf(pixels, 79, 119)).toEqual([255, 255, 255, 255]);
    expect(pointOf(await page(0), 1653, 2338)).toEqual([255, 255, 255, 255]);
  });

  it('in colour keeps them, read twice alike', async () => {
    const { page } = openTiff(colourTiff(8, 4, [200, 16, 46, 255]));
    for (const pixels of [await page(0), await page(0)]) expect(pointOf(pixels, 7, 3)).toEqual([200, 16, 46, 255]);
  });

  it('leaves out pages that say to be larger than any scan, before anything of them is decoded', () => {
    const { pages } = openTiff(
      tiffOf([
        { width: 60_000, height: 60_000 },
        { width: 120, height: 80 },
      ]),
    );
    expect(pages).toEqual([{ width: 120, height: 80 }]);
  });

  it('whose last page names the first, or that has more pages than anybody scans, is refused at once', () => {
    const endless = Buffer.from(tiffOf([{ width: 16, height: 16 }]));
    endless.writeUInt32LE(endless.readUInt32LE(4), endless.length - 4);
    expect(() => openTiff(endless)).toThrow('without end');
    const boasting = Buffer.from(tiffOf([{ width: 16, height: 16 }]));
    boasting.writeUInt32LE(4_000_000_000, boasting.readUInt32LE(4) + 6);
    expect(() => openTiff(boasting)).toThrow('without end');
    const long = Array.from({ length: 501 }, () => ({ width: 8, height: 1 }));
    expect(() => openTiff(tiffOf(long))).toThrow('without end');
    expect(openTiff(tiffOf(long.slice(1))).pages).toHaveLength(500);
  });

  it.each([
    ['nothing', ''],
    ['a PDF', '%PDF-1.7 ...........'],
  ])('that is %s is told', (_what, text) => {
    const open = () => openTiff(Buffer.from(text)).pages.length;
    let pages = 0;
    try {
      pages = open();
    } catch {
      pages = 0;
    }
    expect(pages).toBe(0);
  });
});

it.each([
  [{ width: 7016, height: 9933 }, true],
  [{ width: 0, height: 10 }, false],
  [{ width: 20_000, height: 20_000 }, false],
  [{ width: Number.NaN, height: 2 }, false],
])('of %o it is said whether it is decoded: %s', (size, decoded) => {
  expect(isDecodable(size)).toBe(decoded);
});

it.each([
  ['image/heic', true],
  ['image/heif', true],
  ['image/tiff', true],
  ['image/jpeg', false],
  ['application/pdf', false],
])('%s is decoded by the desk: %s', (mediaType, converted) => {
  expect(isConverted(mediaType)).toBe(converted);
});
