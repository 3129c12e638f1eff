/** Draws a picture that was chosen as a logo, as PNG within the bounds that are kept: the server takes nothing else. */
import { LOGO_SIDES, sizeOfLogo } from './logo-size.ts';

/** Each time a picture is too heavy, it is drawn so much smaller. */
const SMALLER = 0.75;
const TRIES = 6;

/** PNG in base64, or why there is none: the file is no picture, or stays too heavy however small it is drawn. */
export type DrawnLogo = { readonly type: 'drawn'; readonly picture: string } | { readonly type: 'unread' | 'heavy' };

/** Draws it as large as it may be. @param most characters of base64 */
export async function drawLogo(file: Blob, most: number): Promise<DrawnLogo> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    // A drawing may say no size of its own: it is then as high as a logo may be.
    const natural = {
      width: image.naturalWidth || LOGO_SIDES.width,
      height: image.naturalHeight || LOGO_SIDES.height,
    };
    for (let scale = 1, at = 0; at < TRIES; scale *= SMALLER, at += 1) {
      const drawn = drawAt(image, sizeOfLogo(natural, scale));
      if (drawn !== null && drawn.length <= most) return { type: 'drawn', picture: drawn };
    }
    return { type: 'heavy' };
  } catch {
    return { type: 'unread' };
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawAt(image: HTMLImageElement, { width, height }: ReturnType<typeof sizeOfLogo>): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png').split(',')[1] ?? null;
}
