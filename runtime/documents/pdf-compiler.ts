/**
 * Makes PDF files in a thread, one at a time. The thread is replaced after some hundred documents, because the native
 * compiler never gives all its memory back, and when a document takes too long or the thread dies.
 */
import { Worker } from 'node:worker_threads';
import type { PdfAnswer, PdfJob } from './pdf-job.ts';

/** Limits of the thread. */
export interface PdfCompilerLimits {
  /** Longest time for one document, in milliseconds. */
  readonly timeout: number;
  /** Documents after which the thread is replaced. */
  readonly documentsPerThread: number;
}

export interface PdfCompiler {
  /**
   * Compiles a template with its data to PDF/A-2a.
   * @throws Error when the template fails or the time is up: both are bugs, people cannot cause them
   */
  readonly compile: (job: PdfJob) => Promise<Uint8Array>;
  /** Ends the thread; documents still waiting are rejected. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly job: PdfJob;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

const DEFAULT_LIMITS: PdfCompilerLimits = { timeout: 30_000, documentsPerThread: 250 };

/** The thread starts with the first document, and does not keep the process alive while it has nothing to do. */
export function createPdfCompiler(limits: PdfCompilerLimits = DEFAULT_LIMITS): PdfCompiler {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let made = 0;
  let current: (Waiting & { readonly timer: NodeJS.Timeout }) | null = null;

  function next(): void {
    const waiting = current ? undefined : queue.shift();
    if (!waiting) return;
    worker ??= start();
    const timer = setTimeout(() => fail(new Error(`A document took longer than ${limits.timeout} ms`)), limits.timeout);
    current = { ...waiting, timer };
    worker.ref();
    worker.postMessage(waiting.job);
  }

  function settle(): Waiting | null {
    const settled = current;
    if (settled) clearTimeout(settled.timer);
    current = null;
    return settled;
  }

  function start(): Worker {
    const started = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    made = 0;
    started.on('message', (answer: PdfAnswer) => receive(answer));
    started.on('error', (cause) => fail(new Error('The document thread stopped', { cause })));
    return started;
  }

  function receive(answer: PdfAnswer): void {
    made += 1;
    if (made >= limits.documentsPerThread) void drop();
    else worker?.unref();
    const settled = settle();
    if (answer.type === 'pdf') settled?.resolve(answer.bytes);
    else settled?.reject(new Error(`The document template failed: ${answer.reason}`));
    next();
  }

  function fail(error: Error): void {
    void drop();
    settle()?.reject(error);
    next();
  }

  async function drop(): Promise<void> {
    const dropped = worker;
    worker = null;
    dropped?.removeAllListeners();
    await dropped?.terminate();
  }

  return {
    compile: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      const closed = new Error('The document compiler was closed');
      for (const waiting of queue.splice(0)) waiting.reject(closed);
      settle()?.reject(closed);
      await drop();
    },
  };
}

/** The one compiler of this process. */
export const pdfCompiler = createPdfCompiler();
