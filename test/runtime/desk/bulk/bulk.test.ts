/** What is done to several cases is what was tried, and is begun once. */
import { expect, it } from 'vitest';
import { createBulk } from '../../../../runtime/desk/bulk/bulk.ts';
import type { BulkResult, BulkRun } from '../../../../schemas/types/api.ts';

type Call<T> = PromiseWithResolvers<T> & { readonly args: readonly unknown[] };

/** A server whose answers are given by hand, in any order. */
function createServer() {
  const tries: Call<BulkResult>[] = [];
  const begun: Call<BulkRun>[] = [];
  const wait = <T>(calls: Call<T>[], args: readonly unknown[]): Promise<T> => {
    const call = { ...Promise.withResolvers<T>(), args };
    calls.push(call);
    return call.promise;
  };
  let count = 0;
  const bulk = createBulk<string>({
    attempt: (asked) => wait(tries, [asked]),
    begin: (id, asked, cases) => wait(begun, [id, asked, [...cases]]),
    newId: () => `run-${(count += 1)}`,
  });
  return { tries, begun, bulk };
}

const told = (...oks: readonly boolean[]): BulkResult => ({
  results: oks.map((ok, at) => ({
    id: `c${at}`,
    number: '',
    applicant: '',
    told: null,
    ok,
    message: null,
    errors: [],
  })),
});
const RUN: BulkRun = {
  id: 'run-1',
  deed: 'take',
  title: '',
  at: '2026-03-02T22:00:00Z',
  state: 'running',
  total: 2,
  done: 0,
  refused: 0,
  seen: false,
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

it('is begun as it was tried, for the cases that it applies to', async () => {
  const { tries, begun, bulk } = createServer();
  void bulk.preview('complet');
  tries[0]!.resolve(told(true, false, true));
  void bulk.apply();
  await settle();
  expect(begun.map(({ args }) => args)).toEqual([['run-1', 'complet', ['c0', 'c2']]]);
});

it('is begun as it was tried last, whichever answer came last, and not before that one has come', async () => {
  const { tries, begun, bulk } = createServer();
  void bulk.preview('premier');
  void bulk.preview('second');
  void bulk.apply();
  tries[0]!.resolve(told(true, true));
  await settle();
  expect(begun).toEqual([]);
  tries[1]!.resolve(told(false, true));
  await settle();
  expect(begun.map(({ args }) => args)).toEqual([['run-2', 'second', ['c1']]]);
});

it('is begun once, however often one clicks, and all clicks get its answer', async () => {
  const { tries, begun, bulk } = createServer();
  void bulk.preview('complet');
  tries[0]!.resolve(told(true));
  const clicks = [bulk.apply(), bulk.apply()];
  await settle();
  begun[0]!.resolve(RUN);
  expect(await Promise.all([...clicks, bulk.apply()])).toEqual([RUN, RUN, RUN]);
  expect(begun).toHaveLength(1);
});

it('may be tried again once its answer was lost, under the same name, so that it never counts twice', async () => {
  const { tries, begun, bulk } = createServer();
  void bulk.preview('complet');
  tries[0]!.resolve(told(true));
  const lost = bulk.apply();
  await settle();
  begun[0]!.reject(new Error('unreachable'));
  await expect(lost).rejects.toThrow('unreachable');
  const again = bulk.apply();
  await settle();
  begun[1]!.resolve(RUN);
  expect(await again).toBe(RUN);
  expect(begun[1]!.args).toEqual(begun[0]!.args);
});

it('is not begun when nothing was tried, nor when trying failed', async () => {
  const { tries, begun, bulk } = createServer();
  await expect(bulk.apply()).rejects.toThrow('not tried');
  const tried = bulk.preview('complet');
  tries[0]!.reject(new Error('unreachable'));
  await expect(tried).rejects.toThrow('unreachable');
  await expect(bulk.apply()).rejects.toThrow('unreachable');
  expect(begun).toEqual([]);
});
