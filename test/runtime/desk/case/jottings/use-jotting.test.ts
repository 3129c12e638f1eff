/** What an agent begins to write on a case: kept a moment after each pause, gone once it was sent, and never written over unseen. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JottingOf } from '../../../../../runtime/desk/case/jottings/use-jotting.ts';
import type { Jotting } from '../../../../../schemas/types/api.ts';
import { problemOf, stubServer, type Question } from '../../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useJotting, useJottings } = await import('../../../../../runtime/desk/case/jottings/use-jotting.ts');
vi.unstubAllGlobals();

type Note = { readonly text: string };
const EMPTY: Note = { text: '' };
const read = (typed: object): Note | null =>
  'text' in typed && typeof typed.text === 'string' ? { text: typed.text } : null;
const of = (text: string, revision = 4): Jotting => ({ place: 'note', value: { text }, revision });

let count = 0;
let caseId: string;
let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<null, JottingOf<Note>>;

/** The case is on screen, with what was begun on it. */
function open(...begun: readonly Jotting[]): void {
  desk.queries.setQueryData(['jottings', caseId], { items: begun });
  hook = renderHook(() => useJotting(caseId, 'note', EMPTY, read), null, desk.around);
}
const type = (text: string): void => hook.act(({ change }) => change({ text }));
async function pass(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
}
/** What the server was given to keep: its text, on which revision. */
const kept = (): readonly unknown[] => asked.filter(({ route }) => route.startsWith('PUT')).map(({ body }) => body);
const state = (): readonly unknown[] => [hook.latest().value.text, hook.latest().state.saving];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [asked, desk, caseId] = [stubServer(), openDesk(), `case-${(count += 1)}`];
});
afterEach(async () => {
  // What is left is given up, so that nothing of it is there for the next.
  hook.act(({ clear }) => clear());
  await pass();
  for (let turn = 0; turn < 3; turn += 1) {
    for (const { reply } of asked) reply({ revision: 9, items: [] });
    await pass();
  }
  await hook.unmount();
  desk.queries.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is typed', () => {
  it('is kept once, a moment after the last key, beside what was begun elsewhere on the case', async () => {
    const message = { ...of('Madame'), place: 'message' };
    open(message);
    type('B');
    await pass(600);
    type('Bon');
    await pass(699);
    expect(kept()).toEqual([]);
    await pass(1);
    expect(kept()).toEqual([{ value: { text: 'Bon' }, revision: 0 }]);
    asked[0]?.reply({ revision: 1 });
    await pass();
    expect(state()).toEqual(['Bon', 'saved']);
    expect(desk.queries.getQueryData(['jottings', caseId])).toEqual({ items: [message, of('Bon', 1)] });
  });

  it('goes on from what was begun before, which is said', () => {
    open(of('Bon'));
    expect([state()[0], hook.latest().isResumed]).toEqual(['Bon', true]);
  });

  it.each([[], [{ ...of('Bon'), place: 'message' }], [{ ...of(''), value: { autre: 1 } }]])(
    'begins anew where nothing of the kind was begun',
    (...begun: readonly Jotting[]) => {
      open(...begun);
      expect([hook.latest().value, hook.latest().isResumed]).toEqual([EMPTY, false]);
    },
  );

  it('is kept as nothing once it is taken away again', async () => {
    open(of('Bon'));
    type('');
    await pass(700);
    expect(kept()).toEqual([{ value: null, revision: 4 }]);
    asked[0]?.reply({ revision: 5 });
    await pass();
    expect(desk.queries.getQueryData(['jottings', caseId])).toEqual({ items: [] });
  });

  it('is asked for again while the server is away, and stays', async () => {
    open();
    type('Bon');
    await pass(700);
    asked[0]?.lose();
    await pass();
    expect(state()).toEqual(['Bon', 'kept']);
    await pass(3_000);
    expect(kept()).toHaveLength(2);
  });

  it('keeps the page from closing until it is kept', async () => {
    open();
    const closes = (): boolean => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return !event.defaultPrevented;
    };
    expect(closes()).toBe(true);
    type('Bon');
    expect(closes()).toBe(false);
    await pass(700);
    asked[0]?.reply({ revision: 1 });
    await pass();
    expect(closes()).toBe(true);
  });
});

describe('what is sent', () => {
  it('is there no more, and is nothing at once', async () => {
    open(of('Bon'));
    hook.act(({ sent }) => sent({ text: 'Bon' }));
    await pass();
    expect([hook.latest().value, hook.latest().isResumed, kept()]).toEqual([
      EMPTY,
      false,
      [{ value: null, revision: 4 }],
    ]);
  });

  it('leaves what was typed while it was on its way', async () => {
    open();
    type('Bonjour');
    type('Bonjour, encore');
    hook.act(({ sent }) => sent({ text: 'Bonjour' }));
    await pass();
    expect([state()[0], kept()]).toEqual(['Bonjour, encore', [{ value: { text: 'Bonjour, encore' }, revision: 0 }]]);
  });

  it('is not written over by what it was when it was still being kept', async () => {
    open();
    type('Bonjour');
    await pass(700);
    hook.act(({ sent }) => sent({ text: 'Bonjour' }));
    await pass();
    asked[0]?.reply({ revision: 1 });
    await pass();
    expect([hook.latest().value, kept().at(-1)]).toEqual([EMPTY, { value: null, revision: 1 }]);
  });
});

describe('where the same was typed elsewhere', () => {
  /** Here « ici », while another page of the same agent has kept « là ». */
  async function meet(): Promise<void> {
    open(of('Bon'));
    type('ici');
    await pass(700);
    asked[0]?.reply(problemOf('jotting-changed', 409), 409);
    await pass();
    asked[1]?.reply({ items: [of('là', 5)] });
    await pass();
  }

  it('both are seen, and nothing is kept until one is chosen', async () => {
    await meet();
    expect([state()[0], hook.latest().state.theirs]).toEqual(['ici', { text: 'là' }]);
    await pass(60_000);
    expect(kept()).toHaveLength(1);
  });

  it('what was typed here stays where it is chosen', async () => {
    await meet();
    hook.act(({ choose }) => choose('mine'));
    await pass();
    asked.at(-1)?.reply({ items: [of('là', 5)] });
    await pass();
    expect([state()[0], kept().at(-1)]).toEqual(['ici', { value: { text: 'ici' }, revision: 5 }]);
  });

  it('what was typed there takes its place where that is chosen', async () => {
    await meet();
    hook.act(({ choose }) => choose('theirs'));
    await pass();
    for (const { route, reply } of asked.slice(2)) if (route.startsWith('GET')) reply({ items: [of('là', 5)] });
    await pass();
    expect([state()[0], hook.latest().state.theirs]).toEqual(['là', null]);
  });
});

describe('what was begun on a case', () => {
  const list = (): RenderedHook<string, readonly Jotting[] | null> => renderHook(useJottings, caseId, desk.around);
  beforeEach(() => open());

  it.each<[string, (question: Question | undefined) => void, readonly Jotting[]]>([
    ['as the server has it', (question) => question?.reply({ items: [of('Bon')] }), [of('Bon')]],
    ['nothing, where the server is away: one goes on', (question) => question?.lose(), []],
    ['nothing, where it is refused', (question) => question?.reply(problemOf('case-unknown', 404), 404), []],
  ])('is not known at first, then is %s', async (_what, answer, expected) => {
    desk.queries.clear();
    const listed = list();
    await pass(1);
    expect(listed.latest()).toBeNull();
    answer(asked.at(-1));
    await pass(1);
    await pass(1);
    expect(listed.latest()).toEqual(expected);
    await listed.unmount();
  });
});
