/** The queue as it is read: page after page, in sight while its filter changes, and again after an error. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueFilter } from '../../../../runtime/desk/api.ts';
import type { Queue } from '../../../../runtime/desk/queue/use-queue.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { queueRow } from '../case-detail.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useCounts, useQueue } = await import('../../../../runtime/desk/queue/use-queue.ts');
const { filterOf } = await import('../../../../runtime/desk/queue/use-filter.ts');
const { useFacets } = await import('../../../../runtime/desk/queue/use-facets.ts');
vi.unstubAllGlobals();

/** What narrows nothing. */
const FILTER = filterOf(new URLSearchParams());
const pageOf = (ids: readonly string[], next: string | null): object => ({
  items: ids.map((id) => queueRow(id)),
  next,
});

let asked: readonly Question[];
let desk: DeskPage;
let hook: RenderedHook<QueueFilter, Queue>;

function open(filter: QueueFilter = FILTER): void {
  hook = renderHook(useQueue, filter, desk.around);
}
async function answer(place: number, value: object, status = 200): Promise<void> {
  await hook.settle();
  asked[place]?.reply(value, status);
  await hook.settle();
}
const ids = (): readonly string[] => hook.latest().rows.map(({ caseId }) => caseId);
/** What a question asks, by the names of its query. */
const queryOf = (question: Question | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(question?.route.split('?')[1]));

beforeEach(() => {
  [asked, desk] = [stubServer(), openDesk()];
});
afterEach(async () => {
  desk.queries.clear();
  vi.unstubAllGlobals();
});

describe('the queue', () => {
  afterEach(() => hook.unmount());

  it('is read from its beginning, and is loading until it is here', async () => {
    open();
    expect([ids(), hook.latest().loading, hook.latest().more]).toEqual([[], true, null]);
    await answer(0, pageOf(['a', 'b'], null));
    expect([ids(), hook.latest().loading, hook.latest().more]).toEqual([['a', 'b'], false, null]);
    expect(asked[0]?.route).toMatch(/^GET \/cases(?:\?|$)/u);
    expect(queryOf(asked[0])).not.toHaveProperty('after');
  });

  it('goes on where the last page ended, and stays on screen meanwhile', async () => {
    open();
    await answer(0, pageOf(['a', 'b'], 'after-b'));
    hook.act(({ more }) => more?.());
    await hook.settle();
    expect([ids(), hook.latest().loading]).toEqual([['a', 'b'], true]);
    expect(Object.values(queryOf(asked[1]))).toContain('after-b');
    await answer(1, pageOf(['c'], 'after-c'));
    hook.act(({ more }) => more?.());
    await answer(2, pageOf(['d'], null));
    expect([ids(), hook.latest().more]).toEqual([['a', 'b', 'c', 'd'], null]);
  });

  it.each<[string, Partial<QueueFilter>, Readonly<Record<string, string>>]>([
    ['a scheme', { dispositif: 'aide' }, { dispositif: 'aide' }],
    ['a text', { q: 'Wéma & fils' }, { q: 'Wéma & fils' }],
    ['an order', { sort: 'due' }, { sort: 'due' }],
    ['a channel', { channel: 'counter' }, { channel: 'counter' }],
    ['who receives no mail', { unreached: 'yes' }, { unreached: 'yes' }],
    [
      'days of the filing',
      { filedFrom: '2026-03-01', filedTo: '2026-03-03' },
      { filedFrom: '2026-03-01', filedTo: '2026-03-03' },
    ],
    ['columns of the scheme', { columns: 'Commune=Thio&Foyer=3' }, { columns: 'Commune=Thio&Foyer=3' }],
  ])('is narrowed to %s by the server', async (_what, change, expected) => {
    open({ ...FILTER, ...change });
    await hook.settle();
    expect(queryOf(asked[0])).toMatchObject({ view: 'todo', ...expected });
  });

  it.each(['sort', 'channel', 'unreached'])(
    'leaves « %s » out where it narrows nothing: no such value is known',
    async (name) => {
      open();
      await hook.settle();
      expect(queryOf(asked[0])).not.toHaveProperty(name);
    },
  );

  it('keeps what is on screen until what is asked by another filter is here', async () => {
    open();
    await answer(0, pageOf(['a'], null));
    hook.rerender({ ...FILTER, q: 'Wéma' });
    await hook.settle();
    expect(ids()).toEqual(['a']);
    await answer(1, pageOf(['w'], null));
    expect(ids()).toEqual(['w']);
  });

  it('shows at once again what was read by a filter before', async () => {
    open();
    await answer(0, pageOf(['a'], null));
    hook.rerender({ ...FILTER, q: 'Wéma' });
    await answer(1, pageOf(['w'], null));
    hook.rerender(FILTER);
    expect(ids()).toEqual(['a']);
  });

  it('tells why it cannot be read, and is read once that is tried again', async () => {
    open();
    await answer(0, problemOf('unauthorized', 401), 401);
    expect([hook.latest().error?.message, ids()]).toEqual(['unauthorized.', []]);
    hook.act(({ retry }) => retry());
    await answer(1, pageOf(['a'], null));
    expect([hook.latest().error, ids()]).toEqual([null, ['a']]);
  });

  it('keeps the rows that it has where the next page cannot be read', async () => {
    open();
    await answer(0, pageOf(['a'], 'after-a'));
    hook.act(({ more }) => more?.());
    await hook.settle();
    asked[1]?.lose();
    await hook.settle();
    expect([ids(), hook.latest().error === null, hook.latest().loading]).toEqual([['a'], false, false]);
    expect(hook.latest().more, 'it can be asked again').not.toBeNull();
  });
});

describe.each<[string, (dispositif: string) => unknown, unknown, unknown]>([
  ['counts', useCounts, null, { todo: 3, mine: 1 }],
  ['facets', useFacets, undefined, { states: [] }],
])('the %s of a scheme', (_name, read, unknown, answered) => {
  let known: RenderedHook<string, unknown>;
  afterEach(() => known.unmount());

  it('are not known until they are here, and stay while those of another scheme are asked', async () => {
    known = renderHook(read, 'aide', desk.around);
    await known.settle();
    expect(known.latest()).toBe(unknown);
    expect(queryOf(asked[0])).toMatchObject({ dispositif: 'aide' });
    asked[0]?.reply(answered);
    await known.settle();
    expect(known.latest()).toEqual(answered);
    known.rerender('permis');
    await known.settle();
    expect([known.latest(), queryOf(asked[1])['dispositif']]).toEqual([answered, 'permis']);
    const other = { other: true };
    asked[1]?.reply(other);
    await known.settle();
    expect(known.latest()).toEqual(other);
  });

  it('are not known where the server refuses', async () => {
    known = renderHook(read, '', desk.around);
    await known.settle();
    asked[0]?.reply(problemOf('forbidden', 403), 403);
    await known.settle();
    expect(known.latest()).toBe(unknown);
  });
});
