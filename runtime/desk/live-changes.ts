/** What is heard of cases that moved, and how fast it is followed. */
import { parseJson } from '../ui/api/parse-json.ts';

/**
 * Where cases move faster than the queue can be read, it is read as fast as it can, and once more at the end. Reading that
 * fails has said so where it is shown, and is done again at the next move.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = false;
    }
  };
  return () => {
    if (running) again = true;
    else run().catch(() => undefined);
  };
}

/** The case that moved and its version, from what an event says; null for anything else. */
export function readChange(text: unknown): { readonly caseId: string; readonly version: number } | null {
  const data = typeof text === 'string' ? parseJson(text) : null;
  if (typeof data !== 'object' || data === null || !('caseId' in data) || !('version' in data)) return null;
  const { caseId, version } = data;
  return typeof caseId === 'string' && typeof version === 'number' ? { caseId, version } : null;
}
