/** Rules tried on a scenario, or on what was typed: once per pause, on the files as they are, and the last trial stays in sight. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trial } from '../../../designer/rules/use-trial.ts';
import type { JsonObject } from '../../../engine/studio.ts';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import { readExample } from '../../support/example.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { trialScenarios, useTrial } = await import('../../../designer/rules/use-trial.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const { files: AID } = await readExample('aide-medicale');
const SCENARIO = 'scenarios/essai.json';
const given = (text: object): string => JSON.stringify({ title: 'Essai', given: text, steps: [] });

type Given = { readonly scenario: string | null; readonly typed: JsonObject };
let asked: readonly Question[];
let studio: OpenStudio;
let queries: QueryClient;
let hook: RenderedHook<Given, Trial>;

function open(scenario: string | null, typed: JsonObject, scenarioText = given({ answers: {} })): void {
  studio = openStudio({ ...AID, [SCENARIO]: scenarioText }, StudioProvider);
  hook = renderHook(
    ({ scenario: file, typed: answers }: Given) => useTrial(file, answers),
    { scenario, typed },
    (children) => createElement(QueryClientProvider, { client: queries }, studio.around(children)),
  );
}
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
  await vi.advanceTimersByTimeAsync(0);
}
const bodies = (): readonly unknown[] =>
  asked.map(({ body }) => {
    const { id: _id, files: _files, ...rest } = body as Record<string, unknown>;
    return rest;
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  [asked, queries] = [stubServer(), new QueryClient()];
});
afterEach(async () => {
  await hook.unmount();
  queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is tried', () => {
  it('is what was typed, where no scenario is chosen', async () => {
    open(null, { revenus: 10 });
    await pass(0);
    expect(bodies()).toEqual([{ answers: { revenus: 10 } }]);
    expect(asked[0]?.body).toHaveProperty('files', studio.store.get().journal.files);
  });

  it('is the answers of the scenario, at its moment and by its channel', async () => {
    open(SCENARIO, { revenus: 10 }, given({ answers: { revenus: 3 }, channel: 'counter', now: '2026-03-03T09:00' }));
    await pass(0);
    expect(bodies()).toEqual([{ answers: { revenus: 3 }, channel: 'counter', now: '2026-03-03T09:00' }]);
  });

  it('leaves out a moment and a channel that are none, which the compiler tells of', async () => {
    open(SCENARIO, {}, given({ answers: [1], channel: 'fax', now: 'demain' }));
    await pass(0);
    expect(bodies()).toEqual([{ answers: {} }]);
  });

  it('is what was typed where the scenario cannot be read', async () => {
    open(SCENARIO, { revenus: 10 }, '{');
    await pass(0);
    expect(bodies()).toEqual([{ answers: { revenus: 10 } }]);
  });
});

describe('a trial', () => {
  it('is made once per pause, and stays in sight until the next one is there', async () => {
    open(null, { revenus: 1 });
    await pass(0);
    asked[0]?.reply({ tried: { computed: [] } });
    await pass(0);
    for (const revenus of [2, 3]) {
      hook.rerender({ scenario: null, typed: { revenus } });
      await pass(200);
    }
    expect([asked.length, hook.latest().tried]).toEqual([1, { computed: [] }]);
    await pass(300);
    expect(bodies().at(-1)).toEqual({ answers: { revenus: 3 } });
    expect(hook.latest()).toMatchObject({ tried: { computed: [] }, old: false, failed: false });
  });

  it('is made anew once a file has changed', async () => {
    open(null, {});
    await pass(0);
    hook.act(() => studio.write('rules.json', '{}'));
    await pass(300);
    expect(asked[1]?.body).toMatchObject({ files: { 'rules.json': '{}' } });
  });

  it('that was the last stays in sight while the files cannot be read, marked as such, and that of other answers does not', async () => {
    const other = 'scenarios/autre.json';
    open(SCENARIO, {});
    await pass(0);
    asked[0]?.reply({ tried: { computed: [] } });
    await pass(0);
    hook.act(() => studio.write('rules.json', '{'));
    await pass(300);
    asked[1]?.reply({ tried: null });
    await pass(0);
    expect(hook.latest()).toEqual({ tried: { computed: [] }, old: true, failed: false });
    hook.rerender({ scenario: other, typed: {} });
    await pass(300);
    asked[2]?.reply({ tried: null });
    await pass(0);
    expect(hook.latest()).toEqual({ tried: null, old: true, failed: false });
    hook.act(() => studio.write('rules.json', '{}'));
    await pass(300);
    asked[3]?.reply({ tried: { computed: [1] } });
    await pass(0);
    expect(hook.latest()).toEqual({ tried: { computed: [1] }, old: false, failed: false });
  });

  it('says that the files cannot be read, and that the server could not be asked', async () => {
    open(null, {});
    await pass(0);
    asked[0]?.reply({ tried: null });
    await pass(0);
    expect(hook.latest()).toEqual({ tried: null, old: true, failed: false });
    hook.rerender({ scenario: null, typed: { a: 1 } });
    await pass(300);
    asked[1]?.reply(problemOf('source-too-heavy', 422), 422);
    await pass(0);
    expect(hook.latest().failed).toBe(true);
  });
});

it('scenarios are named by their titles, or by their files', () => {
  expect(
    trialScenarios({
      'scenarios/a.json': given({}),
      'scenarios/b.json': '{',
      'scenarios/notes.md': '',
      'rules.json': '{}',
    }),
  ).toEqual([
    { file: 'scenarios/a.json', title: 'Essai' },
    { file: 'scenarios/b.json', title: 'scenarios/b.json' },
  ]);
});
