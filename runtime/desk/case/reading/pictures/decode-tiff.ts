/** Scans as TIFF: what scanners and fax servers write (CCITT, LZW, deflate, JPEG, PackBits), with all their pages. */
import UTIF from 'utif2';
import { isDecodable, MOST_PAGES, type PictureSize } from './picture-messages.ts';

/** Pixels of a page, four bytes each. */
export type Pixels = PictureSize & { readonly rgba: Uint8ClampedArray<ArrayBuffer> };

/** A picture that is open: the sizes of its pages, and each of them when it is asked for. Throws for one that is damaged. */
export type OpenPicture = { readonly pages: readonly PictureSize[]; readonly page: (index: number) => Promise<Pixels> };

/** Width and height of a page, as its directory says before anything of it is decoded. */
const WIDTH = 't256';
const HEIGHT = 't257';
/** « II »: the bytes of numbers come the smallest first. */
const LITTLE_ENDIAN = 0x4949;
/** Bytes of what a directory says of one tag. */
const ENTRY_BYTES = 12;

/** Opens a TIFF. Throws for what is none; pages whose size is not decoded are left out. */
export function openTiff(bytes: Uint8Array): OpenPicture {
  if (!isBounded(bytes)) throw new Error('pages without end');
  const { buffer } = new Uint8Array(bytes);
  const shown = UTIF.decode(buffer).filter((page) => isDecodable(sizeOf(page)));
  return {
    pages: shown.map(sizeOf),
    page: (index) => {
      const page = shown[index];
      if (!page) throw new RangeError(`no page ${index}`);
      UTIF.decodeImage(buffer, page);
      const { width, height } = sizeOf(page);
      const rgba = new Uint8ClampedArray(UTIF.toRGBA8(page));
      // The pixels of a page are many times the file: none is kept.
      delete page.data;
      return Promise.resolve({ width, height, rgba });
    },
  };
}

/** Whether its pages, each of which names the next one, come to an end: a file can be made whose last page names the first. */
function isBounded(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint16(0) === LITTLE_ENDIAN;
  let place = view.getUint32(4, little);
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (place + 2 > bytes.length) return false;
    const count = view.getUint16(place, little);
    const link = place + 2 + count * ENTRY_BYTES;
    if (link + 4 > bytes.length) return false;
    // No tag has more values than the file has bytes.
    const values = Array.from({ length: count }, (_, at) => view.getUint32(place + 6 + at * ENTRY_BYTES, little));
    if (values.some((many) => many > bytes.length)) return false;
    place = view.getUint32(link, little);
    if (place === 0) return true;
  }
  return false;
}

function sizeOf(page: UTIF.Directory): PictureSize {
  return { width: numberOf(page[WIDTH]), height: numberOf(page[HEIGHT]) };
}

function numberOf(tag: unknown): number {
  const first: unknown = Array.isArray(tag) ? tag[0] : undefined;
  return typeof first === 'number' && Number.isSafeInteger(first) ? first : 0;
}
