import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeviceCopy } from '../../../designer/journal/sync.ts';
import { changeText } from '../../../engine/edit/changes.ts';

const backup = (readme: string): DeviceCopy => ({
  revision: 3,
  pending: [
    {
      key: `cle-${readme}`,
      deed: { type: 'typed', file: 'README.md' },
      changes: [changeText('README.md', 'abc', [{ from: 1, to: 2, text: readme }])],
    },
  ],
  displaced: [],
});

/** What the pages of one browser share. */
const store = new Map<string, string>();
const open = new Set<string>();
const localStorage = new Proxy(
  {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, text: string) => void store.set(name, text),
    removeItem: (name: string) => void store.delete(name),
  },
  {
    ownKeys: () => [...store.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
);

beforeEach(() => {
  store.clear();
  open.clear();
  vi.stubGlobal('localStorage', localStorage);
});
afterEach(() => vi.unstubAllGlobals());

/** A page of the studio: a copy of the module of its own, and the lock that it holds until it is closed. */
async function openPage() {
  let lock = '';
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string) => {
        lock = name;
        open.add(name);
      },
      query: async () => ({ held: [...open].map((name) => ({ name })) }),
    },
  });
  vi.resetModules();
  const page = await import('../../../designer/journal/backup.ts');
  return { ...page, close: () => open.delete(lock) };
}

test('what a page keeps is its own while it is open, and the next page’s once it is gone', async () => {
  const first = await openPage();
  first.keepBackup('aide', backup('un'));
  const second = await openPage();
  expect(await second.takeBackup('aide')).toBeNull();
  second.keepBackup('aide', backup('deux'));
  second.dropBackup('aide');
  expect(await first.takeBackup('aide')).toEqual(backup('un'));
  first.close();
  expect(await second.takeBackup('aide-autre')).toBeNull();
  expect(await second.takeBackup('aide')).toEqual(backup('un'));
  expect(store.size).toBe(1);
});

test('a browser that stores nothing, or tells nothing, loses the safety net alone', async () => {
  const page = await openPage();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('localStorage', undefined);
  vi.stubGlobal('navigator', {});
  page.keepBackup('aide', backup('un'));
  page.dropBackup('aide');
  expect(await page.takeBackup('aide')).toBeNull();
  expect(warn).toHaveBeenCalled();
});
