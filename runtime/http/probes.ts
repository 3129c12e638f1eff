/** What operators ask: is the process alive, can it serve, how does it fare. */
import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import { stopSentence, watchMigrations } from '../store/migrate.ts';
import { judgeMetricsAccess } from './metrics-access.ts';
import { problem } from './problems.ts';

/** Registers /livez, /readyz and /metrics, and times every request. */
export function registerProbes(
  app: FastifyInstance,
  services: Pick<Services, 'config' | 'db' | 'jobs' | 'log' | 'metrics'>,
): void {
  const { config, db, jobs, log, metrics } = services;
  const askDatabase = createProbe(watchMigrations(db), 'away' as const);
  const askQueue = createProbe(() => jobs.isReady(), false);
  let told = false;
  app.get('/livez', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const [newer, queue] = await Promise.all([askDatabase(), askQueue()]);
    if (newer === 'away') return reply.code(503).send({ status: 'unavailable', database: false, queue });
    if (newer !== null) {
      if (!told) log.error(stopSentence(newer));
      told = true;
      return reply.code(503).send({ status: 'outdated', database: true, queue, migration: newer });
    }
    // Without the queue people are served all the same, and what must be done waits in the outbox.
    return reply.send({ status: queue ? 'ok' : 'degraded', database: true, queue });
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

/** Asks something, once at a time however many want to know; `otherwise` when it fails or says nothing in time. */
function createProbe<Answer, Silence>(ask: () => Promise<Answer>, otherwise: Silence): () => Promise<Answer | Silence> {
  let asked: Promise<Answer | Silence> | undefined;
  const begin = async (): Promise<Answer | Silence> => {
    try {
      return await ask();
    } catch {
      return otherwise;
    } finally {
      asked = undefined;
    }
  };
  return () => {
    asked ??= begin();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Silence>((resolve) => {
      timer = setTimeout(() => resolve(otherwise), PROBE_MS);
    });
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  };
}
