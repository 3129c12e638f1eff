/** Somebody who hangs up in the middle of a post is no error of the server: networks here are poor, and logs are read. */
import { once } from 'node:events';
import { connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { registerBodies } from '../../../runtime/http/bodies.ts';
import { handleErrors } from '../../../runtime/http/error-handler.ts';
import { CONNECTION_LIMITS } from '../../../runtime/http/slow-bodies.ts';

let app: FastifyInstance | undefined;
afterEach(() => app?.close());

interface Line {
  readonly level: number;
  readonly msg: string;
}

/** A server that reads JSON and multipart, and what it logs. */
async function listen(): Promise<{ readonly port: number; readonly lines: readonly Line[] }> {
  const lines: Line[] = [];
  const stream = { write: (text: string) => void lines.push(JSON.parse(text)) };
  app = fastify({ logger: { level: 'debug', stream }, http: CONNECTION_LIMITS });
  handleErrors(app, () => '');
  await registerBodies(app);
  app.post('/json', async () => ({ ok: true }));
  app.post('/multipart', async (request) => {
    for await (const part of request.parts()) if (part.type === 'file') await part.toBuffer();
    return { ok: true };
  });
  return { port: Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port), lines };
}

it('is not told as a service that is away', async () => {
  const { port, lines } = await listen();
  const posts = [
    ['/json', 'application/json', '{"a":'],
    ['/multipart', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\ncut'],
    [
      '/multipart',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\ncut',
    ],
  ] as const;
  for (const [path, type, body] of posts) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 100000\r\n\r\n${body}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.resetAndDestroy();
  }
  await expect.poll(() => lines.filter(({ msg }) => msg === 'the client hung up').length).toBe(posts.length);
  expect(lines.filter(({ level }) => level > 30)).toEqual([]);
});

it('one who sends headers letter by letter is cut after the time for headers, whatever still comes', async () => {
  const { port } = await listen();
  const server = app?.server;
  if (!server) throw new Error('nothing listens');
  // The limit of the product takes twenty seconds; what is tried is that a trickle does not put it off.
  expect(server.headersTimeout).toBe(CONNECTION_LIMITS.headersTimeout);
  server.headersTimeout = 1_000;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let [heard, closed] = ['', false];
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.on('close', () => (closed = true)).on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ');
  const trickle = setInterval(() => socket.writable && socket.write('a'), 100);
  await expect.poll(() => closed, { timeout: 15_000 }).toBe(true);
  clearInterval(trickle);
  expect(heard).toContain('408 Request Timeout');
});
