import { afterAll, beforeEach, expect, test } from 'vitest';
import { beginClock } from '../../../runtime/app/begin-clock.ts';
import { createClock } from '../../../runtime/clock.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { services } = world;
beforeEach(() => services.db('setting').where({ name: 'clock-offset' }).delete());
afterAll(() => world.close());

/** What the clock of a process shows once it has started; milliseconds from `moment`. */
async function startedAt(change: object, moment: string): Promise<number> {
  const clock = createClock();
  await beginClock({ ...services, clock, config: { ...services.config, ...change } });
  return Math.abs(Date.parse(clock.now()) - Date.parse(moment));
}
const SOON = 60_000;
const FIRST = '2027-02-27T22:00:00.000Z';

test('a new demonstration begins at its moment, in every process and in the database', async () => {
  expect(await startedAt({ demoStart: FIRST }, FIRST)).toBeLessThan(SOON);
  expect(await startedAt({ demoStart: null }, FIRST)).toBeLessThan(SOON);
  const { rows } = await services.db.raw('select product_day()::text as day');
  expect(rows).toEqual([{ day: '2027-02-28' }]);
});

test('one that has begun goes on, whatever it is now told', async () => {
  await startedAt({ demoStart: FIRST }, FIRST);
  expect(await startedAt({ demoStart: '2030-01-01T00:00:00.000Z' }, FIRST)).toBeLessThan(SOON);
});

test('a service that works has the time of its machine', async () => {
  expect(await startedAt({ demo: false, demoStart: null }, new Date().toISOString())).toBeLessThan(SOON);
});
