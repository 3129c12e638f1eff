/**
 * Load on a route, from raw sockets: what it costs to make the requests must stay small beside what it costs to answer
 * them, since both happen on the same two cores.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Load {
  readonly url: string;
  /** Requests in all; each connection sends its next one when it has its answer. */
  readonly count: number;
  readonly connections: number;
  readonly status: number;
  /** The request of a number, sent on a connection of a number. */
  readonly request: (index: number, connection: number) => Request;
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds, the shortest first. */
  readonly latencies: readonly number[];
  /** Text of one of the answers. */
  readonly sample: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends all requests. Throws when one is answered with another status than the expected one. */
export async function runLoad({ url, count, connections, status, request }: Load): Promise<LoadResult> {
  const { hostname, port, host } = new URL(url);
  const latencies: number[] = [];
  let next = 0;
  let sample = '';
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  const begun = performance.now();
  await Promise.all(
    sockets.map(async (socket, connection) => {
      while (next < count) {
        const text = encode(request(next++, connection), host);
        const sent = performance.now();
        const answer = await exchange(socket, text);
        latencies.push(performance.now() - sent);
        if (answer.status !== status) throw new Error(`${url} answered ${answer.status}: ${answer.body}`);
        sample = answer.body;
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return { perSecond: count / seconds, latencies: latencies.toSorted((one, other) => one - other), sample };
}

function encode({ method, path, headers = {}, body }: Request, host: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  if (body === undefined) return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}\r\n`;
  const length = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${length}\r\n${body}`;
}

/** One request and its answer, which bears its length as all answers of Fastify do that are not streams. */
function exchange(socket: Socket, text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const take = (chunk: Buffer): void => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = readAnswer(received);
      if (answer) settle(() => resolve(answer));
    };
    const fail = (error?: Error): void => settle(() => reject(error ?? new Error('the connection was closed')));
    const close = (): void => fail();
    const settle = (end: () => void): void => {
      socket.off('data', take).off('error', fail).off('close', close);
      end();
    };
    socket.on('data', take).on('error', fail).on('close', close);
    socket.write(text);
  });
}

function readAnswer(received: Buffer): Answer | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = Number(/^content-length: (\d+)/imu.exec(head)?.[1] ?? 0);
  if (received.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4, end + 4 + length) };
}
