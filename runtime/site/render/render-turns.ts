/** Turns of one rendering on the server: a few members in one go, then whatever else the process has to do. */
import type { Turn } from '../../forms/in-turn.tsx';

/** @param many how many are rendered in one go */
export function createTurns(many: number): () => Turn {
  let given = 0;
  let last = Promise.resolve();
  let current: { wait: Promise<void> | null } = { wait: null };
  return () => {
    if (given > 0 && given % many === 0) {
      const next: typeof current = { wait: null };
      last = last.then(nextIteration).then(() => {
        next.wait = null;
      });
      next.wait = last;
      current = next;
    }
    given += 1;
    return current;
  };
}

function nextIteration(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
