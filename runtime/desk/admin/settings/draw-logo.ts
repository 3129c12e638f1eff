/** Draws a picture that was chosen as a logo, as PNG within the bounds that are kept: the server takes nothing else. */
import { LOGO_SIDES, sizeOfLogo } from './logo-size.ts';

/** Each time a picture is too heavy, it is drawn so much smaller. */
const SMALLER = 0.75;
const TRIES = 6;

/** PNG in base64; null for a file that is no picture, or that stays too heavy. @param most characters of base64 */
export async function drawLogo(file: Blob, most: number): Promise<string | null> {
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
      if (drawn !== null && drawn.length <= most) return drawn;
    }
    return null;
  } catch {
    return null;
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
