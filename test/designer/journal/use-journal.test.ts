/** A scheme that is open on a page: what is done is kept in a moment, taken back beyond what the page began with, and never lost. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Studio } from '../../../designer/journal/use-journal.ts';
import type { Loaded } from '../../../designer/journal/journal-server.ts';
import { beginJournal } from '../../../engine/edit/journal.ts';
import { memoryStorage } from '../../runtime/desk/memory-storage.ts';
import { problemOf, stubServer, type Question } from '../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { keptDraft } from './kept-steps.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useJournal } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const FILES = { 'note.md': 'Un\n' };
const DRAFT = keptDraft(FILES, 'note.md', ['deux', 'trois']);

let asked: readonly Question[];
let page: { visibilityState: string };
let hook: RenderedHook<string, Studio>;

/** Opens the draft with none of its steps known. */
function open(mayHaveOlder = true): void {
  const loaded: Loaded = {
    journal: beginJournal('marie', DRAFT.files, 2),
    begun: { known: [], mayHaveOlder, displaced: [] },
  };
  hook = renderHook((id: string) => useJournal(id, loaded), 'aide');
}
/** What is asked of a path that nobody answered yet, the oldest first. */
const of = (path: string): readonly Question[] =>
  asked.filter(({ route }) => route.includes(`/dispositifs/aide/${path}`));
const write = (text: string): void =>
  hook.act(({ store, files }) => {
    const length = files['note.md']?.length ?? 0;
    store.type('note.md', [{ from: length, to: length, text }], store);
  });
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
}
const textNow = (): string => hook.latest().files['note.md'] ?? '';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-03-03T01:00:00Z') });
  asked = stubServer();
  page = { visibilityState: 'visible' };
  vi.stubGlobal('document', page);
  vi.stubGlobal('localStorage', memoryStorage());
  open();
  await pass(0);
  of('presence')[0]?.reply({ revision: 2, others: [] });
  await pass(0);
});
afterEach(async () => {
  await hook.unmount();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is done', () => {
  it('is on the page in a moment, and kept after a longer one without typing', async () => {
    write('A');
    await pass(500);
    write('B');
    expect(hook.latest().save.state).toBe('unsaved');
    await pass(100);
    expect(textNow(), 'once the hand rests').toBe('Un\ndeux\ntrois\nAB');
    await pass(690);
    expect(of('steps')).toEqual([]);
    await pass(10);
    expect([hook.latest().save.state, of('steps')[0]?.body]).toMatchObject([
      'saving',
      { revision: 2, steps: [{}, {}] },
    ]);
    of('steps')[0]?.reply({ revision: 4 });
    await pass(0);
    expect(hook.latest().save).toMatchObject({ state: 'saved', error: null });
    expect(localStorage.length, 'and the device forgets it').toBe(0);
  });

  it('is read where a screen asks for what can be read, and nowhere else', async () => {
    const read = vi.spyOn(JSON, 'parse');
    hook.act(({ store }) => store.perform({ type: 'create', file: 'a.json', text: '{"x":1}' }));
    hook.act(({ store }) => store.type('a.json', [{ from: 6, to: 7, text: '' }], store));
    await pass(100);
    const isRead = (): boolean => read.mock.calls.some(([text]) => text.startsWith('{"x":1'));
    expect(hook.latest().files['a.json']).toBe('{"x":1');
    expect(isRead()).toBe(false);
    expect(hook.latest().readable['a.json']).toBe('{"x":1}');
    expect(isRead()).toBe(true);
    read.mockRestore();
  });

  it('while it is being kept is kept after it, on the revision that it made', async () => {
    write('A');
    await pass(800);
    write('B');
    of('steps')[0]?.reply({ revision: 3 });
    await pass(0);
    expect(hook.latest().save.state).toBe('unsaved');
    await pass(800);
    expect(of('steps')[1]?.body).toMatchObject({ revision: 3, steps: [{}] });
  });

  it('stays on the device while the server is away, and is sent when the network is back', async () => {
    write('A');
    await pass(800);
    of('steps')[0]?.lose();
    await pass(0);
    expect(hook.latest().save.state).toBe('failed');
    expect(localStorage.length).toBe(1);
    window.dispatchEvent(new Event('online'));
    await pass(0);
    of('steps')[1]?.reply({ revision: 3 });
    await pass(0);
    expect(hook.latest().save).toMatchObject({ state: 'saved', error: null });
  });

  it('is sent again by the button, but not by itself when it was refused', async () => {
    write('A');
    await pass(800);
    of('steps')[0]?.reply(problemOf('body-invalid', 422), 422);
    await pass(5_000);
    expect([of('steps').length, hook.latest().save.state]).toEqual([1, 'failed']);
    hook.latest().save.retry();
    await pass(0);
    expect(of('steps')).toHaveLength(2);
  });

  it('is sent before the page goes on, which is told whether it arrived', async () => {
    write('A');
    const kept = hook.latest().save.flush();
    await pass(0);
    of('steps')[0]?.lose();
    await pass(0);
    expect(await kept).toBe(false);
    const again = hook.latest().save.flush();
    await pass(0);
    of('steps')[1]?.reply({ revision: 3 });
    await pass(0);
    expect(await again).toBe(true);
  });

  it('does not wait for who else is there to be known', async () => {
    await pass(6_000);
    expect(of('presence'), 'asked, and not answered').toHaveLength(2);
    write('A');
    await pass(800);
    expect(of('steps')).toHaveLength(1);
    of('steps')[0]?.reply({ revision: 3 });
    await pass(0);
    of('presence')[1]?.reply({ revision: 2, others: [] });
    await pass(0);
    expect(hook.latest().save.state, 'and an answer that is older than it changes nothing').toBe('saved');
  });

  it('is sent when the page is left before it was, and the others are told', async () => {
    write('A');
    await hook.unmount();
    expect(of('steps')[0]?.body).toMatchObject({ revision: 2, steps: [{}] });
    expect(of('presence').at(-1)?.body).toMatchObject({ place: null });
  });
});

