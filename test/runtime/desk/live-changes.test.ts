import { expect, test } from 'vitest';
import { oneAtATime, readChange } from '../../../runtime/desk/live-changes.ts';

test('the queue is read one time after another, and once more for all that moved meanwhile', async () => {
  const ends: (() => void)[] = [];
  const read = oneAtATime(() => new Promise((resolve) => ends.push(resolve)));
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  for (let moved = 0; moved < 3; moved += 1) read();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await settle();
  expect(ends).toHaveLength(2);
  read();
  expect(ends).toHaveLength(3);
});

test('a change names a case and its version, and is nothing otherwise', () => {
  expect(readChange('{"caseId":"a","version":3}')).toEqual({ caseId: 'a', version: 3 });
  for (const said of ['{"caseId":"a"}', '{"caseId":1,"version":3}', 'null', '{', '', undefined])
    expect(readChange(said)).toBeNull();
});

test('a reading that fails does not keep the queue from being read again', async () => {
  const reads: PromiseWithResolvers<void>[] = [];
  const read = oneAtATime(() => {
    const one = Promise.withResolvers<void>();
    reads.push(one);
    return one.promise;
  });
  read();
  reads[0]?.reject(new Error('away'));
  await new Promise((resolve) => setImmediate(resolve));
  read();
  expect(reads).toHaveLength(2);
});
