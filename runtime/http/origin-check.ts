/**
 * A page of another site must not act in the name of who is signed in here: a request that changes something says where
 * it comes from, and that is here. Programs with a token of their own are not concerned: no browser adds it by itself.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from './problems.ts';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether what is sent proves by a signature who sends it, whatever page it comes from. */
    signed?: boolean;
  }
}

/** Refuses state-changing requests whose Origin is neither the public address nor the host they were sent to. */
export function checkOrigins(app: FastifyInstance, publicUrl: string): void {
  const home = new URL(publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    const { signed = false } = request.routeOptions.config;
    if (signed || READING.has(request.method) || hasBearer(request) || isSameOrigin(request, home)) return;
    throw problem('origin-refused');
  });
}

/** Whether the request carries a program's token. */
export function hasBearer(request: FastifyRequest): boolean {
  return request.headers.authorization?.startsWith('Bearer ') ?? false;
}

/** Whether `Origin` (or, where a browser leaves it out, `Sec-Fetch-Site`) says that the request comes from our pages. */
function isSameOrigin(request: FastifyRequest, home: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  if (origin === home) return true;
  return URL.parse(origin)?.host === request.host;
}
