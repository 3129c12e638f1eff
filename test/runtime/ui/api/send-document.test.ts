/** A document that leaves at once where there is a line, and waits for one where there is none. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendDocument } from '../../../../runtime/ui/api/send-document.ts';

const STORED = { id: 'f', name: 'rib.pdf', size: 3, mediaType: 'application/pdf' };

/** What becomes of each request that is opened, in their order: a status, or no line. */
let fates: (number | 'cut')[];
let heard: string[];
let waiting: boolean[];
let given: AbortController;

class Request extends EventTarget {
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  open(method: string, address: string): void {
    heard.push(`${method} ${address.replace(/\?.*/u, '')}`);
  }
  setRequestHeader(): void {}
  getResponseHeader(): string {
    return '3';
  }
  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }
  send(): void {
    const fate = fates.shift();
    if (fate === undefined) return;
    if (fate === 'cut') return void this.dispatchEvent(new Event('error'));
    Object.assign(this, { status: fate, responseText: JSON.stringify(STORED) });
    this.dispatchEvent(new Event('load'));
  }
}

beforeEach(() => {
  [fates, heard, waiting, given] = [[], [], [], new AbortController()];
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('fetch', async (address: string, { method }: RequestInit) => {
    heard.push(`${method} ${address.replace(/\?.*/u, '')}`);
    if (address.includes('?')) return new Response(null, { status: 201, headers: { location: '/api/v1/uploads/u1' } });
    return Response.json(STORED, { status: 201 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const send = (begun: string | null = null) =>
  sendDocument({
    query: { draft: 'd', pointer: '/rib' },
    file: new File(['abc'], 'rib.pdf'),
    signal: given.signal,
    begun,
    onProgress: () => undefined,
    onBegun: () => undefined,
    onWaiting: (one) => waiting.push(one),
  });

it('leaves in one request while it is small and there is a line', async () => {
  fates = [201];
  expect(await send()).toEqual({ type: 'answered', reply: STORED });
  expect([heard, waiting]).toEqual([['POST /api/v1/files'], []]);
});

it('that the server refuses is not tried again', async () => {
  fates = [422];
  expect(await send()).toMatchObject({ type: 'refused', status: 422 });
  expect([heard, waiting]).toEqual([['POST /api/v1/files'], []]);
});

it('waits where there is no line, and goes on in pieces', async () => {
  fates = ['cut', 204];
  expect(await send()).toEqual({ type: 'answered', reply: STORED });
  expect(waiting[0]).toBe(true);
  expect(waiting.at(-1)).toBe(false);
  expect(heard).toEqual([
    'POST /api/v1/files',
    'POST /api/v1/uploads',
    'PATCH /api/v1/uploads/u1',
    'POST /api/v1/uploads/u1',
  ]);
});

it('is not begun anew where the server has some of it', async () => {
  fates = [204];
  vi.stubGlobal('fetch', async (address: string, { method }: RequestInit) => {
    heard.push(`${method} ${address}`);
    return method === 'HEAD'
      ? new Response(null, { headers: { 'upload-offset': '1' } })
      : Response.json(STORED, { status: 201 });
  });
  await send('u1');
  expect(heard).toEqual(['HEAD /api/v1/uploads/u1', 'PATCH /api/v1/uploads/u1', 'POST /api/v1/uploads/u1']);
});

it('that is given up before it found a line is over', async () => {
  const sending = send();
  given.abort();
  expect(await sending).toMatchObject({ type: 'unreachable' });
  expect([heard, waiting]).toEqual([['POST /api/v1/files'], []]);
});
