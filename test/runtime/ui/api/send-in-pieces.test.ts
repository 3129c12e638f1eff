/** Documents in pieces, over a line and a server that fail at every step. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendInPieces, type PiecesSending } from '../../../../runtime/ui/api/send-in-pieces.ts';

const SIZE = 1_000;
const STORED = { id: 'f', name: 'rib.pdf', size: SIZE, mediaType: 'application/pdf' };

/** What a server does with the next request of a kind; what is not said goes well. */
type Script = Partial<Record<'begin' | 'measure' | 'put' | 'finish', readonly (number | string)[]>>;

/** A server that keeps bytes, whose line is cut as its script says: `put: [400, 'cut']` takes 400 bytes of a piece, then drops it. */
class Server {
  readonly heard: string[] = [];
  received = 0;
  id = 0;
  script: Record<string, (number | string)[]> = {};
  take(kind: string): number | string | undefined {
    this.heard.push(kind);
    return this.script[kind]?.shift();
  }
}
let server: Server;
let line: Request[];

/** A request as browsers make it, carried out by the server above. */
class Request extends EventTarget {
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  open(): void {
    line.push(this);
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader(): string | null {
    return this.status === 204 ? String(server.received) : null;
  }
  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }
  send(body: Blob): void {
    const fate = server.take(`put ${this.headers['upload-offset']}`);
    const bytes = typeof fate === 'number' && fate < 200 ? fate : body.size;
    if (fate === 'hang') return;
    if (typeof fate === 'number' && fate >= 400) return this.end(fate, '{}');
    if (fate === undefined || bytes < body.size) server.received += bytes;
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: bytes, total: body.size }));
    if (bytes < body.size) this.dispatchEvent(new Event('error'));
    else this.end(204, '');
  }
  end(status: number, text: string): void {
    Object.assign(this, { status, responseText: text });
    queueMicrotask(() => this.dispatchEvent(new Event('load')));
  }
}

const problemOf = (status: number, code: string) =>
  Response.json({ type: 'x', title: 'x', status, code, detail: `Refus : ${code}` }, { status });
async function answer(address: string, init: RequestInit = {}): Promise<Response> {
  const { method = 'GET' } = init;
  const kind =
    method === 'HEAD' ? 'measure' : method === 'DELETE' ? 'drop' : address.includes('?') ? 'begin' : 'finish';
  const fate = server.take(kind);
  if (fate === 'cut') throw new TypeError('network');
  if (typeof fate === 'number') return problemOf(fate, 'unavailable');
  if (typeof fate === 'string') return problemOf(Number(fate.slice(0, 3)), fate.slice(4));
  if (kind === 'begin') {
    server.id += 1;
    server.received = 0;
    return new Response(null, { status: 201, headers: { location: `/api/v1/uploads/u${server.id}` } });
  }
  if (kind === 'measure') return new Response(null, { headers: { 'upload-offset': String(server.received) } });
  return kind === 'finish' ? Response.json(STORED, { status: 201 }) : new Response(null, { status: 204 });
}

