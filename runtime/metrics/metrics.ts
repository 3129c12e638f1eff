/** What an operator watches: how requests, effects and queues fare, without anything about a person. */
import type { OutboxCounts } from '../jobs/store/count-outbox.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The measures of this process, in the registry that `/metrics` prints (Prometheus). */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds, by method, route pattern and status. */
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  /** By type and outcome: done, retried, failed. */
  readonly effects: Counter<'type' | 'outcome'>;
  /** Commands on cases by type and outcome: applied, or the code of the refusal. */
  readonly commands: Counter<'type' | 'outcome'>;
  /** Seconds that sources of look-ups took, by source and outcome: found, unknown, away. */
  readonly lookups: Histogram<'source' | 'outcome'>;
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * A registry of its own, so that two servers in one process (tests) do not count together.
 * @param countOutbox asked at each reading; a database that is away leaves the last counts
 */
export function createMetrics(countOutbox: () => Promise<OutboxCounts>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'cagou_' });
  new Gauge({
    name: 'cagou_outbox_rows',
    help: 'Effects not carried out yet, by what they wait for.',
    labelNames: ['waiting'],
    registers,
    async collect() {
      const counts = await countOutbox().catch(() => undefined);
      if (counts) for (const [waiting, rows] of Object.entries<number>({ ...counts })) this.set({ waiting }, rows);
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'cagou_request_seconds',
      help: 'Time to answer a request, by route.',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    effects: new Counter({
      name: 'cagou_effects_total',
      help: 'Effects carried out.',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    commands: new Counter({
      name: 'cagou_commands_total',
      help: 'Commands on cases.',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    lookups: new Histogram({
      name: 'cagou_lookup_seconds',
      help: 'Time that a source took to answer a form, by source and outcome; answers taken again count as they come.',
      labelNames: ['source', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
  };
}
