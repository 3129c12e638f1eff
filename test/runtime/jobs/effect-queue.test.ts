/**
 * A queue whose database is slow to come must be used once it is there, and leave the process its turn until then.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createEffectQueue, createEffectWorker, type QueuePlace } from '../../../runtime/jobs/effect-queue.ts';
import { findFreePort } from '../../support/port.ts';
import { startRedis } from '../../support/redis.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/postgres.ts';

type Line = { readonly url: string; answer(how: 'drop' | 'through'): void; close(): Promise<void> };

/** A line to the database on which, at first, nobody answers. */
async function openLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  let how: 'drop' | 'through' = 'drop';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    if (how === 'drop') return socket.destroy();
    const onward = connect(Number(target.port), target.hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => end.destroy());
    }
    return socket.pipe(onward).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  const address: string | AddressInfo | null = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a line has a port');
  url.port = String(address.port);
  return {
    url: url.href,
    answer(next) {
      how = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

let database: TestDatabase;
let line: Line;
beforeEach(async () => {
  database = await createTestDatabase();
  line = await openLine(database.url);
});
afterEach(async () => {
  await line.close();
  await database.drop();
});

test('what could not be reached at first is used once it is there', async () => {
  const errors: Error[] = [];
  let heard = (): void => undefined;
  const complained = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const place: QueuePlace = {
    databaseUrl: line.url,
    redisUrl: null,
    secret: 'of this installation',
    onError: (error) => {
      errors.push(error);
      heard();
    },
  };
  const queue = createEffectQueue(place);
  let done = (_id: string): void => undefined;
  const processed = new Promise<string>((resolve) => {
    done = resolve;
  });
  const worker = createEffectWorker(place, async (id) => done(id));
  await complained;
  await expect(queue.ping()).rejects.toThrow(/terminated|reset|ended/iu);
  // Other things have their turn: were the worker to ask without end, this would never come.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(errors.length).toBeLessThan(20);

  line.answer('through');
  await queue.add([{ id: '7', type: 'mail', delay: 0, awaited: false }]);
  expect(await processed).toBe('7');
  await worker.close();
  await queue.close();
});

test('two installations that share a Redis do not take each other’s jobs, even with databases of the same name', async () => {
  const placeOf = (secret: string): QueuePlace => ({
    databaseUrl: database.url,
    redisUrl: inject('redisUrl'),
    secret,
    onError: (error) => {
      throw error;
    },
  });
  const [here, elsewhere] = [placeOf('a secret of one'), placeOf('a secret of the other')];
  const taken: string[] = [];
  const worker = createEffectWorker(elsewhere, async (id) => {
    taken.push(`elsewhere ${id}`);
  });
  const queue = createEffectQueue(here);
  const other = createEffectQueue(elsewhere);
  await queue.add([{ id: '1', type: 'mail', delay: 0, awaited: false }]);
  await other.add([{ id: '1', type: 'mail', delay: 0, awaited: false }]);
  await expect.poll(() => taken).toEqual(['elsewhere 1']);
  const own = createEffectWorker(here, async (id) => {
    taken.push(`here ${id}`);
  });
  await expect.poll(() => taken).toEqual(['elsewhere 1', 'here 1']);
  for (const one of [worker, own, queue, other]) await one.close();
});

/** A message that waits behind the letters of a whole night is not told within a minute. */
test.each(['PostgreSQL', 'Redis'])(
  'what a person waits for is carried out before all that was there first, with %s',
  async (backend) => {
    const place: QueuePlace = {
      databaseUrl: database.url,
      redisUrl: backend === 'Redis' ? inject('redisUrl') : null,
      secret: `of ${backend}, awaited`,
      onError: (error) => {
        throw error;
      },
    };
    const queue = createEffectQueue(place);
    await expect.poll(() => queue.ping().then(() => true, () => false)).toBe(true); // prettier-ignore
    const night = Array.from({ length: 300 }, (_, n) => ({ id: `night ${n}`, type: 'mail', delay: 0, awaited: false }));
    await queue.add(night);
    await queue.add([
      { id: 'code', type: 'mail', delay: 0, awaited: true },
      { id: 'message', type: 'messageMail', delay: 0, awaited: true },
    ]);
    const taken: string[] = [];
    const worker = createEffectWorker(place, async (id) => {
      taken.push(id);
    });
    await expect.poll(() => taken.length).toBe(302);
    // Eight are taken at a time: the two are among the first, and the others come in their order.
    expect(taken.slice(0, 2)).toEqual(['code', 'message']);
    expect(taken.slice(2, 4)).toEqual(['night 0', 'night 1']);
    for (const one of [worker, queue]) await one.close();
  },
);

/** Redis keeps what it is asked for until it is there again: who asks must not wait that long. */
test('a Redis that is away is told at once, keeps nobody from stopping, and is used once it is there', async () => {
  const port = await findFreePort();
  const place: QueuePlace = {
    databaseUrl: database.url,
    redisUrl: `redis://127.0.0.1:${port}`,
    secret: 'of this installation',
    onError: () => undefined,
  };
  const queue = createEffectQueue(place);
  const taken: string[] = [];
  const worker = createEffectWorker(place, async (id) => {
    taken.push(id);
  });
  const job = { id: '1', type: 'mail', delay: 0, awaited: false } as const;
  await expect(queue.ping()).rejects.toThrow('does not answer');
  await expect(queue.add([job])).rejects.toThrow('does not answer');

  const first = await startRedis(port);
  await expect.poll(() => queue.add([job]).then(() => [...new Set(taken)], String), { timeout: 15_000 }).toEqual(['1']);
  await first.stop();
  await expect(queue.ping()).rejects.toThrow(/enableOfflineQueue|does not answer|closed/u);
  await expect(queue.add([{ ...job, id: '2' }])).rejects.toThrow(/enableOfflineQueue|does not answer|closed/u);
  const again = await startRedis(port);
  await expect
    .poll(() => queue.add([{ ...job, id: '2' }]).then(() => [...new Set(taken)], String), { timeout: 15_000 })
    .toEqual(['1', '2']);
  await worker.close();
  await again.stop();
  await queue.close();

  const never = createEffectQueue(place);
  const idle = createEffectWorker(place, async () => undefined);
  await expect(never.ping()).rejects.toThrow(/enableOfflineQueue|does not answer|closed/u);
  await idle.close();
  await never.close();
}, 60_000);
