import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readCopy } from '../../../../runtime/site/form/device-copy.ts';
import { createSaver, type Saver, type SaveStatus } from '../../../../runtime/site/form/saver.ts';

const SENTENCE = '« Récit » dépasse 50 000 caractères. Raccourcissez ce texte, puis recommencez.';
const REFUSED = {
  status: 422,
  body: { type: 'x', title: 'x', status: 422, code: 'answers-too-large', detail: SENTENCE },
};
const TOO_DEEP = { status: 422, body: { ...REFUSED.body, code: 'body-too-deep' } };
const AWAY = { status: 503, body: { ...REFUSED.body, status: 503, code: 'unavailable' } };
const SAVED = { status: 200, body: { revision: 2, updatedAt: '', errors: [], eligibility: [] } };

let weather: { readonly status: number; readonly body: object }[];
let sent: unknown[];
let told: (readonly [SaveStatus, string | undefined])[];
let saver: Saver;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('document', { cookie: '' });
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
  sent = [];
  told = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body: string }) => {
    sent.push(JSON.parse(body).answers);
    const { status, body: answer } = weather.shift() ?? SAVED;
    return new Response(JSON.stringify(answer), { status });
  });
  saver = createSaver({
    base: '/formulaire/d',
    draftId: 'd',
    loaded: {},
    revision: 1,
    left: null,
    onStatus: (status, why) => told.push([status, why]),
  });
});

afterEach(() => {
  saver.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([REFUSED, TOO_DEEP])(
  'what the server will never take is not sent again, and told in its words: $body.code',
  async (refusal) => {
    weather = [refusal];
    saver.change({ recit: 'trop' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toEqual([{ recit: 'trop' }]);
    expect(told.at(-1)).toEqual(['refused', SENTENCE]);
    expect(readCopy('d')?.value).toEqual({ recit: 'trop' });
  },
);

it('once it was shortened, it is saved as ever', async () => {
  weather = [REFUSED];
  expect(await saver.flush({ recit: 'trop' })).toEqual({ type: 'refused', sentence: SENTENCE });
  saver.change({ recit: 'assez' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sent).toEqual([{ recit: 'trop' }, { recit: 'assez' }]);
  expect(told.at(-1)?.[0]).toBe('saved');
  expect(readCopy('d')).toBeNull();
});

it('while the service is away it is asked again, until it is back', async () => {
  weather = [AWAY, AWAY];
  saver.change({ recit: 'bien' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.at(-1)?.[0]).toBe('away');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(3);
  expect(told.at(-1)?.[0]).toBe('saved');
});