describe('taking back', () => {
  it('goes on beyond the steps that the page began with', async () => {
    const undone = hook.latest().undo();
    await pass(0);
    expect(of('steps').map(({ route }) => route)).toEqual(['GET /dispositifs/aide/steps?before=3']);
    const own = DRAFT.steps.map((step) => ({ ...step, author: { id: 'marie', name: 'Marie' } }));
    of('steps')[0]?.reply({ revision: 2, items: own });
    await pass(0);
    expect(await undone).toMatchObject({ after: { 'note.md': 'Un\ndeux\n' } });
    expect([textNow(), hook.latest().canUndo, hook.latest().canRedo]).toEqual(['Un\ndeux\n', true, true]);
  });

  it('takes nothing back of what others did', async () => {
    const undone = hook.latest().undo();
    await pass(0);
    of('steps')[0]?.reply({ revision: 2, items: DRAFT.steps });
    await pass(0);
    expect(await undone).toBeNull();
    expect([textNow(), hook.latest().canUndo]).toEqual([DRAFT.files['note.md'], false]);
  });

  it('is nothing where the older steps cannot be had, and may be asked for again', async () => {
    const undone = hook.latest().undo();
    await pass(0);
    of('steps')[0]?.lose();
    await pass(0);
    expect([await undone, hook.latest().canUndo]).toEqual([null, true]);
  });

  it('and doing again are one step each of what was done here, without asking anybody', async () => {
    write('A');
    expect(await hook.latest().undo()).toMatchObject({ after: DRAFT.files });
    expect(await hook.latest().redo()).toMatchObject({ after: { 'note.md': 'Un\ndeux\ntrois\nA' } });
    expect(await hook.latest().redo()).toBeNull();
    expect(of('steps')).toEqual([]);
  });
});

describe('the others', () => {
  it('are asked after every few seconds, with the place that is open here', async () => {
    hook.latest().sayPlace('rules');
    await pass(6_000);
    expect(of('presence')[1]?.body).toMatchObject({ place: 'rules' });
    of('presence')[1]?.reply({ revision: 2, others: [{ name: 'Paul', isMine: false, place: 'form' }] });
    await pass(2_000);
    expect(hook.latest().company.others).toMatchObject([{ name: 'Paul' }]);
    expect(of('presence'), 'more often while there are some').toHaveLength(3);
  });

  it('are not asked after while the page is in the background', async () => {
    page.visibilityState = 'hidden';
    await pass(60_000);
    expect(of('presence')).toHaveLength(1);
  });

  it('change the files here too, which is told; and what is typed meanwhile stays', async () => {
    const more = keptDraft(FILES, 'note.md', ['deux', 'trois', 'quatre']);
    await pass(5_900);
    hook.act(({ store }) => store.type('note.md', [{ from: 0, to: 0, text: 'Marie. ' }], store));
    await pass(100);
    of('presence')[1]?.reply({ revision: 3, others: [] });
    await pass(0);
    of('steps?since')[0]?.reply({ revision: 3, items: more.steps.slice(2) });
    await pass(0);
    of('steps?since')[1]?.reply({ revision: 3, items: [] });
    await pass(0);
    expect(textNow()).toBe('Marie. Un\ndeux\ntrois\nquatre\n');
    expect(hook.latest().company.heard).toEqual({ names: ['Paul'], files: ['note.md'] });
  });
});
