/** Photographs as iPhones keep them (HEIC), that no browser but Safari draws. */
import openLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import type { OpenPicture, Pixels } from './decode-tiff.ts';
import { isDecodable, MOST_PAGES } from './picture-messages.ts';

/** Opens a HEIC file. Throws for what is none; pictures whose size is not decoded are left out. */
export function openHeic(bytes: Uint8Array): OpenPicture {
  const decoder = new (openLibheif().HeifDecoder)();
  const images = decoder
    .decode(bytes)
    .slice(0, MOST_PAGES)
    .map((image) => ({ image, width: image.get_width(), height: image.get_height() }))
    .filter(isDecodable);
  if (images.length === 0) throw new Error('no picture of HEIC');
  return {
    pages: images.map(({ width, height }) => ({ width, height })),
    page: (index) =>
      new Promise<Pixels>((resolve, reject) => {
        const found = images[index];
        if (!found) return reject(new RangeError(`no page ${index}`));
        const { image, width, height } = found;
        const rgba = new Uint8ClampedArray(width * height * 4);
        return image.display({ data: rgba, width, height }, (filled) =>
          filled ? resolve({ width, height, rgba }) : reject(new Error('a damaged picture')),
        );
      }),
  };
}
