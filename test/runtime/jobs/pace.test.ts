import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPace } from '../../../runtime/jobs/pace.ts';

/** Eight pieces of work that are asked for at once; gives how many were under way together at most. */
async function together(isFull: () => boolean): Promise<number> {
  const pace = createPace(isFull);
  let underWay = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turns = 0; turns < 5; turns += 1) await turn();
    underWay -= 1;
  };
  await Promise.all(Array.from({ length: 8 }, () => pace(work)));
  expect(underWay).toBe(0);
  return most;
}

test('effects that leave the thread idle are carried out together', async () => {
  expect(await together(() => false)).toBe(8);
});

test('effects that fill the thread are carried out few at once, all of them', async () => {
  expect(await together(() => true)).toBe(2);
});

test('one that fails leaves its place to the next', async () => {
  const pace = createPace(() => true);
  const failing = Array.from({ length: 4 }, () => pace(() => Promise.reject(new Error('no'))));
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  await expect(pace(() => Promise.resolve())).resolves.toBeUndefined();
});
