/**
 * Reads the paper forms that authors send, in a thread: a PDF is a program of a kind, and comes from anywhere. What takes too
 * long or too much memory costs its author a refusal, and nobody else anything.
 */
import { createWorkerThread } from '../threads/worker-thread.ts';
import type { PaperJob, PaperRead } from './read-paper-worker.ts';

/** What a PDF said, or why it was not read. */
export type PaperOutcome = PaperRead | { readonly type: 'refused'; readonly code: 'too-heavy' };

/** Reads paper forms, one after the other. */
export interface PaperReader {
  /** Rejects when it is closed. */
  readonly read: (bytes: Uint8Array) => Promise<PaperOutcome>;
  readonly close: () => Promise<void>;
}

interface PaperReaderLimits {
  /** Longest time for one form, in milliseconds. */
  readonly timeout: number;
  /** Memory in megabytes. */
  readonly memory: number;
}

const DEFAULT_LIMITS: PaperReaderLimits = { timeout: 20_000, memory: 384 };
/** A form that was hostile leaves nothing behind for long. */
const JOBS_PER_THREAD = 20;

/** The thread starts with the first form. */
export function createPaperReader({ timeout, memory }: PaperReaderLimits = DEFAULT_LIMITS): PaperReader {
  const module = new URL('./read-paper-worker.ts', import.meta.url);
  const thread = createWorkerThread<PaperJob, PaperRead>({ module, timeout, memory, jobsPerThread: JOBS_PER_THREAD });
  return {
    read: async (bytes) => {
      const outcome = await thread.run({ bytes });
      return outcome.type === 'answered' ? outcome.answer : { type: 'refused', code: 'too-heavy' };
    },
    close: thread.close,
  };
}

/** The one reader of this process. */
export const paperReader = createPaperReader();
