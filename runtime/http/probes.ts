/** What operators ask: is the process alive, can it serve, how does it fare. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { judgeMetricsAccess } from './metrics-access.ts';
import { problem } from './problems.ts';

/** Registers /livez, /readyz and /metrics, and times every request. */
export function registerProbes(
  app: FastifyInstance,
  services: Pick<Services, 'config' | 'db' | 'jobs' | 'metrics'>,
): void {
  const { config, db, jobs, metrics } = services;
  app.get('/livez', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const [database, queue] = await Promise.all([answers(() => db.raw('select 1')), jobs.isReady().catch(() => false)]);
    const status = !database ? 'unavailable' : queue ? 'ok' : 'degraded';
    // Without the queue people are served all the same, and what must be done waits in the outbox.
    return reply.code(database ? 200 : 503).send({ status, database, queue });
  });
  app.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    const access = judgeMetricsAccess(request, config);
    if (access === 'hidden') throw problem('not-found');
    if (access === 'wrong-token') {
      reply.header('www-authenticate', 'Bearer');
      throw problem('not-signed-in');
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
}

async function answers(ask: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}
