/**
 * Where BullMQ keeps its jobs: in PostgreSQL, in a schema of its own, unless the operator gave a Redis. Nothing outside
 * this file knows which. A job holds only the number of its outbox row: the row is the truth, the job a reminder.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createPostgresBackend,
  Queue,
  Worker,
  type JobProgress,
  type JobsOptions,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';

interface EffectJob {
  /** Outbox row. */
  readonly id: string;
  readonly type: string;
  /** Milliseconds from now. */
  readonly delay: number;
  /** Whether a person waits for it: it comes before all that follows of itself. */
  readonly awaited: boolean;
}

interface EffectQueue {
  /** Adds jobs; one that is there already is left as it is. */
  add(jobs: readonly EffectJob[]): Promise<void>;
  /** Resolves when the queue answers, rejects when it does not. */
  ping(): Promise<void>;
  /** Removes all jobs: for tests, and for an operator who wants the outbox to be handed over again. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

interface EffectWorker {
  /** Waits for the jobs that run, then stops. */
  close(): Promise<void>;
}

/** Carries out one effect. `last` says that there is no further attempt after this one. */
export type EffectProcessor = (id: string, attempt: { readonly last: boolean }) => Promise<void>;

/** Where the queue is, and how it tries again. */
export interface QueuePlace {
  readonly databaseUrl: string;
  /** Secret of the installation: the servers and workers of one have the same, and no other has. */
  readonly secret: string;
  readonly redisUrl: string | null;
  readonly retries?: Retries;
  readonly onError: (error: Error) => void;
}

const NAME = 'effects';
const SCHEMA = 'bullmq';
const CONCURRENCY = 8;
/** What has no priority comes before what has any; within each, the first comes first. */
const AFTER_AWAITED = 1;
const REOPEN_MS = 1000;
/** How long whoever hands over jobs, or asks whether the queue is there, waits for it. */
const PATIENCE_MS = 3000;
/** How long a worker that stops lets its jobs end; the process waits for twice that. */
const JOBS_PATIENCE_MS = 10_000;
/**
 * A worker that was killed holds its jobs for this long, and the mail of an acknowledged request should not wait longer.
 * Taking one from a worker that is only slow does no harm: whoever has the row locked carries it out alone.
 */
const STALLED = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 } as const;

/** The delay doubles each time: with the default the last attempt comes four hours after the first. */
export interface Retries {
  readonly attempts: number;
  /** Milliseconds before the second attempt. */
  readonly delay: number;
}
const RETRIES: Retries = { attempts: 10, delay: 30_000 };

/** Opens the queue with its first use, and again after it could not be opened. Its tables are made then. */
export function createEffectQueue(place: QueuePlace): EffectQueue {
  const { attempts, delay: first } = place.retries ?? RETRIES;
  const backoff = { type: 'exponential', delay: first, jitter: 0.2 };
  const kept = { attempts, backoff, removeOnComplete: true, removeOnFail: true };
  const closing = new AbortController();
  let opened: Promise<BullQueue> | undefined;
  const open = (): Promise<BullQueue> => {
    opened ??= openReadyQueue(place, closing.signal).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async add(jobs) {
      const bulk = jobs.map(({ id, type, delay, awaited }) => ({
        name: type,
        data: { id },
        opts: { ...kept, jobId: `effect-${id}`, delay, ...(!awaited && { priority: AFTER_AWAITED }) },
      }));
      await inTime(open().then((queue) => queue.addBulk(bulk)));
    },
    async ping() {
      await inTime(open().then((queue) => queue.getJobCounts('waiting')));
    },
    wipe: async () => {
      const queue = await open();
      await queue.obliterate({ force: true });
    },
    close: async () => {
      closing.abort();
      const queue = await opened?.catch(() => undefined);
      if (queue) await closeInTime(queue, PATIENCE_MS);
    },
  };
}

/**
 * BullMQ keeps the failure of its first connection for ever and gives it to whoever asks later; a worker then asks again
 * in the same moment, without end, and nothing else in the process has its turn. So what could not be opened is thrown
 * away, and no worker runs before it is open.
 */
async function openReadyQueue(place: QueuePlace, closing: AbortSignal): Promise<BullQueue> {
  const queue = openQueue(place);
  queue.on('error', place.onError);
  try {
    await Promise.race([queue.waitUntilReady(), rejection(closing)]);
    return queue;
  } catch (error) {
    await closeInTime(queue, PATIENCE_MS);
    throw error;
  }
}

