/** The ways from a case to those beside it: as the queue is when one goes, not as it was when one came. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { queueRow } from '../case-detail.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';
import { memoryStorage } from '../memory-storage.ts';
import { refresh } from '../../../../runtime/ui/refresh.ts';
import type { Neighbours } from '../../../../runtime/desk/queue/use-neighbours.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useNeighbours } = await import('../../../../runtime/desk/queue/use-neighbours.ts');
vi.unstubAllGlobals();

const row = (caseId: string, holder: string | null = null): QueueRow =>
  queueRow(caseId, { assignee: holder === null ? null : { id: holder, name: holder } });

let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<string, Neighbours> | null;

beforeEach(() => {
  [asked, desk, hook] = [stubServer(), openDesk(), null];
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterEach(async () => {
  await hook?.unmount();
  desk.queries.clear();
  vi.unstubAllGlobals();
});

/** Opens a case from a queue of three that nobody has taken. */
function open(caseId: string, search = 'view=late&q=Wa%C3%A9'): RenderedHook<string, Neighbours> {
  const rows = ['a', 'b', 'c'].map((id) => ({ caseId: id, cursor: `after-${id}`, holder: null }));
  sessionStorage.setItem('cagou-queue', JSON.stringify({ search, opened: caseId, scroll: 0, rows }));
  hook = renderHook(useNeighbours, caseId, desk.around);
  return hook;
}

it('asks for what comes after the case, under the filter that it was found by', async () => {
  const { latest, settle } = open('b');
  expect(latest(), 'not known yet').toMatchObject({ previous: '/dossiers/a', next: null, further: 'sought' });
  await settle();
  expect(asked.map(({ route }) => route)).toEqual(['GET /cases?view=late&q=Wa%C3%A9&cursor=after-b&limit=10']);
  asked[0]?.reply({ items: [row('c')], next: null });
  await settle();
  expect(latest()).toMatchObject({ next: '/dossiers/c', further: 'goesOn' });
});

it('leads among new messages from messages to messages', async () => {
  const { latest, settle } = open('b', 'view=messages');
  asked[0]?.reply({ items: [row('c')], next: null });
  await settle();
  expect(latest()).toMatchObject({ previous: '/dossiers/a#messages', next: '/dossiers/c#messages' });
});

it('goes to the case that is next at that moment, whatever was answered before', async () => {
  const { latest, settle } = open('a');
  asked[0]?.reply({ items: [row('b'), row('c')], next: null });
  await settle();
  expect(latest().next).toBe('/dossiers/b');
  latest().goOn();
  await settle();
  asked[1]?.reply({ items: [row('b', 'jean'), row('c')], next: null });
  await settle();
  expect(desk.visited).toEqual(['/dossiers/c']);
});

it('does not take the answer to what was asked before one went on', async () => {
  const { latest, settle } = open('a');
  await settle();
  latest().goOn();
  await settle();
  asked[0]?.reply({ items: [row('b'), row('c')], next: null });
  await settle();
  expect(desk.visited, 'b may have been taken since').toEqual([]);
  asked[1]?.reply({ items: [row('b', 'jean'), row('c')], next: null });
  await settle();
  expect(desk.visited).toEqual(['/dossiers/c']);
});

it('is not sent to a case that was taken by the news of its being taken', async () => {
  const { latest, settle } = open('a');
  asked[0]?.reply({ items: [row('b'), row('c')], next: null });
  await settle();
  latest().goOn();
  await settle();
  // The news gives up what is under way and asks again: the library would give what it knew before.
  void refresh(desk.queries, ['next-case']);
  await settle();
  for (const question of asked.slice(1)) question.reply({ items: [row('b', 'jean'), row('c')], next: null });
  await settle();
  expect(desk.visited).toEqual(['/dossiers/c']);
});

it('keeps a case that was not on screen among those one came by, so that one can go back', async () => {
  const { latest, settle, rerender } = open('c');
  asked[0]?.reply({ items: [row('d')], next: null });
  await settle();
  latest().goOn();
  await settle();
  asked[1]?.reply({ items: [row('d')], next: null });
  await settle();
  rerender('d');
  // The page of the next case reads the place anew.
  await hook?.unmount();
  hook = renderHook(useNeighbours, 'd', desk.around);
  expect(hook.latest().previous).toBe('/dossiers/c');
});

it('stays where one is when nothing is left, and when nobody answers', async () => {
  const { latest, settle } = open('c');
  asked[0]?.reply({ items: [], next: null });
  await settle();
  expect(latest()).toMatchObject({ next: null, further: 'end' });
  latest().goOn();
  await settle();
  asked[1]?.lose();
  await settle();
  latest().goOn();
  await settle();
  asked[2]?.reply({ items: [], next: null });
  await settle();
  expect(desk.visited).toEqual([]);
});

it('asks for nothing of a case that was not opened from the queue', async () => {
  hook = renderHook(useNeighbours, 'b', desk.around);
  await hook.settle();
  hook.latest().goOn();
  await hook.settle();
  expect(hook.latest()).toMatchObject({ previous: null, next: null, further: 'notFromQueue' });
  expect(asked).toEqual([]);
  await hook.unmount();
  open('z');
  await hook.settle();
  expect(asked).toEqual([]);
});
