/** Runs the handlers: beside HTTP in `npm start`, or in a process of their own with `npm run worker`. */
import { createEffectWorker } from './effect-queue.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { runEffect } from './run-effect.ts';
import { runSweep } from './sweep.ts';

export interface Workers {
  /** Waits for what is being carried out, then stops. */
  close(): Promise<void>;
}

const SWEEP_MS = 30_000;

/** Starts relaying and taking jobs, and sweeps at once and then regularly. */
export function startWorkers(services: WorkerServices): Workers {
  services.jobs.startRelay();
  const worker = createEffectWorker(services.jobs.place, (id, attempt) => runEffect(services, id, attempt));
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const sweep = async (patience?: number): Promise<void> => {
    try {
      await runSweep(services, patience);
    } catch (error) {
      services.log.warn({ err: error }, 'the sweep failed; it comes again');
    }
    if (!closed) timer = setTimeout(next, SWEEP_MS);
  };
  const next = (): void => {
    running = sweep();
  };
  let running = sweep(0);

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
      await worker.close();
    },
  };
}
