import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { cutSlowBodies } from '../../../runtime/http/slow-bodies.ts';
import { createTestApp } from '../../support/app.ts';

/** Ten kilobytes in half a second. */
const PACE = { bytes: 10_000, within: 500, look: 50 };

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server that takes a JSON body, after doing something else for so long; and a connection that sends one. */
async function send(length: number, busy = 0): Promise<{ socket: Socket; heard: () => string; closed: () => boolean }> {
  app = fastify();
  cutSlowBodies(app, PACE);
  app.addHook('preParsing', () => wait(busy).then(() => undefined));
  app.post('/', async () => ({ ok: true }));
  const url = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(url.port), '127.0.0.1');
  await once(socket, 'connect');
  let [text, closed] = ['', false];
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  socket.on('close', () => (closed = true)).on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`);
  return { socket, heard: () => text, closed: () => closed };
}

describe('a body', () => {
  it('that comes byte after byte is cut, and told why', async () => {
    const { socket, heard, closed } = await send(100_000);
    const trickle = setInterval(() => socket.writable && socket.write(' '), 20);
    await expect.poll(closed, { timeout: 5_000 }).toBe(true);
    clearInterval(trickle);
    expect(heard()).toContain('408 Request Timeout');
  });

  it('that does not come at all is cut', async () => {
    const { closed } = await send(100_000);
    await expect.poll(closed, { timeout: 5_000 }).toBe(true);
  });

  it('that is long and comes at a poor pace is read to its end', async () => {
    const length = 60_000;
    const { socket, heard } = await send(length);
    socket.write('"');
    for (let sent = 1; sent < length - 1; sent += 2_000) {
      socket.write('x'.repeat(Math.min(2_000, length - 1 - sent)));
      await wait(60);
    }
    socket.write('"');
    await expect.poll(heard, { timeout: 5_000 }).toContain('200 OK');
  });

  it('that waits for the server is not blamed', async () => {
    const { socket, heard } = await send(200_000, 1_500);
    socket.write(`"${'x'.repeat(199_998)}"`);
    await expect.poll(heard, { timeout: 5_000 }).toContain('200 OK');
  });
});

describe('a connection', () => {
  it('has less than a minute for its headers, and an hour for the largest post', async () => {
    const test = await createTestApp();
    const { headersTimeout, requestTimeout } = test.app.server;
    await test.close();
    expect([headersTimeout, requestTimeout]).toEqual([20_000, 3_600_000]);
  });
});
