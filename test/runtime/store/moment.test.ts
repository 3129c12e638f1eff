/** A moment that is taken is one that PostgreSQL reads: asked of PostgreSQL itself. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isMoment } from '../../../runtime/store/moment.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const isRead = async (text: string): Promise<boolean> =>
  world.services.db.raw('select ?::timestamptz', [text]).then(
    () => true,
    () => false,
  );

test.each([
  ['2026-02-28T23:59:59.123456Z', true],
  ['2026-02-28 23:59:59.1+11', true],
  ['2026-02-28 23:59:59-09:30', true],
  ['2028-02-29T00:00:00Z', true],
  ['2026-02-29T00:00:00Z', false],
  ['2026-02-31T00:00:00.000Z', false],
  ['2026-13-01T00:00:00Z', false],
  ['2026-01-01T24:61:00Z', false],
  ['2026-01-01T00:00:60Z', false],
  ['0000-01-01T00:00:00Z', false],
  ['2026-01-01 00:00:00+99', false],
  ['2026-01-01', false],
  ['now', false],
  ['', false],
])('%j: %j', async (text, taken) => {
  expect(isMoment(text)).toBe(taken);
  expect(!taken || (await isRead(text))).toBe(true);
});

test('whatever is taken is read', async () => {
  const digits = (least: number, most: number, length = 2) =>
    fc.integer({ min: least, max: most }).map((part) => String(part).padStart(length, '0'));
  const moment = fc
    .tuple(digits(0, 3500, 4), digits(0, 14), digits(0, 33), digits(0, 26), digits(0, 62), digits(0, 62), digits(0, 18))
    .map(
      ([year, month, day, hour, minute, second, zone]) => `${year}-${month}-${day} ${hour}:${minute}:${second}+${zone}`,
    );
  await fc.assert(
    fc.asyncProperty(moment, async (text) => {
      expect(!isMoment(text) || (await isRead(text)), text).toBe(true);
    }),
    { numRuns: 500 },
  );
});
