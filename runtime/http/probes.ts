/** What operators ask: is the process alive, can it serve, how does it fare. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../app/services.ts';
import { judgeMetricsAccess } from './metrics-access.ts';
import { problem } from './problems.ts';

/** Registers /livez, /readyz and /metrics, and times every request. */
export function registerProbes(
  app: FastifyInstance,
  services: Pick<Services, 'config' | 'db' | 'jobs' | 'metrics'>,
): void {
  const { config, db, jobs, metrics } = services;
  const askDatabase = createProbe(() => db.raw('select 1').then(() => true));
  const askQueue = createProbe(() => jobs.isReady());
  app.get('/livez', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const [database, queue] = await Promise.all([askDatabase(), askQueue()]);
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

/** Who asks whether we are ready does not wait for what hangs. */
const PROBE_MS = 1_500;

/** Asks something, once at a time however many want to know; false when it says nothing in time. */
function createProbe(ask: () => PromiseLike<boolean>): () => Promise<boolean> {
  let asked: Promise<boolean> | undefined;
  const begin = async (): Promise<boolean> => {
    try {
      return await ask();
    } catch {
      return false;
    } finally {
      asked = undefined;
    }
  };
  return () => {
    asked ??= begin();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PROBE_MS);
    });
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  };
}
