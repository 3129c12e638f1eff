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
let joined: unknown[];
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
  joined = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { readonly body?: string }) => {
    if (body !== undefined) sent.push(JSON.parse(body).answers);
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
    onJoined: (answers) => joined.push(answers),
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

it('what was answered elsewhere meanwhile is saved together with what is typed here, of other questions', async () => {
  const changed = { status: 409, body: { ...REFUSED.body, status: 409, code: 'draft-changed' } };
  const theirs = { status: 200, body: { answers: { nom: 'Wéa' }, revision: 5 } };
  weather = [changed, theirs, { ...SAVED, body: { ...SAVED.body, revision: 6 } }];
  expect(await saver.flush({ recit: 'assez' })).toMatchObject({ type: 'saved' });
  expect(joined).toEqual([{ nom: 'Wéa', recit: 'assez' }]);
  expect(sent.at(-1)).toEqual({ nom: 'Wéa', recit: 'assez' });
  expect([told.at(-1)?.[0], readCopy('d')]).toEqual(['saved', null]);
});

it('what was answered elsewhere of the same question is one’s own to choose', async () => {
  const changed = { status: 409, body: { ...REFUSED.body, status: 409, code: 'draft-changed' } };
  weather = [changed, { status: 200, body: { answers: { recit: 'le leur' }, revision: 5 } }];
  expect(await saver.flush({ recit: 'le mien' })).toEqual({ type: 'kept' });
  expect([told.at(-1)?.[0], joined, readCopy('d')?.value]).toEqual(['conflict', [], { recit: 'le mien' }]);
});
