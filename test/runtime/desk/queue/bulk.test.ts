/** An action on several cases is taken on what was previewed, and once. */
import { expect, it } from 'vitest';
import { createBulk, type BulkAsked } from '../../../../runtime/desk/queue/bulk.ts';
import type { BulkRequest, BulkResult } from '../../../../schemas/types/api.ts';

/** A server whose answers are given by hand, in any order. */
function createServer() {
  const calls: (PromiseWithResolvers<BulkResult> & { readonly body: BulkRequest })[] = [];
  const act = (body: BulkRequest): Promise<BulkResult> => {
    const call = { ...Promise.withResolvers<BulkResult>(), body };
    calls.push(call);
    return call.promise;
  };
  return { calls, act };
}

const RESULT: BulkResult = { results: [] };
const asked = (expectedVersion: number, motif = 'complet'): BulkAsked => ({
  action: 'accorder',
  data: { motif },
  cases: [{ id: 'a', expectedVersion }],
});

it('is taken with the values and the versions that were tried, whatever was read since', async () => {
  const { calls, act } = createServer();
  const bulk = createBulk(act);
  void bulk.preview(asked(3));
  void bulk.apply();
  expect(calls.map(({ body }) => body)).toEqual([
    { ...asked(3), dryRun: true },
    { ...asked(3), dryRun: false },
  ]);
});

it('is taken as it was tried last, whichever answer came last', async () => {
  const { calls, act } = createServer();
  const bulk = createBulk(act);
  const first = bulk.preview(asked(3, 'premier'));
  const second = bulk.preview(asked(3, 'second'));
  calls[1]!.resolve(RESULT);
  calls[0]!.resolve(RESULT);
  await Promise.all([first, second]);
  void bulk.apply();
  expect(calls[2]?.body).toEqual({ ...asked(3, 'second'), dryRun: false });
});

it('is sent once, however often one clicks, and all clicks get its answer', async () => {
  const { calls, act } = createServer();
  const bulk = createBulk(act);
  void bulk.preview(asked(3));
  const clicks = [bulk.apply(), bulk.apply()];
  calls[1]!.resolve(RESULT);
  expect(await Promise.all([...clicks, bulk.apply()])).toEqual([RESULT, RESULT, RESULT]);
  expect(calls).toHaveLength(2);
});

it('may be tried again once it failed, with the versions that were tried, so that it never counts twice', async () => {
  const { calls, act } = createServer();
  const bulk = createBulk(act);
  void bulk.preview(asked(3));
  const lost = bulk.apply();
  calls[1]!.reject(new Error('unreachable'));
  await expect(lost).rejects.toThrow('unreachable');
  const again = bulk.apply();
  calls[2]!.resolve(RESULT);
  expect(await again).toBe(RESULT);
  expect(calls[2]?.body).toEqual({ ...asked(3), dryRun: false });
});

it('is not taken when nothing was tried', async () => {
  const { calls, act } = createServer();
  await expect(createBulk(act).apply()).rejects.toThrow('not tried');
  expect(calls).toEqual([]);
});
