/** The line between the desk and the worker that decodes a picture: what is asked, what comes, and what ends it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPicture, type PictureWorker } from '../../../../../../runtime/desk/case/reading/pictures/open-picture.ts';
import type {
  PictureAnswer,
  PictureQuestion,
} from '../../../../../../runtime/desk/case/reading/pictures/picture-messages.ts';

/** A worker whose answers a test gives. */
function workerInHand() {
  const asked: PictureQuestion[] = [];
  let ended = 0;
  let hears: Parameters<PictureWorker['listen']> | null = null;
  const worker: PictureWorker = {
    ask: (question) => void asked.push(question),
    listen: (...heard) => void (hears = heard),
    end: () => void (ended += 1),
  };
  return {
    start: () => worker,
    asked,
    say: (answer: PictureAnswer): void => hears?.[0](answer),
    fail: (): void => hears?.[1](),
    ended: () => ended,
  };
}

const SIZES = [
  { width: 10, height: 20 },
  { width: 20, height: 10 },
];
const bitmap = { width: 10, height: 20, close: () => undefined } satisfies ImageBitmap;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a picture that is opened', () => {
  it('gives its pages, then each as it is asked for, whatever the order in which they come', async () => {
    const hand = workerInHand();
    const picture = openPicture(Uint8Array.from([1, 2]), 'image/tiff', hand);
    hand.say({ type: 'opened', pages: SIZES });
    expect(await picture.pages).toEqual(SIZES);
    const [first, second] = [picture.page(0), picture.page(1)];
    const other = { ...bitmap, width: 20 };
    hand.say({ type: 'page', index: 1, bitmap: other });
    hand.say({ type: 'page', index: 0, bitmap });
    expect([await first, await second]).toEqual([bitmap, other]);
    expect(hand.asked.map(({ type }) => type)).toEqual(['open', 'page', 'page']);
  });

  it('goes on with a page that is damaged among others', async () => {
    const hand = workerInHand();
    const picture = openPicture(new Uint8Array(1), 'image/tiff', hand);
    hand.say({ type: 'opened', pages: SIZES });
    const [first, second] = [picture.page(0), picture.page(1)];
    hand.say({ type: 'failed', index: 0 });
    hand.say({ type: 'page', index: 1, bitmap });
    await expect(first).rejects.toThrow('cannot be decoded');
    expect(await second).toBe(bitmap);
    expect(hand.ended()).toBe(0);
  });

  it.each<[string, (hand: ReturnType<typeof workerInHand>) => void]>([
    ['cannot be read', ({ say }) => say({ type: 'failed', index: null })],
    ['breaks its worker', ({ fail }) => fail()],
    ['takes for ever', () => void vi.advanceTimersByTime(30_000)],
  ])('that %s is given up, with its worker', async (_what, happen) => {
    const hand = workerInHand();
    const picture = openPicture(new Uint8Array(1), 'image/heic', hand);
    happen(hand);
    await expect(picture.pages).rejects.toThrow('cannot be decoded');
    expect(hand.ended()).toBe(1);
    await expect(picture.page(0)).rejects.toThrow('closed');
  });

  it('is not given up while nothing is asked of it, and is when a page takes for ever', async () => {
    const hand = workerInHand();
    const picture = openPicture(new Uint8Array(1), 'image/tiff', hand);
    hand.say({ type: 'opened', pages: SIZES });
    vi.advanceTimersByTime(3_600_000);
    expect(hand.ended()).toBe(0);
    const late = picture.page(0);
    vi.advanceTimersByTime(30_000);
    await expect(late).rejects.toThrow('cannot be decoded');
    expect(hand.ended()).toBe(1);
  });

  it('is ended once when it is closed, and those who wait are told', async () => {
    const hand = workerInHand();
    const picture = openPicture(new Uint8Array(1), 'image/tiff', hand);
    hand.say({ type: 'opened', pages: SIZES });
    const waiting = picture.page(0);
    picture.close();
    picture.close();
    await expect(waiting).rejects.toThrow('cannot be decoded');
    expect(hand.ended()).toBe(1);
  });
});
