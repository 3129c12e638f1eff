/** Documents of a page that may be left while they are on their way. */
import { expect, it } from 'vitest';
import type { UploadAdapter } from '../../../../runtime/forms/index.ts';
import { watchUploads } from '../../../../runtime/site/form/upload.ts';

const OPTIONS = {
  pointer: '/rib',
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onWaiting: () => undefined,
  onKept: () => undefined,
  left: null,
};
const STORED = { type: 'stored', file: { id: 'f', name: 'a', size: 1, mediaType: 'application/pdf' } } as const;
const file = new File(['a'], 'a.pdf');

it('are counted until the last has arrived, was refused or was lost', async () => {
  const under: PromiseWithResolvers<Awaited<ReturnType<UploadAdapter['send']>>>[] = [];
  let settled = 0;
  const send: UploadAdapter['send'] = () => {
    const sending = Promise.withResolvers<Awaited<ReturnType<UploadAdapter['send']>>>();
    under.push(sending);
    return sending.promise;
  };
  const { adapter, underWay } = watchUploads({ send }, () => (settled += 1));
  expect(underWay()).toBe(false);
  const all = [1, 2, 3].map(() => adapter.send(file, OPTIONS));
  under[0]!.resolve(STORED);
  expect(await all[0]).toEqual(STORED);
  under[1]!.resolve({ type: 'refused', message: 'Trop lourd.' });
  await all[1];
  expect([underWay(), settled]).toEqual([true, 0]);
  under[2]!.reject(new Error('lost'));
  await expect(all[2]).rejects.toThrow('lost');
  expect([underWay(), settled]).toEqual([false, 1]);
});

it('may be left while they wait for the line and are kept, and not else', async () => {
  const kept = new Set(['/rib']);
  const sending = new Map<string, { readonly wait: (waiting: boolean) => void; readonly end: () => void }>();
  const send: UploadAdapter['send'] = (_, { pointer, onWaiting }) => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<UploadAdapter['send']>>>();
    sending.set(pointer, { wait: onWaiting, end: () => resolve(STORED) });
    return promise;
  };
  const { adapter, underWay, waits } = watchUploads({ send, isKept: (pointer) => kept.has(pointer) }, () => undefined);
  const heard: boolean[] = [];
  const all = ['/rib', '/bail'].map((pointer) =>
    adapter.send(file, { ...OPTIONS, pointer, onWaiting: (waiting) => heard.push(waiting) }),
  );
  sending.get('/rib')?.wait(true);
  expect([underWay(), waits('/rib'), waits('/bail')]).toEqual([true, true, false]);
  sending.get('/bail')?.wait(true);
  // This one is nowhere but on the page.
  expect([underWay(), waits('/bail')]).toEqual([true, false]);
  kept.add('/bail');
  expect([underWay(), waits('/bail')]).toEqual([false, true]);
  sending.get('/rib')?.wait(false);
  expect([underWay(), waits('/rib')]).toEqual([true, false]);
  for (const { end } of sending.values()) end();
  await Promise.all(all);
  expect([underWay(), waits('/bail'), heard]).toEqual([false, false, [true, true, false]]);
});

it('are counted from when they were chosen, while a photograph is made lighter', () => {
  let settled = 0;
  const { adapter, underWay } = watchUploads({ send: async () => STORED }, () => (settled += 1));
  const releases = [adapter.hold?.(), adapter.hold?.()];
  expect(underWay()).toBe(true);
  releases[0]?.();
  expect([underWay(), settled]).toEqual([true, 0]);
  releases[1]?.();
  expect([underWay(), settled]).toEqual([false, 1]);
});

it('wait for the question that several of them answer', async () => {
  const ends: (() => void)[] = [];
  const send: UploadAdapter['send'] = (_, { onWaiting }) => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<UploadAdapter['send']>>>();
    ends.push(() => resolve(STORED));
    onWaiting(true);
    return promise;
  };
  const { adapter, underWay, waits } = watchUploads({ send, isKept: () => true }, () => undefined);
  const all = ['/photos/0', '/photos/1'].map((pointer) => adapter.send(file, { ...OPTIONS, pointer }));
  expect([underWay(), waits('/photos'), waits('/photo'), waits('/photos/0')]).toEqual([false, true, false, true]);
  for (const end of ends) end();
  await Promise.all(all);
  expect(waits('/photos')).toBe(false);
});
