/** What the compiler says of a scheme while one works on it: asked in the pauses, in sight meanwhile, each problem at its place. */
import { environmentManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../designer/editor/use-report.ts';
import type { ApiDiagnostic, CompileReport } from '../../../schemas/types/api.ts';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import type { Changes } from '../../../engine/edit/changes.ts';
import { changesBetween } from '../../../engine/edit/map-changes.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useReport } = await import('../../../designer/editor/use-report.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const RULES = '{ "checks": [] }\n';

let asked: readonly Question[];
let studio: OpenStudio;
let queries: QueryClient;
/** Where there is no window when it is first imported, the query library asks nothing by its clock. */
const wasServer = environmentManager.isServer();
let hook: RenderedHook<null, Report>;

/** A problem of rules.json on a line. */
const problemAt = (line: number): ApiDiagnostic => ({
  code: 'json-invalid',
  severity: 'error',
  message: 'Ce texte ne se lit pas.',
  params: {},
  inherited: false,
  file: 'rules.json',
  pointer: '',
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  related: [],
  fixes: [],
});
const reportOf = (...diagnostics: readonly ApiDiagnostic[]): CompileReport => ({
  ok: diagnostics.length === 0,
  diagnostics,
  preview: null,
  graph: null,
  detached: null,
  names: [],
});
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
  await vi.advanceTimersByTimeAsync(0);
}
async function answer(place: number, ...diagnostics: readonly ApiDiagnostic[]): Promise<void> {
  asked[place]?.reply(reportOf(...diagnostics));
  await pass(0);
}
/** Types at the beginning of the rules. */
const type = (text: string): void =>
  hook.act(() => studio.store.type('rules.json', [{ from: 0, to: 0, text }], studio));
const lines = (): readonly number[] => hook.latest().diagnostics.map(({ line }) => line);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  environmentManager.setIsServer(() => false);
  [asked, queries] = [stubServer(), new QueryClient()];
  studio = openStudio({ 'rules.json': RULES, 'queue.json': '{}' }, StudioProvider);
  await open();
});
async function open(): Promise<void> {
  hook = renderHook(
    () => useReport(),
    null,
    (children) => createElement(QueryClientProvider, { client: queries }, studio.around(children)),
  );
  await pass(0);
}
afterEach(async () => {
  await hook.unmount();
  queries.clear();
  environmentManager.setIsServer(() => wasServer);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the compiler', () => {
  it('is asked at once, of what the server has and what it has not', () => {
    expect(asked.map(({ route, body }) => [route, body])).toEqual([
      ['POST /compile', { id: 'essai', revision: 0, changes: [] }],
    ]);
    expect(hook.latest()).toEqual({
      report: null,
      diagnostics: [],
      preview: { key: null, isOld: false, isJudged: false },
      error: null,
    });
  });

  it('is asked once per pause while one types, of all that was typed', async () => {
    await answer(0);
    for (const text of ['a', 'b', 'c']) {
      type(text);
      await pass(299);
    }
    expect(asked).toHaveLength(1);
    await pass(1);
    expect(asked).toHaveLength(2);
    expect(JSON.stringify(asked[1]?.body)).toContain('cba');
  });

  it('is asked at once after a gesture', async () => {
    await answer(0);
    hook.act(() => studio.store.perform({ type: 'set', at: { file: 'queue.json', pointer: '/columns' }, value: [] }));
    await pass(0);
    expect(asked).toHaveLength(2);
  });

  it('is asked as the gesture is done, before the page is drawn anew, and once', async () => {
    await answer(0);
    let before = 0;
    hook.act(() => {
      studio.store.perform({ type: 'set', at: { file: 'queue.json', pointer: '/columns' }, value: [] });
      before = asked.length;
    });
    await pass(0);
    expect([before, asked.length]).toEqual([2, 2]);
    expect(JSON.stringify(asked[1]?.body)).toContain('columns');
  });

  it('waits for the end of gestures that follow one another at once', async () => {
    await answer(0);
    for (const value of [[], null, []]) {
      hook.act(() => studio.store.perform({ type: 'set', at: { file: 'queue.json', pointer: '/columns' }, value }));
    }
    await pass(0);
    expect(asked).toHaveLength(2);
    await pass(300);
    expect(asked).toHaveLength(3);
  });

  it('is not asked again of files that it has judged', async () => {
    await answer(0);
    await pass(60_000);
    hook.rerender(null);
    await pass(0);
    expect(asked).toHaveLength(1);
  });
});

describe('what it says', () => {
  it('is told, and stays in sight until the next is here', async () => {
    await answer(0, problemAt(1));
    expect([lines(), hook.latest().report?.ok]).toEqual([[1], false]);
    hook.act(() => studio.store.perform({ type: 'set', at: { file: 'queue.json', pointer: '/columns' }, value: [] }));
    await pass(0);
    expect(lines()).toEqual([1]);
    await answer(1);
    expect([lines(), hook.latest().report?.ok]).toEqual([[], true]);
  });

  it('stands where its text has gone since', async () => {
    await answer(0, problemAt(1));
    type('\n\n');
    expect(lines()).toEqual([3]);
    type('\n');
    expect(lines()).toEqual([4]);
  });

  it('is of the files as they were asked about, though more was typed before it came', async () => {
    type('\n');
    await answer(0, problemAt(1));
    expect(lines()).toEqual([2]);
    await pass(300);
    await answer(1, problemAt(2));
    expect(lines()).toEqual([2]);
  });
});

