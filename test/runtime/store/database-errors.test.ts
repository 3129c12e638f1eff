/** What a connection says when the database is not there, told by the connections themselves. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { isDatabaseAway, isDatabaseClosed, isDatabaseSlow } from '../../../runtime/store/database-errors.ts';

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server?.close();
  server = undefined;
});

/** Port of a server that does with each connection what it is told. */
async function listen(meet: (socket: Socket) => void): Promise<number> {
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    meet(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server.address());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function failureAt(port: number): Promise<unknown> {
  const client = new Client({ host: '127.0.0.1', port, user: 'nobody', connectionTimeoutMillis: 300 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => expect.fail('somebody answered'),
    (error: unknown) => error,
  );
}

describe('a database that is away', () => {
  it('refuses the connection', async () => {
    const port = await listen(() => undefined);
    server?.close();
    expect(isDatabaseAway(await failureAt(port))).toBe(true);
  });

  it('takes the connection and never answers', async () => {
    expect(isDatabaseAway(await failureAt(await listen(() => undefined)))).toBe(true);
  });

  it('ends the connection before it answers', async () => {
    expect(isDatabaseAway(await failureAt(await listen((socket) => socket.end())))).toBe(true);
  });

  it('is found behind the error that tells of it', async () => {
    const cause = await failureAt(await listen(() => undefined));
    expect(isDatabaseAway(new Error('the page cannot be read', { cause }))).toBe(true);
    expect(isDatabaseAway(new AggregateError([new Error('another'), cause]))).toBe(true);
  });

  it('is neither slow nor closed', async () => {
    const error = await failureAt(await listen(() => undefined));
    expect([isDatabaseSlow(error), isDatabaseClosed(error)]).toEqual([false, false]);
  });

  it.each(['timeout expired for somebody', 'a timeout', 'terminated'])('is not what « %s » says', (message) => {
    expect(isDatabaseAway(new Error(message))).toBe(false);
  });
});
