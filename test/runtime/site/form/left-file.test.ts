/** Documents that a page left behind: kept for who comes back, and for nobody else. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { KeptFile } from '../../../../runtime/site/form/kept-file.ts';
import {
  forgetFile,
  forgetWith,
  isKeptFile,
  keepFile,
  keptPointers,
  leftFile,
  type LoadStore,
} from '../../../../runtime/site/form/left-file.ts';

const store = { kept: new Map<string, KeptFile>(), full: false };
const load: LoadStore = async () => ({
  keepAt: async (place, kept) => {
    if (store.full) throw new Error('QuotaExceededError');
    store.kept.set(place, kept);
  },
  readAt: async (place) => store.kept.get(place) ?? null,
  dropAt: async (place) => void store.kept.delete(place),
});

const RIB = { owner: 'd1', pointer: '/rib' };
const KEPT = { file: new File(['abc'], 'rib.pdf'), begun: 'u1' };
let cookie: string;

beforeEach(() => {
  store.kept.clear();
  store.full = false;
  cookie = '';
  const marks: Record<string, string> = {};
  Object.defineProperties(marks, {
    getItem: { value: (key: string) => marks[key] ?? null },
    setItem: { value: (key: string, text: string) => void (marks[key] = text) },
    removeItem: { value: (key: string) => void delete marks[key] },
  });
  vi.stubGlobal('localStorage', marks);
  vi.stubGlobal('document', {
    get cookie() {
      return cookie;
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('is there for its own question, until it has arrived', async () => {
  expect(await leftFile(RIB, load)).toBeNull();
  await keepFile(RIB, KEPT, load);
  expect(await leftFile(RIB, load)).toEqual(KEPT);
  expect(await leftFile({ ...RIB, pointer: '/ri' }, load)).toBeNull();
  expect(await leftFile({ ...RIB, owner: 'd' }, load)).toBeNull();
  await forgetFile(RIB, load);
  expect([await leftFile(RIB, load), store.kept.size]).toEqual([null, 0]);
});

it('is known by its place, with those of the same request and of no other', async () => {
  for (const pointer of ['/rib', '/photos/0', '/photos/1']) await keepFile({ owner: 'd1', pointer }, KEPT, load);
  await keepFile({ owner: 'd12', pointer: '/bail' }, KEPT, load);
  expect(keptPointers('d1').toSorted()).toEqual(['/photos/0', '/photos/1', '/rib']);
  await forgetFile(RIB, load);
  expect(keptPointers('d1').toSorted()).toEqual(['/photos/0', '/photos/1']);
  expect(keptPointers('d')).toEqual([]);
});

it('is never kept on a shared device, nor shown there', async () => {
  await keepFile(RIB, KEPT, load);
  cookie = 'a=b; cagou.partage=oui';
  expect(await leftFile(RIB, load)).toBeNull();
  const other = { owner: 'd2', pointer: '/rib' };
  await keepFile(other, KEPT, load);
  cookie = '';
  expect(await leftFile(other, load)).toBeNull();
});

it('is not kept where the browser keeps nothing', async () => {
  store.full = true;
  await keepFile(RIB, KEPT, load);
  expect(await leftFile(RIB, load)).toBeNull();
});

it('is forgotten after a day, as at the server, by whatever page looks next', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await keepFile(RIB, KEPT, load);
  vi.setSystemTime(Date.now() + 23 * 3_600_000);
  expect(await leftFile(RIB, load)).toEqual(KEPT);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await leftFile({ owner: 'd2', pointer: '/rib' }, load)).toBeNull();
  expect(store.kept.size).toBe(0);
});

it('waits a week where nothing of it has left, since the server has nothing to forget', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await keepFile(RIB, { ...KEPT, begun: null }, load);
  vi.setSystemTime(Date.now() + 167 * 3_600_000);
  expect([isKeptFile(RIB), await leftFile(RIB, load)]).toEqual([true, { ...KEPT, begun: null }]);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await leftFile(RIB, load)).toBeNull();
  expect([isKeptFile(RIB), store.kept.size]).toEqual([false, 0]);
});

it('goes with its request, and no other', async () => {
  await keepFile(RIB, KEPT, load);
  await keepFile({ owner: 'd1', pointer: '/autre' }, KEPT, load);
  await keepFile({ owner: 'd12', pointer: '/rib' }, KEPT, load);
  const form = Object.assign(new EventTarget(), { dataset: { draft: 'd1' }, submit: vi.fn<() => void>() });
  forgetWith([form], load);
  const submitted = new Event('submit', { cancelable: true });
  form.dispatchEvent(submitted);
  expect(submitted.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(form.submit).toHaveBeenCalledOnce());
  expect([...store.kept.keys()]).toEqual(['cagou.envoi.d12/rib']);
});