/** A Redis that is away is waited for without end, by commands as by whoever opens: those who ask must not be. */
async function inTime(work: Promise<unknown>): Promise<void> {
  // What comes too late does no harm: a job that is added twice is there once.
  work.catch(() => undefined);
  await Promise.race([work, rejection(AbortSignal.timeout(PATIENCE_MS))]);
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = (): void => reject(new Error('the queue does not answer'));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** Starts a worker, as soon as the queue can be reached. A processor that throws is tried again later. */
export function createEffectWorker(place: QueuePlace, process: EffectProcessor): EffectWorker {
  const closing = new AbortController();
  let worker: BullWorker | undefined;
  const open = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      worker = openWorker(place, async (job) => {
        await process(job.data.id, { last: job.attemptsMade + 1 >= (job.opts.attempts ?? 1) });
      });
      worker.on('error', place.onError);
      try {
        await Promise.race([worker.waitUntilReady(), rejection(closing.signal)]);
        worker.run().catch(place.onError);
        return;
      } catch (error) {
        if (closing.signal.aborted) return;
        place.onError(error instanceof Error ? error : new Error('the queue cannot be opened', { cause: error }));
        await closeInTime(worker, PATIENCE_MS);
        await delay(REOPEN_MS, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };
  const opening = open();
  return {
    async close() {
      closing.abort();
      if (worker) await closeInTime(worker, JOBS_PATIENCE_MS);
      await opening;
    },
  };
}

/**
 * Lets what is under way end, and cuts the connection after a while: a Redis that is away takes no leave. A job that was
 * cut is carried out again, as after a crash.
 */
async function closeInTime(what: BullQueue | BullWorker, patience: number): Promise<void> {
  const closed = what.close();
  closed.catch(() => undefined);
  try {
    await Promise.race([closed, rejection(AbortSignal.timeout(patience))]);
  } catch {
    // Not waited for: it ends when the connection does, and there is none.
    void what.disconnect().catch(() => undefined);
  }
}

interface JobData {
  readonly id: string;
}
type JobProcessor = (job: BullJob) => Promise<void>;

/** The little of BullMQ that is used, whatever its backend. */
interface BullJob {
  readonly data: JobData;
  readonly attemptsMade: number;
  readonly opts: { readonly attempts?: number };
}
interface BullQueue {
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(...types: 'waiting'[]): Promise<unknown>;
  waitUntilReady(): Promise<unknown>;
  obliterate(options: { force: boolean }): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}
interface BullWorker {
  waitUntilReady(): Promise<unknown>;
  run(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

function openQueue(place: QueuePlace): BullQueue {
  if (place.redisUrl !== null) {
    // Jobs that are not taken stay in the outbox: they are not to be heaped up here as well.
    const connection = { ...redisConnection(place.redisUrl), enableOfflineQueue: false };
    return new Queue<JobData>(NAME, { connection, prefix: redisPrefix(place) });
  }
  return new Queue<JobData, void, string, JobData, void, string, PostgresQueueBackend, PostgresConnectionOptions>(
    NAME,
    { connection: postgresConnection(place) },
    createPostgresBackend,
  );
}

function openWorker(place: QueuePlace, processor: JobProcessor): BullWorker {
  const options = { concurrency: CONCURRENCY, autorun: false, ...STALLED };
  if (place.redisUrl !== null) {
    const connection = redisConnection(place.redisUrl);
    return new Worker<JobData, void>(NAME, processor, { ...options, connection, prefix: redisPrefix(place) });
  }
  return new Worker<JobData, void, string, PostgresQueueBackend, JobProgress, PostgresConnectionOptions>(
    NAME,
    processor,
    { ...options, connection: postgresConnection(place) },
    createPostgresBackend,
  );
}

function postgresConnection({ databaseUrl }: QueuePlace) {
  return { connectionString: databaseUrl, schema: SCHEMA, migrate: true, max: 6, connectionTimeoutMillis: 5000 };
}

/** BullMQ closes a connection it was given the options of, not one it was given. */
function redisConnection(url: string): { url: string; maxRetriesPerRequest: null } {
  return { url, maxRetriesPerRequest: null };
}

/**
 * Row numbers mean something in one database only, and two installations may share a Redis. The name of the database
 * alone would not do: those that servers start for themselves all have the same.
 */
function redisPrefix({ databaseUrl, secret }: QueuePlace): string {
  const name = new URL(databaseUrl).pathname;
  return `cagou-${createHmac('sha256', secret).update(`queue ${name}`).digest('hex').slice(0, 16)}`;
}
