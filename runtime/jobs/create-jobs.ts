/**
 * The relay: hands rows of the outbox to BullMQ after they were committed. A row is handed over at least once; its job
 * bears its number, so handing it over twice makes one job, and handlers look at the row before they do anything.
 */
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import { readClockOffset } from '../store/settings.ts';
import { createEffectQueue, type QueuePlace, type Retries } from './effect-queue.ts';
import type { Jobs } from './jobs.ts';
import { takePending } from './store/take-pending.ts';

interface JobsContext {
  readonly config: Pick<Config, 'redisUrl' | 'secret' | 'demo'>;
  readonly databaseUrl: string;
  readonly db: Knex;
  readonly clock: Clock;
  readonly log: Logger;
  readonly retries?: Retries;
}

/** How long a committed effect waits at most when nobody nudged: those of another process. */
const ROUND_MS = 1000;
const BATCH = 500;

/** Opens the queue. Errors of the relay are logged and tried again at its next round. */
export function createJobs({ config, databaseUrl, db, clock, log, retries }: JobsContext): Jobs {
  const place: QueuePlace = {
    databaseUrl,
    redisUrl: config.redisUrl,
    secret: config.secret,
    onError: (error) => log.warn({ err: error }, 'the queue does not answer'),
    ...(retries && { retries }),
  };
  const queue = createEffectQueue(place);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let started = false;
  let closed = false;

  const relayBatch = (): Promise<number> =>
    db.transaction(async (tx) => {
      if (config.demo) clock.setOffset(await readClockOffset(tx));
      const rows = await takePending(tx, BATCH);
      const now = Date.parse(clock.now());
      if (rows.length === 0) return 0;
      await queue.add(
        rows.map(({ id, type, runAt, awaited }) => ({
          id,
          type,
          delay: runAt ? Math.max(0, runAt.getTime() - now) : 0,
          awaited,
        })),
      );
      return rows.length;
    });

  const round = async (): Promise<void> => {
    try {
      do {
        again = false;
        while ((await relayBatch()) === BATCH);
      } while (again && !closed);
    } catch (error) {
      log.warn({ err: error }, 'effects could not be handed to the queue; trying again');
    }
    running = undefined;
    if (!closed) timer = setTimeout(start, ROUND_MS);
  };
  const start = (): void => {
    clearTimeout(timer);
    running ??= round();
  };

  return {
    place,
    startRelay() {
      started = true;
      if (!closed) start();
    },
    nudge() {
      if (running) again = true;
      else if (started && !closed) start();
    },
    isReady: () =>
      queue.ping().then(
        () => true,
        () => false,
      ),
    wipe: () => queue.wipe(),
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
      await queue.close();
    },
  };
}