describe('the form that it made', () => {
  const made = async (place: number, preview: string | null): Promise<void> => {
    const report = preview === null ? reportOf(problemAt(1)) : { ...reportOf(), preview };
    asked[place]?.reply(report);
    await pass(0);
  };
  const change = (): void => {
    hook.act(() => studio.store.perform({ type: 'set', at: { file: 'queue.json', pointer: '/columns' }, value: [] }));
  };

  it('is shown, and stays in sight, marked as old, while something is to mend', async () => {
    await made(0, 'un');
    expect(hook.latest().preview).toEqual({ key: 'un', isOld: false, isJudged: true });
    change();
    await pass(0);
    expect(hook.latest().preview).toEqual({ key: 'un', isOld: false, isJudged: true });
    await made(1, null);
    expect(hook.latest().preview).toEqual({ key: 'un', isOld: true, isJudged: true });
  });

  it('gives way to the next that there is', async () => {
    await made(0, 'un');
    change();
    await pass(0);
    await made(1, 'deux');
    expect(hook.latest().preview).toEqual({ key: 'deux', isOld: false, isJudged: true });
  });

  it('is none where nothing compiled yet', async () => {
    await made(0, null);
    expect(hook.latest().preview).toEqual({ key: null, isOld: true, isJudged: true });
  });

  describe('of a scheme that is opened with something to mend', () => {
    beforeEach(async () => {
      await hook.unmount();
      queries.clear();
      asked = stubServer();
      const kept = { 'rules.json': 'c', 'queue.json': '{}' };
      const wayTo = (rank: number): Changes =>
        changesBetween(kept, { ...kept, 'rules.json': 'ba'.slice(rank, rank + 1) });
      studio = openStudio(kept, StudioProvider, undefined, { revision: 2, kept, count: 2, wayTo });
      await open();
    });

    it('is sought where it was before, and shown, marked as old', async () => {
      await made(0, null);
      expect(hook.latest().preview).toEqual({ key: null, isOld: true, isJudged: false });
      await made(1, null);
      await made(2, 'avant');
      expect(hook.latest().preview).toEqual({ key: 'avant', isOld: true, isJudged: true });
      expect(asked.map(({ body }) => body)).toMatchObject([{ revision: 0 }, { revision: 2 }, { revision: 2 }]);
      expect(JSON.stringify(asked[2]?.body)).toContain('"a"');
    });

    it('is none where it never compiled, and is not sought again', async () => {
      await made(0, null);
      await made(1, null);
      await made(2, null);
      expect(hook.latest().preview).toEqual({ key: null, isOld: true, isJudged: true });
      await pass(60_000);
      expect(asked).toHaveLength(3);
    });

    it('is not sought where it compiles', async () => {
      await made(0, 'maintenant');
      await pass(60_000);
      expect([hook.latest().preview.key, asked.length]).toEqual(['maintenant', 1]);
    });

    it('gives way to what is mended meanwhile, whose question comes first', async () => {
      await made(0, null);
      change();
      await pass(0);
      await made(1, null);
      expect(asked, 'the search waits').toHaveLength(3);
      await made(2, 'mieux');
      expect(hook.latest().preview).toMatchObject({ key: 'mieux', isOld: false });
    });
  });
});

describe('where it cannot be asked', () => {
  it.each<[string, (question: Question | undefined) => void]>([
    ['the network is down', (question) => question?.lose()],
    ['the server is out of breath', (question) => question?.reply(problemOf('unavailable', 503), 503)],
    ['one is signed out', (question) => question?.reply(problemOf('unauthorized', 401), 401)],
  ])('because %s, that is said, and it is asked again until it answers', async (_what, fail) => {
    fail(asked[0]);
    await pass(0);
    expect([hook.latest().error === null, asked.length]).toEqual([false, 1]);
    await pass(2_999);
    expect(asked).toHaveLength(1);
    await pass(1);
    expect(asked).toHaveLength(2);
    await answer(1, problemAt(1));
    expect([hook.latest().error, lines()]).toEqual([null, [1]]);
    await pass(60_000);
    expect(asked, 'and then no more').toHaveLength(2);
  });

  it('because it refuses, that is said, and it is not asked the same again', async () => {
    asked[0]?.reply(problemOf('source-too-heavy', 422), 422);
    await pass(0);
    await pass(60_000);
    expect([hook.latest().error?.message, asked.length]).toEqual(['source-too-heavy.', 1]);
    type(' ');
    await pass(300);
    expect(asked, 'but of what changes').toHaveLength(2);
  });

  it('keeps the last report in sight', async () => {
    await answer(0, problemAt(1));
    type(' ');
    await pass(300);
    asked[1]?.lose();
    await pass(0);
    expect([lines(), hook.latest().error === null]).toEqual([[1], false]);
  });
});
