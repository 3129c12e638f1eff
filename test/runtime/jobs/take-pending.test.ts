/** A thousand rows that are handed over again, for the queue may have lost them, do not keep a message from being handed over at all. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takePending } from '../../../runtime/jobs/store/take-pending.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  const rows = Array.from({ length: 20 }, (_, n) => ({ key: `night:${n}`, type: 'mail', payload: '{}' }));
  await world.services.db('outbox').insert(rows);
});
afterEach(() => world.close());

const take = (limit: number) => world.services.db.transaction((tx) => takePending(tx, limit));
const keysOf = async (ids: readonly string[]) =>
  world.services
    .db('outbox')
    .whereIn('id', [...ids])
    .orderBy('id')
    .pluck('key');

it('takes first what a person waits for, then the oldest', async () => {
  await world.services.db('outbox').insert([
    { key: 'site:code', type: 'mail', payload: '{}', awaited: true },
    { key: 'message:1', type: 'messageMail', payload: '{}' },
  ]);
  const first = await take(3);
  expect(await keysOf(first.map(({ id }) => id))).toEqual(['night:0', 'site:code', 'message:1']);
  expect(first.filter(({ awaited }) => awaited)).toHaveLength(2);
  const next = await take(2);
  expect(await keysOf(next.map(({ id }) => id))).toEqual(['night:1', 'night:2']);
});

it('takes each once', async () => {
  expect(await take(100)).toHaveLength(20);
  expect(await take(100)).toEqual([]);
});
