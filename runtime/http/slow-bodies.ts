/**
 * Somebody who sends a body byte after byte keeps a connection, and what waits for it, for as long as they like. What counts
 * is the pace and not the time: the largest documents take half an hour from where the network is poor, and may.
 */
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

interface Pace {
  /** Bytes that must have come… */
  readonly bytes: number;
  /** …in so many milliseconds. */
  readonly within: number;
  /** Milliseconds between two looks at all bodies that are on their way. */
  readonly look: number;
}

/** A fiftieth of 400 kbit/s, and a connection that stalls for half a minute is not blamed. */
const PACE: Pace = { bytes: 30_000, within: 30_000, look: 5_000 };

/** What Node cuts by itself: headers that do not come, and in the end any request. In milliseconds. */
export const CONNECTION_LIMITS = {
  headersTimeout: 20_000,
  /** The largest post at 400 kbit/s takes 38 minutes. */
  requestTimeout: 3_600_000,
  connectionsCheckingInterval: 5_000,
} as const;

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

interface Mark {
  readonly bytes: number;
  readonly at: number;
}

/** Cuts the connections whose body comes slower than the pace. */
export function cutSlowBodies(app: FastifyInstance, pace: Pace = PACE): void {
  const coming = new Map<IncomingMessage, Mark>();
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    // What is injected comes whole, through no socket.
    if (hasBody(raw) && raw.socket instanceof Socket) {
      coming.set(raw, markOf(raw));
      raw.once('close', () => coming.delete(raw));
    }
    done();
  });
  const timer = setInterval(() => {
    for (const [raw, mark] of coming) {
      if (raw.complete) coming.delete(raw);
      else if (isOurs(raw) || raw.socket.bytesRead - mark.bytes >= pace.bytes) coming.set(raw, markOf(raw));
      else if (performance.now() - mark.at >= pace.within) cut(raw);
    }
  }, pace.look).unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer);
    done();
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function markOf({ socket }: IncomingMessage): Mark {
  return { bytes: socket.bytesRead, at: performance.now() };
}

/** Whether it is the server that does not read what has come: its disk is slow, or it asks the database first. */
function isOurs(raw: IncomingMessage): boolean {
  return raw.readableLength > 0 || raw.readableFlowing !== true;
}

function cut({ socket }: IncomingMessage): void {
  socket.write(TOO_SLOW);
  socket.destroySoon();
}
