/** Documents on their way, over a connection that goes wrong in every way it can. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendFile } from '../../../../runtime/ui/api/send-file.ts';

/** A request as browsers make it, carried out by the test. */
class Request extends EventTarget {
  static last: Request;
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  opened: readonly string[] = [];
  body: FormData | null = null;
  constructor() {
    super();
    Request.last = this;
  }
  open(method: string, address: string): void {
    this.opened = [method, address];
  }
  send(body: FormData): void {
    this.body = body;
  }
  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }
  answer(status: number, body: string): void {
    Object.assign(this, { status, responseText: body });
    this.dispatchEvent(new Event('load'));
  }
  sent(loaded: number, total: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }));
  }
}

const STORED = { id: 'f', name: 'rib.pdf', size: 3, mediaType: 'application/pdf' };
let given: AbortController;
let shares: number[];

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', Request);
  given = new AbortController();
  shares = [];
});
afterEach(() => vi.unstubAllGlobals());

const send = () =>
  sendFile({
    query: { draft: 'd', pointer: '/rib' },
    file: new File(['abc'], 'rib.pdf'),
    signal: given.signal,
    onProgress: (share) => shares.push(share),
  });

describe('a document', () => {
  it('is sent for its question, tells how far it is, and comes back as the server keeps it', async () => {
    const answer = send();
    const { last } = Request;
    expect(last.opened).toEqual(['POST', '/api/v1/files?draft=d&pointer=%2Frib']);
    expect(last.body?.get('file')).toMatchObject({ name: 'rib.pdf', size: 3 });
    last.sent(1, 4);
    last.sent(4, 4);
    // A length that is not known is no share of anything.
    last.sent(4, 0);
    expect(shares).toEqual([0.25, 1, 0]);
    last.answer(201, JSON.stringify(STORED));
    expect(await answer).toEqual({ type: 'answered', reply: STORED });
  });

  it('that is refused comes back with the words of the server', async () => {
    const answer = send();
    const problem = { code: 'file-too-big', detail: 'Trop lourd.', status: 413, title: '', type: '' };
    Request.last.answer(413, JSON.stringify(problem));
    expect(await answer).toEqual({ type: 'refused', status: 413, problem });
  });

  it('that something on the way refuses comes back without words of ours', async () => {
    const answer = send();
    Request.last.answer(502, '<html>Bad gateway</html>');
    expect(await answer).toEqual({ type: 'refused', status: 502, problem: null });
  });

  it.each([
    ['no answer', (request: Request) => request.dispatchEvent(new Event('error'))],
    ['an answer cut short', (request: Request) => request.answer(201, '{"id":"f"')],
    ['a page in the place of the answer', (request: Request) => request.answer(201, '<html>Bienvenue</html>')],
  ])('is not taken for received after %s', async (_, happen) => {
    const answer = send();
    happen(Request.last);
    expect(await answer).toMatchObject({ type: 'unreachable' });
  });

  it('that is given up is unreachable', async () => {
    const answer = send();
    given.abort();
    expect(await answer).toMatchObject({ type: 'unreachable' });
  });
});
