import { expect, test } from 'vitest';
import { keptPromise } from '../../../engine/base/index.ts';

test('what was made is kept, and made once for all who ask meanwhile', async () => {
  let made = 0;
  const ask = keptPromise(() => Promise.resolve((made += 1)));
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});

test('a failure is told to those who asked, and not to those who ask later', async () => {
  let fails = true;
  const ask = keptPromise(() => (fails ? Promise.reject(new Error('too many open files')) : Promise.resolve('there')));
  const outcomes = await Promise.allSettled([ask(), ask()]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await ask()).toBe('there');
});
