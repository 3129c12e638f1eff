/** How the page of a form speaks to the server: whatever comes back, or nothing, it is told as what it is and never thrown. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  getDraft,
  isFinal,
  isSessionOver,
  judgePreview,
  postPage,
  putDraft,
} from '../../../../runtime/site/form/http.ts';
import { uploadFor } from '../../../../runtime/site/form/upload.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { memoryStorage } from '../../desk/memory-storage.ts';
import { stateOf } from './tab.ts';

let asked: readonly Question[];
beforeEach(() => {
  asked = stubServer();
});
afterEach(() => vi.unstubAllGlobals());

describe('answers', () => {
  it('are saved as a whole, over the revision that one knows', async () => {
    const saving = putDraft('d/1', { nom: 'Wéma' }, 4);
    expect(asked.map(({ route, body }) => [route, body])).toEqual([
      ['PUT /drafts/d%2F1', { answers: { nom: 'Wéma' }, revision: 4 }],
    ]);
    asked[0]?.reply({ revision: 5 });
    expect(await saving).toEqual({ type: 'answered', reply: { revision: 5 } });
  });

  it.each<[string, (question: Question | undefined) => void, object]>([
    ['refused', (question) => question?.reply(problemOf('draft-changed', 409), 409), { type: 'refused', status: 409 }],
    ['lost', (question) => question?.lose(), { type: 'unreachable' }],
  ])('that are %s are told so', async (_what, answer, expected) => {
    const [saving, reading] = [putDraft('d', {}, 1), getDraft('d')];
    for (const question of asked) answer(question);
    expect([await saving, await reading]).toEqual([
      expect.objectContaining(expected),
      expect.objectContaining(expected),
    ]);
  });

  it('are read with the revision that they are of', async () => {
    const reading = getDraft('d');
    asked[0]?.reply({ answers: { nom: 'Wéma' }, revision: 7, more: true });
    expect(await reading).toEqual({ type: 'answered', reply: { value: { nom: 'Wéma' }, revision: 7 } });
  });
});

describe('a status', () => {
  it.each([
    [401, true, false],
    [403, true, false],
    [404, true, false],
    [400, false, true],
    [413, false, true],
    [422, false, true],
    [409, false, false],
    [429, false, false],
    [500, false, false],
    [503, false, false],
  ])('%i ends the session: %s; refuses for good: %s', (status, isOver, isRefused) => {
    expect([isSessionOver(status), isFinal(status)]).toEqual([isOver, isRefused]);
  });
});

describe('a preview', () => {
  it('is judged by the server as it stands', async () => {
    const judging = judgePreview('/studio/apercu/k1', { nom: 'Wéma' });
    expect(asked.map(({ route, body }) => [route, body])).toEqual([
      ['POST /studio/apercu/k1/jugement.json', { nom: 'Wéma' }],
    ]);
    asked[0]?.reply({ blocking: ['Trop tôt.'], errors: [] });
    expect(await judging).toEqual({ blocking: ['Trop tôt.'], errors: [] });
  });

  it.each<[string, (question: Question | undefined) => void]>([
    ['the network is down', (question) => question?.lose()],
    ['it is gone', (question) => question?.reply(problemOf('unknown', 404), 404)],
    ['something else answers', (question) => question?.reply({ ok: true })],
    ['a text answers', (question) => question?.reply('bonjour')],
  ])('is judged by nobody where %s', async (_what, answer) => {
    const judging = judgePreview('/studio/apercu/k1', {});
    answer(asked[0]);
    expect(await judging).toBeNull();
  });
});

describe('a page that is posted', () => {
  const post = (): ReturnType<typeof postPage> => postPage('/formulaire/d/verification', () => new FormData());
  const answer = (change: object): void => {
    vi.stubGlobal('fetch', () => Promise.resolve({ redirected: false, url: '', status: 200, ...change }));
  };

  it.each<[string, object, object]>([
    [
      'goes on where the server leads',
      { redirected: true, url: '/demandes/1' },
      { type: 'accepted', address: '/demandes/1' },
    ],
    ['is judged where it stays', { status: 200 }, { type: 'judged' }],
    ['is judged where the server says no', { status: 422 }, { type: 'judged' }],
    ['is judged where it was changed meanwhile', { status: 409 }, { type: 'judged' }],
    ['is expired for who is signed out', { status: 401 }, { type: 'expired' }],
    ['did not arrive where the service is away', { status: 500 }, { type: 'unreachable' }],
    ['did not arrive behind a gateway', { status: 503 }, { type: 'unreachable' }],
  ])('%s', async (_what, given, expected) => {
    answer(given);
    expect(await post()).toEqual(expected);
  });

  it('did not arrive without a network, nor where it cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    expect(await post()).toEqual({ type: 'unreachable' });
    answer({});
    const unreadable = postPage('/x', () => {
      throw new Error('the page is gone');
    });
    expect(await unreadable).toEqual({ type: 'unreachable' });
  });
});

describe('documents', () => {
  /** A request that is answered as soon as it is sent. */
  function answerWith(status: number, body: unknown): readonly string[] {
    const sent: string[] = [];
    vi.stubGlobal(
      'XMLHttpRequest',
      class extends EventTarget {
        readonly upload = new EventTarget();
        readonly status = status;
        readonly responseText = JSON.stringify(body);
        open(_method: string, address: string): void {
          sent.push(address);
        }
        send(): void {
          queueMicrotask(() => this.dispatchEvent(new Event(status === 0 ? 'error' : 'load')));
        }
        abort(): void {
          this.dispatchEvent(new Event('abort'));
        }
      },
    );
    return sent;
  }
  const STORED = { id: 'f', name: 'rib.pdf', size: 3, mediaType: 'application/pdf' };
  const send = (change: Parameters<typeof stateOf>[0]) =>
    uploadFor(stateOf(change)).send(new File(['abc'], 'rib.pdf', { type: 'application/pdf' }), {
      pointer: '/rib',
      signal: new AbortController().signal,
      onProgress: () => undefined,
      onWaiting: () => undefined,
      onKept: () => undefined,
      left: null,
    });

  it.each<[string, Parameters<typeof stateOf>[0], string]>([
    ['a draft', {}, 'draft=d'],
    ['a case that is corrected', { caseId: 'c1', mode: 'correction', draft: null }, 'case=c1'],
  ])('go to %s', async (_what, change, owner) => {
    const sent = answerWith(201, STORED);
    expect(await send(change)).toEqual({ type: 'stored', file: STORED });
    expect(sent).toEqual([expect.stringContaining(owner)]);
  });

  it('of a preview go nowhere, and are known by their name', async () => {
    const sent = answerWith(500, null);
    expect(await send({ mode: 'preview' })).toMatchObject({ type: 'stored', file: { name: 'rib.pdf', size: 3 } });
    expect(sent).toEqual([]);
  });

  it.each([
    [413, 'file-too-big.'],
    [422, 'file-too-big.'],
    [507, 'file-too-big.'],
    [401, 'expiré'],
    [404, 'expiré'],
  ])('that are refused with %i are told why', async (status, words) => {
    answerWith(status, problemOf('file-too-big', status));
    expect(await send({})).toEqual({ type: 'refused', message: expect.stringContaining(words) });
  });

  it.each([500, 502])('that did not arrive (%i) can be sent again: that is no refusal', async (status) => {
    answerWith(status, problemOf('unavailable', status));
    await expect(send({})).rejects.toThrow('was not sent');
  });

  it.each([
    ['where the device keeps them', true],
    ['where it keeps nothing', false],
  ])('that find no line wait for one until they are given up, and are said to be kept %s', async (_where, isKept) => {
    answerWith(0, null);
    vi.stubGlobal('document', { cookie: '' });
    vi.stubGlobal('localStorage', memoryStorage());
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    // As `left-file.ts` marks one.
    if (isKept) localStorage.setItem('cagou.envoi.d/rib', String(Date.now() + 60_000));
    const onKept = vi.fn<() => void>();
    const given = new AbortController();
    const { promise: waiting, resolve } = Promise.withResolvers<boolean>();
    const sent = uploadFor(stateOf({})).send(new File(['abc'], 'rib.pdf', { type: 'application/pdf' }), {
      pointer: '/rib',
      signal: given.signal,
      onProgress: () => undefined,
      onWaiting: resolve,
      onKept,
      left: null,
    });
    expect(await waiting).toBe(true);
    expect(onKept.mock.calls.length > 0).toBe(isKept);
    given.abort();
    await expect(sent).rejects.toThrow('was not sent');
  });
});
