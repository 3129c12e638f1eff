/** A corrected request on its way: what is typed is on the device until the server has taken it, whatever happens meanwhile. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCorrectionSender, type CorrectionSender } from '../../../../runtime/site/form/correction-sender.ts';
import { readCopy } from '../../../../runtime/site/form/device-copy.ts';
import type { SaveStatus } from '../../../../runtime/site/form/saver.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import { memoryStorage } from '../../desk/memory-storage.ts';

/** What comes back for a post: where it led, or a status, or nothing at all. */
type Reply = { readonly redirected: boolean; readonly url: string; readonly status: number } | 'lost';
const TAKEN: Reply = { redirected: true, url: 'https://ici.nc/compte/demandes/c', status: 200 };
const JUDGED: Reply = { redirected: false, url: '', status: 422 };
const EXPIRED: Reply = { redirected: false, url: '', status: 401 };
const AWAY: Reply = { redirected: false, url: '', status: 503 };
const LOST: Reply = 'lost';

let replies: Reply[];
let posts: number;
let went: string[];
let submitted: number;
let told: SaveStatus[];
let network: EventTarget;
let sender: CorrectionSender;

beforeEach(() => {
  vi.useFakeTimers();
  [replies, posts, went, submitted, told] = [[], 0, [], 0, []];
  network = new EventTarget();
  vi.stubGlobal('window', network);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('document', { cookie: '' });
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('location', { assign: (address: string) => went.push(address) });
  vi.stubGlobal('fetch', async () => {
    posts += 1;
    const reply = replies.shift() ?? TAKEN;
    if (reply === 'lost') throw new TypeError('network');
    return reply;
  });
  sender = createCorrectionSender({ copyKey: 'c', left: null, onStatus: (status) => told.push(status) });
});

afterEach(() => {
  sender.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ANSWERS: JsonObject = { recit: 'Corrigé.' };
const page = { action: '/correction', read: () => new FormData(), submit: () => (submitted += 1) };

/** Presses the button of the page. */
async function send(answers: JsonObject): Promise<void> {
  await sender.send(answers, page);
}

const kept = (): JsonObject | undefined => readCopy('c')?.value;

describe('what is typed', () => {
  it('stays on the device and is not sent before one says so', async () => {
    sender.change(ANSWERS);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([posts, kept()]).toEqual([0, ANSWERS]);
  });

  it('leaves the device once the server has taken it, and one is led on', async () => {
    await send(ANSWERS);
    expect(went).toEqual(['https://ici.nc/compte/demandes/c']);
    expect([posts, submitted, kept()]).toEqual([1, 0, undefined]);
  });

  it('stays on the device while the server shows what is to be mended', async () => {
    replies = [JUDGED];
    await send(ANSWERS);
    expect([submitted, went, kept()]).toEqual([1, [], ANSWERS]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(posts, 'and is not posted again from here').toBe(1);
  });

  it('stays on the device when the session is over, and is sent when one says so again', async () => {
    replies = [EXPIRED];
    await send(ANSWERS);
    expect([told.at(-1), kept()]).toEqual(['expired', ANSWERS]);
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(posts).toBe(1);
    await send(ANSWERS);
    expect([posts, kept()]).toEqual([2, undefined]);
  });
});

describe('a correction that could not leave', () => {
  it.each([
    ['the service is away', AWAY],
    ['nothing came back', LOST],
  ])('is sent again by itself until it is taken: %s', async (_why, reply) => {
    replies = [reply, reply, reply];
    await send(ANSWERS);
    expect([told.at(-1), kept()]).toEqual(['away', ANSWERS]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([posts, went.length, kept()]).toEqual([4, 1, undefined]);
  });

  it('says so without network, and is sent as soon as it is back', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    replies = [LOST];
    await send(ANSWERS);
    expect(told.at(-1)).toBe('unsent');
    network.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect([posts, kept()]).toEqual([2, undefined]);
  });

  it('is no longer sent by itself once something else is typed: that is what one means', async () => {
    replies = [LOST];
    await send(ANSWERS);
    sender.change({ recit: 'Autrement.' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect([posts, kept()]).toEqual([1, { recit: 'Autrement.' }]);
  });

  it('is not sent once the page is left; the next visit finds it', async () => {
    replies = [LOST];
    await send(ANSWERS);
    sender.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect([posts, kept()]).toEqual([1, ANSWERS]);
  });
});
