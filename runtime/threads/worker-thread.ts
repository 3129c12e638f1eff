/**
 * Work that would hold everybody up is done in a thread of its own, one job at a time. A job that takes too long or too
 * much memory costs the thread, which is replaced, and nobody but who asked for it. What is compiled or drawn there comes
 * from outside: the limits are what keeps one author, or one document, from being felt by all others.
 * Why no library watches it: docs/decisions/0034-threads-are-watched-by-ourselves.md.
 */
import { Worker } from 'node:worker_threads';
import type { ThreadMessage } from './answer-jobs.ts';

interface ThreadOptions {
  /** What runs in the thread: a module that calls `answerJobs`. */
  readonly module: URL;
  /** Longest time for one job in milliseconds, counted from when a thread is ready for it. */
  readonly timeout: number;
  /** Memory of the thread, in megabytes. */
  readonly memory: number;
  /** Stack of the thread, in megabytes; that of Node when absent. */
  readonly stack?: number;
  /** Jobs after which the thread is replaced; never when absent. */
  readonly jobsPerThread?: number;
  /** Longest time until a thread is ready, in milliseconds; a minute when absent. */
  readonly longestStart?: number;
}

/** What becomes of a job: its answer, or which limit ended it. */
export type JobOutcome<Answer> =
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'stopped'; readonly limit: 'time' | 'memory' };

/** A thread that does jobs in the order they come. */
export interface WorkerThread<Job, Answer> {
  /**
   * Does a job after those asked for before. Rejects when the thread breaks, which is a bug, when it was not ready in time
   * (`isThreadLate`), or is closed.
   */
  readonly run: (job: Job) => Promise<JobOutcome<Answer>>;
  /** Ends the thread; jobs still waiting are rejected. */
  readonly close: () => Promise<void>;
}

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (outcome: JobOutcome<Answer>) => void;
  readonly reject: (error: Error) => void;
}

/** A thread is ready after a second; one that is not by then never will be, or the machine is out of breath. */
const LONGEST_START_MS = 60_000;

const THREAD_LATE = 'CAGOU_THREAD_LATE';

/** Whether a job was not done because its thread was not ready in time: the same may work in a while. */
export function isThreadLate(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === THREAD_LATE) || isThreadLate(error.cause);
}

/** The thread starts with the first job, and does not keep the process alive while it has nothing to do. */
export function createWorkerThread<Job, Answer>(options: ThreadOptions): WorkerThread<Job, Answer> {
  const { module, timeout, memory, stack, jobsPerThread = Infinity, longestStart = LONGEST_START_MS } = options;
  const queue: Waiting<Job, Answer>[] = [];
  let worker: Worker | null = null;
  let ready = false;
  let done = 0;
  let current: Waiting<Job, Answer> | null = null;
  let timer: NodeJS.Timeout | undefined;

  function next(): void {
    if (current) return;
    current = queue.shift() ?? null;
    if (!current) return;
    worker ??= start();
    worker.ref();
    if (ready) begin();
    else timer = setTimeout(giveUp, longestStart);
  }

  function begin(): void {
    clearTimeout(timer);
    timer = setTimeout(() => stop('time'), timeout);
    worker?.postMessage(current?.job);
  }

  function settle(): Waiting<Job, Answer> | null {
    const settled = current;
    clearTimeout(timer);
    current = null;
    return settled;
  }

  function start(): Worker {
    const limits = { maxOldGenerationSizeMb: memory, ...(stack !== undefined && { stackSizeMb: stack }) };
    const started = new Worker(module, { resourceLimits: limits });
    done = 0;
    started.on('message', (message: ThreadMessage<Answer>) => {
      if (message.type === 'answer') return receive(message.answer);
      ready = true;
      begin();
    });
    started.on('error', (cause) => (isOutOfMemory(cause) ? stop('memory') : fail(cause)));
    started.on('messageerror', fail);
    started.on('exit', (code) => fail(new Error(`It ended by itself, with code ${code}`)));
    return started;
  }

  function receive(answer: Answer): void {
    done += 1;
    if (done >= jobsPerThread) void drop();
    else worker?.unref();
    settle()?.resolve({ type: 'answered', answer });
    next();
  }

  function stop(limit: 'time' | 'memory'): void {
    void drop();
    settle()?.resolve({ type: 'stopped', limit });
    next();
  }

  function fail(cause: unknown): void {
    void drop();
    settle()?.reject(new Error('The thread broke', { cause }));
    next();
  }

  function giveUp(): void {
    void drop();
    settle()?.reject(Object.assign(new Error('The thread was not ready in time'), { code: THREAD_LATE }));
    next();
  }

  async function drop(): Promise<void> {
    const dropped = worker;
    worker = null;
    ready = false;
    dropped?.removeAllListeners();
    // What it still has to say interests nobody, but an error that nobody listens to would end the process.
    dropped?.on('error', () => undefined);
    await dropped?.terminate();
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      const closed = new Error('The thread was closed');
      for (const waiting of queue.splice(0)) waiting.reject(closed);
      settle()?.reject(closed);
      await drop();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
