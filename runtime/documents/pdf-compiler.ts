/**
 * Makes PDF files in a thread. It is replaced after some hundred documents, because the native compiler never gives all
 * its memory back.
 */
import { createWorkerThread } from '../threads/worker-thread.ts';
import type { PdfAnswer, PdfJob } from './pdf-job.ts';

/** Limits of the thread. */
export interface PdfCompilerLimits {
  /** Longest time for one document, in milliseconds. */
  readonly timeout: number;
  /** Documents after which the thread is replaced. */
  readonly documentsPerThread: number;
}

/** A document with its pages as pictures. */
export interface Drawn {
  readonly bytes: Uint8Array;
  readonly pages: readonly string[];
}

/** Makes PDF files, one after the other. */
export interface PdfCompiler {
  /**
   * Compiles a template with its data to PDF/A-2a.
   * @throws Error when the template fails or the time is up: both are bugs, people cannot cause them
   */
  readonly compile: (job: PdfJob) => Promise<Uint8Array>;
  /** The same, with each of its pages as SVG. */
  readonly draw: (job: PdfJob) => Promise<Drawn>;
  /** Ends the thread; documents still waiting are rejected. */
  readonly close: () => Promise<void>;
}

const DEFAULT_LIMITS: PdfCompilerLimits = { timeout: 30_000, documentsPerThread: 250 };
const MEMORY = 256;

/** The thread starts with the first document. */
export function createPdfCompiler(limits: PdfCompilerLimits = DEFAULT_LIMITS): PdfCompiler {
  const thread = createWorkerThread<PdfJob, PdfAnswer>({
    module: new URL('./pdf-worker.ts', import.meta.url),
    timeout: limits.timeout,
    memory: MEMORY,
    jobsPerThread: limits.documentsPerThread,
  });
  const draw = async (job: PdfJob): Promise<Drawn> => {
    const outcome = await thread.run(job);
    if (outcome.type === 'stopped') {
      const limit = outcome.limit === 'time' ? `longer than ${limits.timeout} ms` : `more than ${MEMORY} MB`;
      throw new Error(`A document took ${limit}`);
    }
    const { answer } = outcome;
    if (answer.type === 'failed') throw new Error(`The document template failed: ${answer.reason}`);
    return answer;
  };
  return {
    compile: async (job) => (await draw(job)).bytes,
    draw: (job) => draw({ ...job, drawn: true }),
    close: thread.close,
  };
}

/** The one compiler of this process. */
export const pdfCompiler = createPdfCompiler();
