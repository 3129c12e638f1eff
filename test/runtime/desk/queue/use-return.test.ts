/** Coming back from a case: the focus is on its row again, or on the nearest that is left, in the view that one came from. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListedCases } from '../../../../runtime/desk/queue/use-return.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';
import { openDesk } from '../desk-page.tsx';
import { memoryStorage } from '../memory-storage.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { noteSeen, useReturn } = await import('../../../../runtime/desk/queue/use-return.ts');
const { keepPlace } = await import('../../../../runtime/desk/queue/place.ts');
vi.unstubAllGlobals();

let did: string[];
let onScreen: readonly string[];
/** What has the focus meanwhile. */
let held: { readonly id: string };
let hook: RenderedHook<ListedCases, void> | null;

const queue = (ids: readonly string[], change: Partial<ListedCases> = {}): ListedCases => ({
  rows: ids.map((caseId) => ({ caseId })),
  loading: false,
  more: null,
  ...change,
});

/** A case was opened from a queue of these rows, at a scroll of 300, and `seen` was the last one shown. */
function leave(ids: readonly string[], opened: string, seen: string): void {
  const rows = ids.map((caseId) => ({ caseId, cursor: caseId, holder: null }));
  keepPlace({ search: 'view=late', opened, scroll: 300, rows });
  noteSeen(seen);
}
function comeBack(now: ListedCases, address = '/?view=late'): void {
  hook = renderHook(useReturn, now, openDesk(address).around);
}

beforeEach(() => {
  [did, onScreen, hook] = [[], ['a', 'b', 'c', 'd'], null];
  held = { id: 'contenu' };
  vi.stubGlobal('sessionStorage', memoryStorage());
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), { scrollTo: (_x: number, y: number) => did.push(`scroll ${y}`) }),
  );
  vi.stubGlobal('document', {
    get activeElement() {
      return held;
    },
    querySelector: (selector: string) => {
      const id = /data-case="(\w+)"/u.exec(selector)?.[1] ?? '';
      return onScreen.includes(id) ? { focus: () => did.push(`focus ${id}`), scrollIntoView: () => undefined } : null;
    },
  });
});
afterEach(async () => {
  await hook?.unmount();
  vi.unstubAllGlobals();
});

it('puts the focus on the row that was opened, where the page was scrolled to', () => {
  leave(['a', 'b', 'c'], 'b', 'b');
  comeBack(queue(['a', 'b', 'c']));
  expect(did).toEqual(['scroll 300', 'focus b']);
});

it('is on the case that one went on to, wherever that scrolls', () => {
  leave(['a', 'b', 'c'], 'a', 'c');
  comeBack(queue(['a', 'b', 'c']));
  expect(did).toEqual(['focus c']);
});

it('is on the nearest that is left when the case has gone from the view', () => {
  leave(['a', 'b', 'c'], 'b', 'b');
  comeBack(queue(['a', 'c']));
  expect(did).toEqual(['scroll 300', 'focus c']);
});

it('waits until the rows are there, and is done once', () => {
  leave(['a', 'b'], 'b', 'b');
  comeBack(queue([], { loading: true }));
  expect(did).toEqual([]);
  hook?.rerender(queue(['a', 'b']));
  hook?.rerender(queue(['a', 'b', 'c']));
  expect(did).toEqual(['scroll 300', 'focus b']);
});

it('leaves whoever has begun to search before the rows came where they write', () => {
  leave(['a', 'b'], 'b', 'b');
  comeBack(queue([], { loading: true }));
  held = { id: 'recherche' };
  hook?.rerender(queue(['a', 'b']));
  held = { id: 'contenu' };
  hook?.rerender(queue(['a', 'b', 'c']));
  expect(did, 'nor is the focus taken later').toEqual([]);
});

it('reads on the pages that were there, up to the row', () => {
  leave(['a', 'b', 'c', 'd'], 'd', 'd');
  const more = (): void => void did.push('more');
  comeBack(queue(['a', 'b'], { more }));
  expect(did).toEqual(['more']);
  hook?.rerender(queue(['a', 'b', 'c', 'd'], { more }));
  expect(did).toEqual(['more', 'scroll 300', 'focus d']);
});

it.each(['/?view=todo', '/'])('leaves alone another view than the one that was left: %s', (address) => {
  leave(['a', 'b'], 'b', 'b');
  comeBack(queue(['a', 'b']), address);
  expect(did).toEqual([]);
});

it('leaves alone who comes from elsewhere', () => {
  comeBack(queue(['a', 'b']));
  expect(did).toEqual([]);
});

it('forgets the case once it was come back to', async () => {
  leave(['a', 'b'], 'b', 'b');
  comeBack(queue(['a', 'b']));
  await hook?.unmount();
  did.length = 0;
  comeBack(queue(['a', 'b']));
  expect(did).toEqual([]);
});