let given: AbortController;
let told: { shares: number[]; begun: string[]; waiting: boolean[]; pauses: number[] };
beforeEach(() => {
  [server, line, given] = [new Server(), [], new AbortController()];
  told = { shares: [], begun: [], waiting: [], pauses: [] };
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function send(script: Script & Record<string, readonly (number | string)[]> = {}, change: Partial<PiecesSending> = {}) {
  server.script = Object.fromEntries(Object.entries(script).map(([kind, fates]) => [kind, [...(fates ?? [])]]));
  const sending: PiecesSending = {
    query: { draft: 'd', pointer: '/rib' },
    file: new File([new Uint8Array(SIZE)], 'été.pdf'),
    signal: given.signal,
    begun: null,
    onProgress: (share) => told.shares.push(share),
    onBegun: (id) => told.begun.push(id),
    onWaiting: (waiting) => told.waiting.push(waiting),
    ...change,
  };
  return sendInPieces(sending, async (milliseconds) => void told.pauses.push(milliseconds));
}
const STEPS = ['begin', 'put 0', 'finish'];

describe('a document', () => {
  it('is begun, sent and made, when nothing goes wrong', async () => {
    expect(await send()).toEqual({ type: 'answered', reply: STORED });
    expect([server.heard, told.begun, told.shares.at(-1), told.pauses]).toEqual([STEPS, ['u1'], 1, []]);
  });

  it('goes on where the line was cut, twice, without a byte sent again', async () => {
    expect(await send({ 'put 0': [150], 'put 150': [100] })).toMatchObject({ type: 'answered' });
    expect(server.heard).toEqual(['begin', 'put 0', 'measure', 'put 150', 'measure', 'put 250', 'finish']);
    expect(told.shares).toEqual([0.15, 0.15, 0.25, 0.25, 1, 1]);
    expect(told.waiting.filter(Boolean)).toHaveLength(2);
    expect(told.waiting.at(-1)).toBe(false);
  });

  it('goes on with what an earlier visit began, and with nothing when the server keeps it no longer', async () => {
    server.received = 600;
    await send({}, { begun: 'u0' });
    expect(server.heard).toEqual(['measure', 'put 600', 'finish']);
    server.heard.length = 0;
    await send({ measure: ['404 not-found'] }, { begun: 'u0' });
    expect(server.heard).toEqual(['measure', ...STEPS]);
  });

  it('is not sent again when only the last answer was lost', async () => {
    expect(await send({ finish: ['cut'] })).toMatchObject({ type: 'answered' });
    expect(server.heard).toEqual([...STEPS, 'measure', 'finish']);
  });

  it.each([
    ['begin', 503],
    ['begin', 429],
    ['measure', 502],
    ['put 0', 423],
    ['put 0', 409],
    ['finish', 423],
    ['finish', '409 upload-incomplete'],
    ['finish', 500],
  ] as const)('is tried again when %s meets %s', async (step, fate) => {
    const script = step === 'measure' ? { measure: [fate], 'put 0': [10] } : { [step]: [fate] };
    // A conflict says of what: without that it is none of ours.
    const isOurs = !(step === 'put 0' && fate === 409);
    expect((await send(script)).type).toBe(isOurs ? 'answered' : 'refused');
  });

  it.each([
    ['begin', '413 file-too-large'],
    ['begin', '401 not-signed-in'],
    ['put 0', 403],
    ['put 0', 507],
    ['finish', '415 file-type-refused'],
    ['finish', '422 file-infected'],
    ['finish', '507 storage-full'],
  ] as const)('is refused when %s meets %s', async (step, fate) => {
    const status = typeof fate === 'number' ? fate : Number(fate.slice(0, 3));
    expect(await send({ [step]: [fate] })).toMatchObject({ type: 'refused', status });
    expect(told.pauses).toEqual([]);
  });

  it('waits longer after each failure, and no longer once something came', async () => {
    await send({ begin: ['cut', 'cut', 'cut', 'cut', 'cut', 'cut'] });
    expect(told.pauses).toEqual([1_000, 3_000, 6_000, 12_000, 30_000, 30_000]);
    told.pauses.length = 0;
    await send({ 'put 0': [10], measure: ['cut'], 'put 10': [10] });
    expect(told.pauses).toEqual([1_000, 3_000, 1_000]);
  });

  it('is taken for cut when nothing moves', async () => {
    vi.useFakeTimers();
    const sent = send({ 'put 0': ['hang'] });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(server.heard).toEqual(['begin', 'put 0']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await sent).toMatchObject({ type: 'answered' });
    expect(server.heard).toEqual(['begin', 'put 0', 'measure', 'put 0', 'finish']);
  });

  it('that goes on later leaves at the server what it has', async () => {
    const end = { goesOn: () => true, onWaiting: (waiting: boolean) => waiting && given.abort() };
    expect(await send({ 'put 0': [150] }, end)).toMatchObject({ type: 'unreachable' });
    expect(server.heard).toEqual(['begin', 'put 0']);
  });

  it('that is given up is dropped at the server', async () => {
    const sent = send({ 'put 0': ['hang'] });
    await vi.waitFor(() => expect(line).toHaveLength(1));
    given.abort();
    expect(await sent).toMatchObject({ type: 'unreachable' });
    expect(server.heard).toEqual(['begin', 'put 0', 'drop']);
  });
});
