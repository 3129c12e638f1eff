/**
 * What is done to a photograph before it leaves: turned upright, brought to a size that a slow line carries in some ten
 * seconds, and rid of what it says of its maker. Loaded when a picture is chosen, by no page before.
 */
import { isHeic } from './heic.ts';
import { orientationOf, withoutMetadata } from './metadata.ts';

/** `unreadable`: this browser cannot open it, and the question takes no such file. */
export type Prepared = { readonly type: 'ready'; readonly file: File } | { readonly type: 'unreadable' };

/** Eight seconds at 400 kbit/s, which leaves a slow telephone seven to make it so light in fifteen. */
const LIGHT_BYTES = 400 * 1024;
/** An A4 page is still read at 205 points an inch. */
const LONG_SIDE = 2400;
/** At first; then, where that is too heavy, with as many points less as its weight asks for. */
const QUALITY = 0.75;
const SECOND = { quality: 0.65, margin: 0.95 };

/**
 * The picture as it is sent. One that is light and upright, and every PNG, keeps its every point.
 * @param takes whether the question takes files of that kind
 */
export async function preparePhoto(file: File, takes: (kind: 'jpeg' | 'heic') => boolean): Promise<Prepared> {
  const heic = isHeic(file);
  if (!heic) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const clean = withoutMetadata(bytes);
    const asIs = clean && clean.length < file.size ? named(clean, file.name, file.type) : file;
    const isTurned = orientationOf(bytes) !== 1;
    if (file.type !== 'image/jpeg' || !takes('jpeg') || (asIs.size <= LIGHT_BYTES && !isTurned)) {
      return { type: 'ready', file: asIs };
    }
    const drawn = await redraw(file).catch(() => null);
    return { type: 'ready', file: drawn && (isTurned || drawn.size < asIs.size) ? drawn : asIs };
  }
  const drawn = takes('jpeg') ? await redraw(file).catch(() => null) : null;
  if (drawn) return { type: 'ready', file: drawn };
  return takes('heic') ? { type: 'ready', file } : { type: 'unreadable' };
}

/** Drawn anew, upright, as JPEG; null when the browser gives none. Rejects when it cannot open the picture. */
async function redraw(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const fit = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const large = draw(picture, fit);
    const first = await encode(large, QUALITY);
    if (!first) return null;
    const isHeavy = first.size > LIGHT_BYTES;
    // From what was drawn, which holds a third of the points that the picture does.
    const small = isHeavy && draw(large, Math.sqrt(LIGHT_BYTES / first.size) * SECOND.margin);
    const second = small ? await encode(small, SECOND.quality) : null;
    const best = second && second.size < first.size ? second : first;
    return named(best, file.name.replace(/(?:\.[^.]*)?$/u, '.jpg'), 'image/jpeg');
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap | HTMLCanvasElement, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
}

const named = (content: BlobPart, name: string, type: string): File => new File([content], name, { type });
