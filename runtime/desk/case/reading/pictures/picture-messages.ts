/** What the desk and the worker that decodes pictures say to one another. */

/** A page as wide and as high as its pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Asked of the worker: to open a picture, once, then its pages as they come in sight (from 0). */
export type PictureQuestion =
  | { readonly type: 'open'; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly type: 'page'; readonly index: number };

/** Said by the worker. `failed` of a page alone leaves the others as they are; without a page, nothing of the file is shown. */
export type PictureAnswer =
  | { readonly type: 'opened'; readonly pages: readonly PictureSize[] }
  | { readonly type: 'page'; readonly index: number; readonly bitmap: ImageBitmap }
  | { readonly type: 'failed'; readonly index: number | null };

/** Pixels of one page beyond which nothing is decoded: a scan of A3 at 600 dots an inch has 70 million. */
export const MOST_PIXELS = 100_000_000;
/** Pages of one file: what a scanner is fed with at once. */
export const MOST_PAGES = 500;

/** Whether a page has a size that is decoded. */
export function isDecodable({ width, height }: PictureSize): boolean {
  return width > 0 && height > 0 && width * height <= MOST_PIXELS;
}

const CONVERTED: readonly string[] = [
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/tiff',
];

/** Whether a browser cannot be counted on to draw it, and the desk decodes it itself. */
export const isConverted = (mediaType: string): boolean => CONVERTED.includes(mediaType);
