/** What a text becomes where it is sent: a moment after the last change, and the last that could be drawn while one types. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preview } from '../../../designer/texts/use-preview.ts';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { changesBetween } from '../../../engine/edit/map-changes.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { usePreview } = await import('../../../designer/texts/use-preview.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const SENDINGS = [
  { scenario: 'accord', step: 1, title: 'Accord' },
  { scenario: 'refus', step: 2, title: 'Refus' },
];
const drawn = (html: string) => ({ type: 'letter', html });
const ANSWER = { sendings: SENDINGS, shown: 0, drawn: drawn('<p>Un</p>') };

type Given = { readonly file: string; readonly asked: Parameters<typeof usePreview>[1]; readonly isBroken?: boolean };
let asked: readonly Question[];
let studio: OpenStudio;
let queries: QueryClient;
let hook: RenderedHook<Given, Preview>;

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
  await vi.advanceTimersByTimeAsync(0);
}
/** The studio, with a letter that was drawn. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  [asked, queries] = [stubServer(), new QueryClient()];
  studio = openStudio({ 'documents/a.md': 'Un', 'documents/b.md': 'Deux' }, StudioProvider);
  await open({ file: 'documents/a.md', asked: null });
  asked[0]?.reply(ANSWER);
  await pass(0);
});
async function open(given: Given): Promise<void> {
  hook = renderHook(
    ({ file, asked: sending, isBroken = false }: Given) => usePreview(file, sending, isBroken),
    given,
    (children) => createElement(QueryClientProvider, { client: queries }, studio.around(children)),
  );
  await pass(0);
}
afterEach(async () => {
  await hook.unmount();
  queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is drawn for the first place that sends it, of what the server has not yet', () => {
  expect(asked[0]?.body).toMatchObject({ file: 'documents/a.md', scenario: null, step: null, source: { revision: 0 } });
  expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Un</p>'), shown: 0, sendings: SENDINGS, isOld: false });
});

it('is asked again a pause after the last change, and stays meanwhile', async () => {
  hook.act(() => studio.write('documents/a.md', 'Un, deux'));
  await pass(399);
  expect(asked).toHaveLength(1);
  await pass(1);
  expect(asked).toHaveLength(2);
  expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Un</p>'), isPending: false });
});

it('is the last that could be drawn, and said to be, while the text is broken', async () => {
  hook.act(() => studio.write('documents/a.md', '{% if'));
  await pass(400);
  asked[1]?.reply({ sendings: [], shown: null, drawn: null });
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Un</p>'), isOld: true, sendings: SENDINGS, shown: 0 });
  hook.act(() => studio.write('documents/a.md', 'Trois'));
  await pass(400);
  asked[2]?.reply({ ...ANSWER, drawn: drawn('<p>Trois</p>') });
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Trois</p>'), isOld: false });
});

it('of another file is never that of the one before', async () => {
  hook.rerender({ file: 'documents/b.md', asked: null });
  expect(hook.latest().drawn).toBeNull();
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: null, sendings: [], isPending: true });
  asked[1]?.reply({ sendings: [], shown: null, drawn: null });
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: null, isOld: false });
});

it('is drawn where the author chooses to see it', async () => {
  hook.rerender({ file: 'documents/a.md', asked: { scenario: 'refus', step: 2 } });
  await pass(0);
  expect(asked[1]?.body).toMatchObject({ scenario: 'refus', step: 2 });
});

it('that is refused there is shown as refused, and is not what is kept', async () => {
  const refused = { type: 'refused', code: 'action-closed' };
  hook.rerender({ file: 'documents/a.md', asked: { scenario: 'refus', step: 2 } });
  await pass(0);
  asked[1]?.reply({ ...ANSWER, shown: 1, drawn: refused });
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: refused, shown: 1, isOld: false });
  hook.act(() => studio.write('documents/a.md', '{% if'));
  await pass(400);
  asked[2]?.reply({ sendings: [], shown: null, drawn: null });
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Un</p>'), isOld: true });
});

it('says that it could not be asked', async () => {
  hook.act(() => studio.write('documents/a.md', 'Deux'));
  await pass(400);
  asked[1]?.reply(problemOf('source-too-heavy', 422), 422);
  await pass(0);
  expect(hook.latest().failed).toBe(true);
});

it('is asked again when a question that was sent before it arrived after it', async () => {
  hook.rerender({ file: 'documents/b.md', asked: null });
  await pass(0);
  asked[1]?.reply(problemOf('source-superseded', 429), 429);
  await pass(0);
  expect(hook.latest()).toMatchObject({ failed: false, isPending: true });
  await pass(300);
  expect(asked[2]?.body).toMatchObject({ file: 'documents/b.md' });
  asked[2]?.reply({ ...ANSWER, drawn: drawn('<p>Deux</p>') });
  await pass(0);
  expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Deux</p>'), failed: false });
});

it('is not asked again for a text that was left', async () => {
  hook.rerender({ file: 'documents/b.md', asked: null });
  await pass(0);
  hook.rerender({ file: 'documents/a.md', asked: null });
  await pass(0);
  asked[1]?.reply(problemOf('source-superseded', 429), 429);
  await pass(2_000);
  expect(asked).toHaveLength(2);
});

describe('of a scheme that is opened with something to mend', () => {
  const KEPT = { 'documents/a.md': '{% if', 'documents/b.md': 'Deux' };
  const BROKEN = { sendings: [], shown: null, drawn: null };
  /** Two steps back the letter could be read. */
  const before = ['{%', 'Un'];

  beforeEach(async () => {
    await hook.unmount();
    queries.clear();
    asked = stubServer();
    const wayTo = (rank: number) => changesBetween(KEPT, { ...KEPT, 'documents/a.md': before[rank] ?? '' });
    studio = openStudio(KEPT, StudioProvider, undefined, { revision: 2, kept: KEPT, count: before.length, wayTo });
  });
  const reply = async (place: number, answer: unknown): Promise<void> => {
    asked[place]?.reply(answer);
    await pass(0);
  };

  it('is sought where it was before, and shown, said to be old', async () => {
    await open({ file: 'documents/a.md', asked: null, isBroken: true });
    await reply(0, BROKEN);
    expect(hook.latest()).toMatchObject({ drawn: null, isPending: true });
    await reply(1, BROKEN);
    await reply(2, ANSWER);
    expect(hook.latest()).toMatchObject({
      drawn: drawn('<p>Un</p>'),
      sendings: SENDINGS,
      shown: 0,
      isOld: true,
      isPending: false,
    });
    expect(asked.map(({ body }) => body)).toMatchObject([
      { source: { revision: 0 } },
      { source: { revision: 2 } },
      { source: { revision: 2 } },
    ]);
    expect(JSON.stringify(asked[2]?.body)).toContain('"Un"');
  });

  it('is none where it never could be drawn, and is not sought again', async () => {
    await open({ file: 'documents/a.md', asked: null, isBroken: true });
    for (const place of [0, 1, 2]) await reply(place, BROKEN);
    expect(hook.latest()).toMatchObject({ drawn: null, isOld: false, isPending: false });
    await pass(60_000);
    expect(asked).toHaveLength(3);
  });

  it('is never one that was refused', async () => {
    await open({ file: 'documents/a.md', asked: null, isBroken: true });
    await reply(0, BROKEN);
    await reply(1, { ...ANSWER, drawn: { type: 'refused', code: 'action-closed' } });
    await reply(2, BROKEN);
    expect(hook.latest()).toMatchObject({ drawn: null, isOld: false });
  });

  it('is not sought of a text that no scenario sends, where nothing is wrong', async () => {
    await open({ file: 'documents/b.md', asked: null });
    await reply(0, BROKEN);
    await pass(60_000);
    expect([asked.length, hook.latest().isPending]).toEqual([1, false]);
  });

  it('gives way to what can be drawn again', async () => {
    await open({ file: 'documents/a.md', asked: null, isBroken: true });
    await reply(0, BROKEN);
    await reply(1, ANSWER);
    expect(hook.latest().isOld).toBe(true);
    hook.act(() => studio.write('documents/a.md', 'Quatre'));
    await pass(400);
    await reply(2, { ...ANSWER, drawn: drawn('<p>Quatre</p>') });
    expect(hook.latest()).toMatchObject({ drawn: drawn('<p>Quatre</p>'), isOld: false });
  });
});
