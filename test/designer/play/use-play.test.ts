/** A small sound scheme that is played as its author writes it: the worker's own code, and the hooks that ask it. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Returned, Sent } from '../../../designer/play/protocol.ts';
import type { Play } from '../../../designer/play/use-play.ts';
import type { PlaygroundState } from '../../../designer/play/use-playground.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { memoryStorage } from '../../runtime/desk/memory-storage.ts';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

/** What the worker has said that it hears by, and says its answers to. */
let hear: (event: { readonly data: Sent }) => void = () => undefined;
let told: (returned: Returned) => void = () => undefined;
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
vi.stubGlobal('addEventListener', (_type: string, listener: typeof hear) => (hear = listener));
await import('../../../designer/play/play-worker.ts');
const { usePlay } = await import('../../../designer/play/use-play.ts');
const { usePlayground } = await import('../../../designer/play/use-playground.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const { files: FILES } = readFixtureBase();
const ANSWERS = { nom: 'Wamytan', naissance: '1990-05-01', prix: 100_000, assistance: 'non', couleur: 'bleu' };

/** Workers that are at work, and a question that one of them may lose. */
let atWork: number;
let dies: boolean;
let asked: readonly Question[];
let studio: OpenStudio;
let queries: QueryClient;
type Screen = { readonly ground: PlaygroundState; readonly play: Play | null };
let hook: RenderedHook<string, Screen>;

class InProcess {
  readonly listeners = new Map<string, (event: { readonly data: Returned }) => void>();
  constructor() {
    atWork += 1;
  }
  addEventListener(type: string, listener: (event: { readonly data: Returned }) => void): void {
    this.listeners.set(type, listener);
  }
  postMessage(sent: Sent): void {
    told = (returned) => this.listeners.get('message')?.({ data: returned });
    if (dies) this.listeners.get('error')?.({ data: { number: 0, type: 'failed', reason: '' } });
    else hear({ data: sent });
  }
  terminate(): void {
    atWork -= 1;
  }
}

/** Opens the studio, where the scheme is played as soon as it can be. */
async function open(files = FILES): Promise<void> {
  studio = openStudio(files, StudioProvider);
  hook = renderHook(
    (id: string) => {
      const ground = usePlayground();
      return { ground, play: usePlay(id, ground.playing) };
    },
    'essai',
    (children) => createElement(QueryClientProvider, { client: queries }, studio.around(children)),
  );
  await pass();
}
async function pass(milliseconds = 0): Promise<void> {
  for (const part of [milliseconds, 1, 1, 1]) {
    await vi.advanceTimersByTimeAsync(part);
    await hook.settle();
  }
}
const play = (): Play => {
  const { play: now } = hook.latest();
  if (!now) throw new Error('nothing is played');
  return now;
};
/** A request is typed and filed. */
async function file(answers: object = ANSWERS) {
  const given = { now: '2026-03-03T09:00', answers: { ...answers } };
  const refusal = await play().attempt({ type: 'file' }, given);
  await pass();
  return refusal;
}
async function attempt(when: ScenarioWhen) {
  const refusal = await play().attempt(when);
  await pass();
  return refusal;
}
const titles = (): readonly string[] => play().view.lines.map(({ title }) => title);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    now: new Date('2026-03-02T20:30:00Z'),
  });
  [asked, queries, atWork, dies] = [stubServer(), new QueryClient(), 0, false];
  vi.stubGlobal('Worker', InProcess);
  vi.stubGlobal('postMessage', (returned: Returned) => told(returned));
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterEach(async () => {
  await hook.unmount();
  queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a play', () => {
  beforeEach(() => open());

  it('begins with a request that nobody has filed, this morning in Nouméa', () => {
    expect(play().state).toMatchObject({ scenario: { given: { now: '2026-03-03T09:00' }, steps: [] }, after: 0 });
    expect([play().view.played, titles()]).toEqual([null, []]);
  });

  it('goes on by what is done, and shows what it leads to', async () => {
    expect(await file()).toBeNull();
    expect([play().view.played?.states, titles()]).toEqual([['À instruire'], ['Dépôt de la demande']]);
    hook.act(() => play().make({ type: 'be', as: 'instructeur' }));
    await pass();
    expect(await attempt({ type: 'annotate', as: 'instructeur', values: { facture: 'oui' } })).toBeNull();
    expect(await attempt({ type: 'act', as: 'instructeur', action: 'accorder' })).toBeNull();
    expect([play().view.played?.states, play().state.after]).toEqual([['Accordée'], 3]);
  });

  it('tells why something is refused, and then nothing was done', async () => {
    await file();
    const refusal = await attempt({ type: 'act', as: 'instructeur', action: 'accorder' });
    expect(refusal?.code).toBeTypeOf('string');
    expect([play().state.after, titles()]).toEqual([1, ['Dépôt de la demande']]);
  });

  it('keeps a step that is refused, with the refusal that is expected of it', async () => {
    const refusal = await file({ ...ANSWERS, nom: '' });
    if (!refusal) throw new Error('it was filed');
    const given = { now: '2026-03-03T09:00', answers: { ...ANSWERS, nom: '' } };
    hook.act(() => play().keepRefused({ type: 'file' }, refusal, given));
    await pass();
    expect(play().state.scenario.steps).toEqual([
      { when: { type: 'file' }, then: { refused: refusal.code, errors: ['/nom'] } },
    ]);
    expect(play().view.lines.map(({ differences }) => differences)).toEqual([[]]);
  });

  it('foresees what a step would do, and what would be written, without doing it', async () => {
    await file();
    const { line, writings } = await play().foresee({
      type: 'act',
      as: 'instructeur',
      action: 'refuser',
      data: { motif: 'Trop cher' },
    });
    expect([line.refusal, writings.map(({ type }) => type)]).toEqual([null, ['mail']]);
    expect([play().state.after, titles()]).toEqual([1, ['Dépôt de la demande']]);
  });

  it('takes the place of what followed when one goes back and does something else', async () => {
    await file();
    await attempt({ type: 'annotate', as: 'instructeur', values: { facture: 'oui' } });
    await attempt({ type: 'act', as: 'instructeur', action: 'accorder' });
    expect(play().view.played?.states).toEqual(['Accordée']);
    hook.act(() => play().make({ type: 'go', after: 1 }));
    await pass();
    await attempt({ type: 'act', as: 'instructeur', action: 'refuser', data: { motif: 'Trop cher' } });
    expect([play().state.scenario.steps.length, play().view.played?.states]).toEqual([2, ['Refusée']]);
  });

  it('goes on after a reload of the page where it was', async () => {
    await file();
    await hook.unmount();
    await open();
    expect([play().state.after, titles()]).toEqual([1, ['Dépôt de la demande']]);
  });
});

