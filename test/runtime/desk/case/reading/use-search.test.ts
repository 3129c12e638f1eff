/** Words looked for in a document: page after page, each read once, and where one is among what was found. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSearch, type PdfWords, type Search } from '../../../../../runtime/desk/case/reading/use-search.ts';
import { renderHook, type RenderedHook } from '../../../../support/hooks.ts';

let read: number[];
let hook: RenderedHook<PdfWords, Search>;

/** A document of pages; one that is null cannot be read. */
function documentOf(pages: readonly (readonly string[] | null)[]): PdfWords {
  return {
    numPages: pages.length,
    getPage: async (page: number) => {
      read.push(page);
      const words = pages[page - 1];
      if (!words) throw new Error('the page is damaged');
      const items = words.map((str) => ({ str, hasEOL: true }));
      return { getTextContent: async () => ({ items: [...items, { type: 'beginMarkedContent' }] }) };
    },
  };
}
async function look(wanted: string): Promise<void> {
  hook.act((search) => search.look(wanted));
  await vi.advanceTimersByTimeAsync(200);
  await hook.settle();
}
const PAGES = [['Montant net'], ['rien'], ['net à payer', 'net imposable']];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  read = [];
  hook = renderHook(useSearch, documentOf(PAGES));
});
afterEach(async () => {
  await hook.unmount();
  vi.useRealTimers();
});

it('are found on every page, and one is at the first of them', async () => {
  await look('NET');
  expect(hook.latest()).toMatchObject({ count: 3, at: 1, current: { page: 1, index: 0 }, isSearching: false });
  expect([1, 2, 3].map((page) => hook.latest().foundOn(page).length)).toEqual([1, 0, 2]);
});

it('are gone through in the order of the document, from the last to the first and back', async () => {
  await look('net');
  const seen = [1, 1, 1, -1].map((step) => {
    hook.act(({ go }) => go(step as -1 | 1));
    return [hook.latest().at, hook.latest().current?.page];
  });
  expect(seen).toEqual([
    [2, 3],
    [3, 3],
    [1, 1],
    [3, 3],
  ]);
});

it('are not looked for at each key, and other words begin at their first place', async () => {
  await look('net');
  hook.act(({ go }) => go(1));
  read.length = 0;
  hook.act((search) => search.look('n'));
  await vi.advanceTimersByTimeAsync(150);
  await look('payer');
  expect(hook.latest()).toMatchObject({ wanted: 'payer', count: 1, at: 1, current: { page: 3, index: 0 } });
  expect(read, 'the words of a page are read once').toEqual([]);
});

it('are nowhere when there are none, and one goes nowhere', async () => {
  await look('absent');
  hook.act(({ go }) => go(1));
  expect(hook.latest()).toMatchObject({ count: 0, at: 0, current: null });
  await look('   ');
  expect(hook.latest()).toMatchObject({ count: 0, isSearching: false });
});

it('are found on the other pages of a document with a damaged one', async () => {
  await hook.unmount();
  hook = renderHook(useSearch, documentOf([['net'], null, ['net']]));
  await look('net');
  expect(hook.latest()).toMatchObject({ count: 2, isSearching: false });
});

it('are looked for no more once the document is closed', async () => {
  hook.act((search) => search.look('net'));
  await hook.unmount();
  await vi.advanceTimersByTimeAsync(200);
  expect(read).toEqual([]);
});
