/**
 * One address cannot keep the others from being served, nor try passwords at leisure. Counted in memory, per process:
 * an attack that is spread over processes still meets each of them.
 */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fr as messages } from './messages/fr.ts';
import { problem } from './problems.ts';
import { RateWindows } from './rate-windows.ts';

const MINUTE = 60_000;

/**
 * Requests a minute and an address, relative to the general limit. An office signs in from one address at eight o'clock:
 * how often a password may be wrong is counted elsewhere (identity/limits); here, only how often one is judged. `mail`:
 * what has mails sent to an address that anybody may type.
 */
const SHARES = { signIn: 1 / 6, mail: 1 / 60, upload: 1 / 10 } as const;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which stricter limit the route is under. */
    limit?: keyof typeof SHARES;
  }
}

/**
 * Limits every route to `perMinute` requests a minute from one address; routes whose config names a `limit` to a share
 * of it. It is asked at each request; 0 at the start switches limits off (measurements).
 */
export async function registerRateLimits(app: FastifyInstance, perMinute: () => number): Promise<void> {
  if (perMinute() === 0) return;
  app.addHook('onRoute', (route) => {
    const limit = route.config?.limit;
    if (!limit) return;
    const max = (): number => Math.ceil(perMinute() * SHARES[limit]);
    const rate = { max, timeWindow: MINUTE, keyGenerator: byAddressAnd(limit) };
    route.config = { ...route.config, rateLimit: rate };
  });
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: MINUTE,
    store: RateWindows,
    skipOnError: true,
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': true,
    },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { detail: messages.retryAfter(Math.max(1, Math.ceil(ttl / 1000))) }),
  });
}

function byAddressAnd(limit: string): (request: FastifyRequest) => string {
  return (request) => `${limit}:${request.ip}`;
}
