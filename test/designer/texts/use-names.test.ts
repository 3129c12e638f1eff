/** What a text may read: asked for when what gives names changes, never at a key typed in a text, and kept while something is broken. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useNames } = await import('../../../designer/texts/use-names.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const FILES = {
  'documents/a.md': '# Un',
  'documents/b.md': '# Deux',
  'form.schema.json': '{}',
  'rules.json': '{}',
  'workflow.json': '{}',
};
const named = (...paths: readonly string[]) => ({ names: paths.map((path) => ({ path, title: path })) });

let asked: readonly Question[];
let studio: OpenStudio;
let queries: QueryClient;
let hook: RenderedHook<string, ReturnType<typeof useNames>>;

async function pass(milliseconds = 0): Promise<void> {
  for (const part of [milliseconds, 1, 1]) {
    await vi.advanceTimersByTimeAsync(part);
    await hook.settle();
  }
}
const known = (): readonly string[] => [...hook.latest().names.keys()];
async function write(file: string, text: string): Promise<void> {
  hook.act(() => studio.write(file, text));
  await pass(300);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  [asked, queries] = [stubServer(), new QueryClient()];
  studio = openStudio(FILES, StudioProvider);
  hook = renderHook(useNames, 'documents/a.md', (children) =>
    createElement(QueryClientProvider, { client: queries }, studio.around(children)),
  );
  await pass();
});
afterEach(async () => {
  await hook.unmount();
  queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('are not known before the server has told them', async () => {
  expect(hook.latest()).toMatchObject({ isKnown: false });
  asked[0]?.reply(named('nom', 'aide'));
  await pass();
  expect([hook.latest().isKnown, known()]).toEqual([true, ['nom', 'aide']]);
});

it('are those of the files until the server tells them, or cannot', async () => {
  const titles = (): readonly string[] => [...hook.latest().names.values()].map(({ title }) => title);
  await write('documents/a.md', '# Un {{ revenus }} {{ partie }}');
  expect([hook.latest().isKnown, titles()]).toEqual([false, []]);
  await write('form.schema.json', '{ "properties": { "revenus": { "type": "integer", "title": "Vos revenus" }, ');
  expect([hook.latest().isKnown, titles()]).toEqual([false, ['Vos revenus']]);
  asked.at(-1)?.reply({ names: null });
  await pass();
  expect([hook.latest().isKnown, titles()]).toEqual([false, ['Vos revenus']]);
  await write('workflow.json', '{ }');
  asked.at(-1)?.reply(named('revenus', 'partie'));
  await pass();
  expect([hook.latest().isKnown, titles()]).toEqual([true, ['revenus', 'partie']]);
});

it('are asked again a pause after a file that gives names changed, once for all that was typed', async () => {
  asked[0]?.reply(named('nom'));
  await pass();
  hook.act(() => studio.write('rules.json', '{ "computed": [] }'));
  await pass(200);
  hook.act(() => studio.write('rules.json', '{ "computed": [1] }'));
  await pass(200);
  expect(asked).toHaveLength(1);
  await pass(100);
  expect(asked).toHaveLength(2);
  expect(known(), 'and stay meanwhile').toEqual(['nom']);
  asked[1]?.reply(named('nom', 'taux'));
  await pass();
  expect(known()).toEqual(['nom', 'taux']);
});

it.each([
  ['a key typed in the text', 'documents/a.md', 1],
  ['a key typed in another text', 'documents/b.md', 1],
  ['a file of the scheme', 'workflow.json', 2],
])('are asked for after %s: %s, %i times in all', async (_what, file, times) => {
  asked[0]?.reply(named('nom'));
  await pass();
  await write(file, 'Quelque chose');
  expect(asked).toHaveLength(times);
});

it('are asked for after a text that is new, since an act can be named by it', async () => {
  asked[0]?.reply(named('nom'));
  await pass();
  hook.act(() => studio.store.perform({ type: 'create', file: 'documents/c.md', text: '# Trois' }));
  await pass(300);
  expect(asked).toHaveLength(2);
});

it('stay as they were known while the scheme is broken', async () => {
  asked[0]?.reply(named('nom'));
  await pass();
  await write('rules.json', '{');
  asked[1]?.reply({ names: null });
  await pass();
  expect([hook.latest().isKnown, known()]).toEqual([true, ['nom']]);
  await write('rules.json', '{ ');
  asked[2]?.reply(problemOf('unavailable', 503), 503);
  await pass();
  expect(known()).toEqual(['nom']);
});

it('of another text are never those of the one before', async () => {
  asked[0]?.reply(named('nom'));
  await pass();
  hook.rerender('documents/b.md');
  await pass();
  expect([hook.latest().isKnown, known()]).toEqual([false, []]);
  asked[1]?.reply(named('montant'));
  await pass();
  expect(known()).toEqual(['montant']);
});

it('come back with the text that they were told of, though the other answers late', async () => {
  asked[0]?.reply(named('nom'));
  await pass();
  hook.rerender('documents/b.md');
  await pass();
  hook.rerender('documents/a.md');
  await pass();
  asked[1]?.reply(named('montant'));
  await pass();
  expect(known()).toEqual(['nom']);
});
