/** A photograph before it leaves, in a browser that draws what the test says. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preparePhoto } from '../../../../../runtime/forms/widgets/file/photo/prepare-photo.ts';
import { comment, exif, jpegOf, pngOf, segment } from './pictures.ts';

const KILOBYTE = 1024;
const ANY = (_kind: string): boolean => true;
const FILLING = segment(0xdb, new Uint8Array(64 * KILOBYTE - 6));
const NO_HEIC = (kind: string): boolean => kind === 'jpeg';

let size: { width: number; height: number };
/** Bytes that a browser makes of a canvas of that width at that quality; null when it makes none. */
let weigh: (width: number, quality: number) => number | null;
let drawn: { readonly width: number; readonly height: number; readonly quality: number }[];
let closed: number;
/** What each drawing was made of. */
let pictures: { readonly width: number }[];
/** How the picture was asked to be opened. */
let asked: unknown;
let opens: boolean;
let hasPen: boolean;

beforeEach(() => {
  [size, weigh, drawn, closed, opens] = [{ width: 4000, height: 3000 }, () => 300 * KILOBYTE, [], 0, true];
  [pictures, hasPen] = [[], true];
  vi.stubGlobal('createImageBitmap', (_file: File, options: unknown) => {
    asked = options;
    return opens
      ? Promise.resolve({ ...size, close: () => (closed += 1) })
      : Promise.reject(new Error('not a picture'));
  });
  vi.stubGlobal('document', {
    createElement: () => ({
      width: 0,
      height: 0,
      getContext: () => (hasPen ? { drawImage: (from: { width: number }) => pictures.push(from) } : null),
      toBlob(
        this: { width: number; height: number },
        done: (blob: Blob | null) => void,
        _type: string,
        quality: number,
      ) {
        drawn.push({ width: this.width, height: this.height, quality });
        const bytes = weigh(this.width, quality);
        done(bytes === null ? null : new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
      },
    }),
  });
});
afterEach(() => vi.unstubAllGlobals());

const jpeg = (bytes: Uint8Array<ArrayBuffer>, name = 'IMG_2034.jpeg'): File =>
  new File([bytes], name, { type: 'image/jpeg' });
/** As heavy as a telephone makes them: segments hold 64 kB at most, so it is their number that weighs. */
const heavy = (kilobytes: number, ...more: readonly Uint8Array<ArrayBuffer>[]): File =>
  jpeg(jpegOf(...more, ...Array.from({ length: kilobytes / 64 }, () => FILLING)));

async function ready(file: File, takes = ANY): Promise<File> {
  const prepared = await preparePhoto(file, takes);
  if (prepared.type !== 'ready') throw new Error('it is unreadable');
  return prepared.file;
}

describe('a photograph of 3.9 megabytes', () => {
  it('is drawn anew, at most 2 400 points wide, under its own name', async () => {
    const file = await ready(heavy(3968, exif(1)));
    expect([file.name, file.type, file.size]).toEqual(['IMG_2034.jpg', 'image/jpeg', 300 * KILOBYTE]);
    expect(drawn).toEqual([{ width: 2400, height: 1800, quality: 0.75 }]);
    expect(asked, 'upright').toEqual({ imageOrientation: 'from-image' });
    expect(closed, 'its memory is given back').toBe(1);
  });

  it('that is heavy still is drawn once more, with as many points less as its weight asks for', async () => {
    weigh = (width, quality) => (width / 2400) ** 2 * (quality === 0.75 ? 1000 : 950) * KILOBYTE;
    const file = await ready(heavy(3968));
    expect(drawn.map(({ width, quality }) => [width, quality])).toEqual([
      [2400, 0.75],
      [1442, 0.65],
    ]);
    expect(file.size).toBeLessThan(400 * KILOBYTE);
    expect(pictures.map(({ width }) => width)).toEqual([4000, 2400]);
  });

  it('that never gets light is sent at its lightest', async () => {
    weigh = (_width, quality) => (quality === 0.75 ? 700 : 800) * KILOBYTE;
    expect((await ready(heavy(3968))).size).toBe(700 * KILOBYTE);
    expect(drawn).toHaveLength(2);
  });

  it.each([
    ['the browser cannot open', () => (opens = false)],
    ['the browser makes nothing of', () => (weigh = () => null)],
    ['the browser has no canvas for', () => (hasPen = false)],
    ['drawing would only make heavier', () => (weigh = () => 5000 * KILOBYTE)],
  ])('that %s leaves as it was taken, without its place and date', async (_what, arrange) => {
    arrange();
    const given = heavy(3968, exif(1));
    const file = await ready(given);
    expect([file.name, file.size]).toEqual(['IMG_2034.jpeg', given.size - exif(1).length]);
  });

  it('stays as large where the question takes no JPEG', async () => {
    const given = heavy(3968);
    expect(await ready(given, () => false)).toBe(given);
  });

  it('is never made larger than it was', async () => {
    size = { width: 800, height: 600 };
    await ready(heavy(3968));
    expect(drawn[0]).toMatchObject({ width: 800, height: 600 });
  });
});

describe('a light picture', () => {
  it('that is upright and says nothing is the very file', async () => {
    const given = jpeg(jpegOf());
    expect(await ready(given)).toBe(given);
    expect(drawn).toEqual([]);
  });

  it('that is upright keeps its every point, without what it says', async () => {
    const file = await ready(jpeg(jpegOf(exif(1), comment('Chez Marie'))));
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(jpegOf());
    expect(drawn).toEqual([]);
  });

  it('that lies on its side is drawn upright, even a little heavier', async () => {
    expect((await ready(jpeg(jpegOf(exif(6))))).size).toBe(300 * KILOBYTE);
    expect(drawn).toHaveLength(1);
  });

  it('of another kind is cleaned and never drawn', async () => {
    const bytes = pngOf(['IHDR', ''], ['tEXt', 'Marie'], ['IDAT', 'x'], ['IEND', '']);
    const file = await ready(new File([bytes], 'plan.png', { type: 'image/png' }));
    expect([file.name, file.size, drawn.length]).toEqual(['plan.png', bytes.length - 17, 0]);
  });

  it('that is cut is left to the server to refuse', async () => {
    const given = jpeg(new Uint8Array([0xff, 0xd8, 0xff]));
    expect(await ready(given)).toBe(given);
  });
});

describe('a photograph of an iPhone', () => {
  const heic = new File(['ftypheic'], 'IMG_0001.HEIC', { type: '' });

  it('is a JPEG where the browser opens it', async () => {
    expect(await ready(heic, NO_HEIC)).toMatchObject({ name: 'IMG_0001.jpg', type: 'image/jpeg' });
  });

  it('that the browser cannot open is told, unless the question takes it', async () => {
    opens = false;
    expect(await preparePhoto(heic, NO_HEIC)).toEqual({ type: 'unreadable' });
    expect(await ready(heic)).toBe(heic);
  });
});
