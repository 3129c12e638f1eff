/*
 * Where pictures that browsers do not draw are decoded: beside the page, and under the policy of the worker that reads PDFs
 * (`PDF_POLICY`), since the decoder of HEIC is compiled code that no page may run. A worker is one file's, and ends with it: what
 * a damaged picture does to it, it does to nothing else.
 */
import type { OpenPicture, Pixels } from './decode-tiff.ts';
import type { PictureAnswer, PictureQuestion } from './picture-messages.ts';

let opened: OpenPicture | null = null;

addEventListener('message', ({ data }: MessageEvent<PictureQuestion>) => {
  void answer(data).catch(() => say({ type: 'failed', index: data.type === 'page' ? data.index : null }));
});

async function answer(question: PictureQuestion): Promise<void> {
  if (question.type === 'open') {
    opened = await open(question);
    const { pages } = opened;
    say(pages.length === 0 ? { type: 'failed', index: null } : { type: 'opened', pages });
    return;
  }
  const { index } = question;
  const pixels = await opened?.page(index);
  if (!pixels) return say({ type: 'failed', index });
  const bitmap = await toBitmap(pixels);
  say({ type: 'page', index, bitmap }, [bitmap]);
}

/** A decoder comes with the first file that needs it. */
async function open({ bytes, mediaType }: Extract<PictureQuestion, { readonly type: 'open' }>): Promise<OpenPicture> {
  if (mediaType === 'image/tiff') return (await import('./decode-tiff.ts')).openTiff(bytes);
  return (await import('./decode-heic.ts')).openHeic(bytes);
}

/** A canvas beyond this many pixels is refused by some browsers, and shows nothing. */
const MOST_DRAWN = 16_000_000;

function toBitmap({ rgba, width, height }: Pixels): Promise<ImageBitmap> {
  const smaller = Math.min(1, Math.sqrt(MOST_DRAWN / (width * height)));
  const size = { resizeWidth: Math.floor(width * smaller), resizeHeight: Math.floor(height * smaller) };
  return createImageBitmap(new ImageData(rgba, width, height), {
    ...(smaller < 1 && { ...size, resizeQuality: 'high' as const }),
  });
}

function say(said: PictureAnswer, given: readonly Transferable[] = []): void {
  postMessage(said, { transfer: [...given] });
}
