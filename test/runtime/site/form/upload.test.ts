/** Documents of a page that may be left while they are on their way. */
import { expect, it } from 'vitest';
import type { UploadAdapter } from '../../../../runtime/forms/index.ts';
import { watchUploads } from '../../../../runtime/site/form/upload.ts';

const OPTIONS = {
  pointer: '/rib',
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onWaiting: () => undefined,
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
