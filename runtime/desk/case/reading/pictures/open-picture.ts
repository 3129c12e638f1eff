/** A picture decoded in a worker of its own, which is ended with it, or when it takes too long. */
import type { PictureAnswer, PictureQuestion, PictureSize } from './picture-messages.ts';

/** The worker of one picture; tests give answers of their own. */
export type PictureWorker = {
  readonly ask: (question: PictureQuestion, given: Transferable[]) => void;
  readonly listen: (onAnswer: (answer: PictureAnswer) => void, onBroken: () => void) => void;
  readonly end: () => void;
};

/** A picture that is being decoded, until it is closed. Promises reject for what cannot be. */
export type DecodedPicture = {
  readonly pages: Promise<readonly PictureSize[]>;
  readonly page: (index: number) => Promise<ImageBitmap>;
  readonly close: () => void;
};

/** How long one page may take: a photograph takes a second, and what was made to take for ever is given up. */
const LONGEST_MS = 30_000;

type Waiting<Given> = { readonly resolve: (given: Given) => void; readonly reject: (error: Error) => void };

function startWorker(): PictureWorker {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  return {
    ask: (question, given) => worker.postMessage(question, given),
    listen: (onAnswer, onBroken) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => onAnswer(data));
      worker.addEventListener('error', onBroken);
    },
    end: () => worker.terminate(),
  };
}

/** Opens the bytes of a picture, which are given away. */
export function openPicture(
  bytes: Uint8Array,
  mediaType: string,
  { start = startWorker, longestMs = LONGEST_MS } = {},
): DecodedPicture {
  const worker = start();
  const waiting = new Map<number, Waiting<ImageBitmap>>();
  const sizes = Promise.withResolvers<readonly PictureSize[]>();
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    worker.end();
    const error = new Error('the picture cannot be decoded');
    sizes.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (question: PictureQuestion, given: Transferable[] = []): void => {
    clearTimeout(timer);
    timer = setTimeout(end, longestMs);
    worker.ask(question, given);
  };
  // One asks, one is answered: the clock stands still when nothing is awaited.
  const settle = (): void => {
    if (waiting.size === 0) clearTimeout(timer);
  };
  worker.listen((data) => {
    switch (data.type) {
      case 'opened':
        sizes.resolve(data.pages);
        break;
      case 'page':
        waiting.get(data.index)?.resolve(data.bitmap);
        waiting.delete(data.index);
        break;
      case 'failed':
        if (data.index === null) return end();
        waiting.get(data.index)?.reject(new Error('the page cannot be decoded'));
        waiting.delete(data.index);
        break;
    }
    return settle();
  }, end);
  sizes.promise.catch(() => undefined);
  ask({ type: 'open', bytes, mediaType }, [bytes.buffer]);
  return {
    pages: sizes.promise,
    page: (index) => {
      const { promise, resolve, reject } = Promise.withResolvers<ImageBitmap>();
      if (isOver) reject(new Error('the picture is closed'));
      else {
        waiting.set(index, { resolve, reject });
        ask({ type: 'page', index });
      }
      return promise;
    },
    close: () => {
      clearTimeout(timer);
      end();
    },
  };
}