describe('what is played', () => {
  const retitle = (title: string): void =>
    hook.act(() =>
      studio.write('workflow.json', studio.textOf('workflow.json').replace('"À instruire"', JSON.stringify(title))),
    );

  it('is what is written, a pause after the last key', async () => {
    await open();
    await file();
    retitle('À étudier');
    await pass(290);
    expect(play().view.played?.states).toEqual(['À instruire']);
    await pass(10);
    expect(play().view.played?.states).toEqual(['À étudier']);
  });

  it('stays what could last be played while the text is broken, which is said', async () => {
    await open();
    await file();
    hook.act(() => studio.write('workflow.json', '{'));
    await pass(300);
    expect([hook.latest().ground.broken, play().view.played?.states]).toEqual([true, ['À instruire']]);
    hook.act(() => studio.write('workflow.json', FILES['workflow.json'] ?? ''));
    await pass(300);
    expect(hook.latest().ground.broken).toBe(false);
  });

  it('is nothing where it never could be', async () => {
    await open({ ...FILES, 'workflow.json': '{' });
    expect(hook.latest()).toEqual({ ground: { playing: null, broken: true }, play: null });
  });

  it('is nothing while the worker is dead, and is played again by the next text', async () => {
    dies = true;
    await open();
    expect(hook.latest().ground).toEqual({ playing: null, broken: true });
    dies = false;
    retitle('À étudier');
    await pass(300);
    expect(hook.latest().ground.broken).toBe(false);
  });

  it('has no worker any more once one leaves', async () => {
    await open();
    expect(atWork).toBe(1);
    await hook.unmount();
    expect(atWork).toBe(0);
  });
});

describe('shared lists', () => {
  const pinned = (lists: object) => ({
    ...FILES,
    'dispositif.json': JSON.stringify({ ...JSON.parse(FILES['dispositif.json'] ?? ''), lists }),
  });

  it('are asked for at the version that the scheme is pinned to', async () => {
    await open(pinned({ communes: 2, pays: 1, autre: 'x' }));
    expect(asked.map(({ route }) => route)).toEqual(['GET /lists/communes/versions/2', 'GET /lists/pays/versions/1']);
  });

  it.each<[string, (question: Question) => void]>([
    ['was withdrawn', ({ reply }) => reply(problemOf('list-unknown', 404), 404)],
    ['cannot be reached', ({ lose }) => lose()],
  ])('keep it from being played where one %s', async (_why, answer) => {
    await open(pinned({ communes: 2 }));
    answer(asked[0]!);
    await pass();
    expect(hook.latest().ground).toEqual({ playing: null, broken: true });
  });
});
