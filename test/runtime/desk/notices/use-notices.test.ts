/** What an agent is told, and when it counts as read: once it is shown on a page that is looked at, and never otherwise. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgentNotice, AgentNotices } from '../../../../schemas/types/api.ts';
import { problemOf, stubServer, type Question } from '../../../support/asked-server.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openDesk, type DeskPage } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useNotices, useReadNotices, useShownNotices } = await import('../../../../runtime/desk/notices/use-notices.ts');
vi.unstubAllGlobals();

/** A page that may be behind another one. */
class Page extends EventTarget {
  visibilityState = 'visible';
  readonly documentElement = { lang: 'fr' };
  show(state: 'visible' | 'hidden'): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

type Shown = { readonly path: string; readonly shown: boolean };
const HERE = '/agent/dossiers/c1/echanges';
const notice = (path: string, read = false): AgentNotice => ({
  id: `n-${path}`,
  kind: 'mention',
  title: 'Un message',
  path,
  at: '2026-03-03T01:00:00Z',
  read,
  number: 'AIDE-2026-000001',
  applicant: 'Li Wéma',
  dispositifTitle: 'Aide',
});
const noticesOf = (unread: number, ...items: readonly AgentNotice[]): AgentNotices => ({ items, unread, next: null });

let asked: readonly Question[];
let desk: DeskPage;
let page: Page;
let hook: RenderedHook<Shown, void>;

function open(notices: AgentNotices | null, given: Shown = { path: HERE, shown: true }): void {
  if (notices) desk.queries.setQueryData(['notices'], notices);
  hook = renderHook(({ path, shown }: Shown) => useShownNotices(path, shown), given, desk.around);
}
/** What was said to be read, oldest first. */
const read = (): readonly unknown[] => asked.filter(({ route }) => !route.startsWith('GET')).map(({ body }) => body);
const OF_HERE = { read: 'page', of: HERE };

beforeEach(() => {
  [asked, desk, page] = [stubServer(), openDesk(), new Page()];
  vi.stubGlobal('document', page);
});
afterEach(async () => {
  await hook.unmount();
  desk.queries.clear();
  vi.unstubAllGlobals();
});

describe('a part of a case that is shown', () => {
  it.each<[string, AgentNotices, readonly unknown[]]>([
    ['says that its notice was read', noticesOf(1, notice(HERE)), [OF_HERE]],
    ['says nothing where all are read', noticesOf(0, notice(HERE, true)), []],
    ['says nothing where the notice is of another page', noticesOf(1, notice('/agent/dossiers/c2')), []],
    ['says nothing where its own was read before', noticesOf(1, notice(HERE, true), notice('/agent/dossiers/c2')), []],
    [
      'says so where the notice may be among those that are not listed',
      noticesOf(2, notice('/agent/dossiers/c2')),
      [OF_HERE],
    ],
  ])('%s', async (_what, notices, expected) => {
    open(notices);
    await hook.settle();
    expect(read()).toEqual(expected);
  });

  it('says so once, however often it is drawn', async () => {
    open(noticesOf(1, notice(HERE)));
    hook.rerender({ path: HERE, shown: true });
    hook.rerender({ path: HERE, shown: true });
    await hook.settle();
    expect(read()).toEqual([OF_HERE]);
  });

  it('says nothing while it is not shown, and does once it is', async () => {
    open(noticesOf(1, notice(HERE)), { path: HERE, shown: false });
    await hook.settle();
    expect(read()).toEqual([]);
    hook.rerender({ path: HERE, shown: true });
    await hook.settle();
    expect(read()).toEqual([OF_HERE]);
  });

  it('says nothing behind another page: it is read when one comes back, once', async () => {
    page.visibilityState = 'hidden';
    open(noticesOf(1, notice(HERE)));
    page.show('hidden');
    await hook.settle();
    expect(read()).toEqual([]);
    page.show('visible');
    page.show('visible');
    await hook.settle();
    expect(read()).toEqual([OF_HERE]);
  });

  it('says nothing any more once it is left', async () => {
    page.visibilityState = 'hidden';
    open(noticesOf(1, notice(HERE)));
    await hook.unmount();
    page.show('visible');
    expect(read()).toEqual([]);
  });

  it('says so again of what is told while it is shown', async () => {
    open(noticesOf(1, notice(HERE)));
    await hook.settle();
    hook.act(() => desk.queries.setQueryData(['notices'], noticesOf(2, notice(HERE), notice(HERE))));
    await hook.settle();
    expect(read()).toEqual([OF_HERE, OF_HERE]);
  });

  it('tells of the part that is shown now', async () => {
    open(noticesOf(1, notice(HERE)), { path: '/agent/dossiers/c9', shown: true });
    await hook.settle();
    hook.rerender({ path: HERE, shown: true });
    await hook.settle();
    expect(read()).toEqual([OF_HERE]);
  });
});

describe('notices', () => {
  const known = () => renderHook(() => useNotices(), null, desk.around);
  beforeEach(() => open(noticesOf(0)));

  it('are not known until they are here', async () => {
    desk.queries.clear();
    const notices = known();
    await notices.settle();
    expect(notices.latest()).toBeUndefined();
    const answer = noticesOf(1, notice(HERE));
    asked.at(-1)?.reply(answer);
    await notices.settle();
    expect(notices.latest()).toEqual(answer);
    await notices.unmount();
  });

  it('are read again once the server knows that they were read, and stay unread where it does not', async () => {
    const reading = renderHook(() => useReadNotices(), null, desk.around);
    const isStale = (): boolean | undefined => desk.queries.getQueryState(['notices'])?.isInvalidated;
    reading.act((say) => say({ read: 'page', of: HERE }));
    await reading.settle();
    asked.at(-1)?.reply(problemOf('forbidden', 403), 403);
    await reading.settle();
    expect(isStale()).toBe(false);
    await hook.unmount();
    reading.act((say) => say({ read: 'page', of: HERE }));
    await reading.settle();
    asked.at(-1)?.reply(null, 204);
    await reading.settle();
    expect(isStale()).toBe(true);
    await reading.unmount();
  });
});
