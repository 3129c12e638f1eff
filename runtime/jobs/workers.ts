/** Runs the handlers: beside HTTP in `npm start`, or in a process of their own with `npm run worker`. */
import { readMailbox } from '../mailboxes/index.ts';
import { carryOutNext } from '../bulk/index.ts';
import { createDatabase } from '../store/database.ts';
import { createEffectWorker } from './effect-queue.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { createPace, type Pace } from './pace.ts';
import { runEffect } from './run-effect.ts';
import { runSweep } from './sweep.ts';
import { createWaker } from './waker.ts';

/** The handlers of this process, once they run. */
export interface Workers {
  /** Waits for what is being carried out, then stops. */
  close(): Promise<void>;
}

const SWEEP_MS = 30_000;
/** What is asked for many cases begins this late at most. */
const BULK_MS = 500;
/** A mail that comes to a service is at the desk this late at most. */
const MAILBOXES_MS = 60_000;
/** An alarm rings this late at most. */
const WAKE_MS = 1000;

/**
 * Starts relaying and taking jobs, wakes cases whose time has come, does what agents asked for many cases, and sweeps at once and
 * then regularly.
 * @param pace how many effects at once: few beside pages, unless it is said otherwise
 */
export function startWorkers(serving: WorkerServices, pace: Pace = createPace()): Workers {
  // Nobody waits for it: what takes its time may.
  const database = createDatabase(serving.databaseUrl);
  const services = { ...serving, db: database.db, pool: database.pool };
  services.jobs.startRelay();
  const waker = createWaker(services);
  const worker = createEffectWorker(services.jobs.place, async (id, attempt) => {
    // What a night's delays set in motion would slow down the rest of them: letters come when all are decided.
    await waker.idle();
    await pace(() => runEffect(services, id, attempt));
  });
  let closing = false;
  const sweeping = repeat(SWEEP_MS, async (first) => {
    try {
      await runSweep(services, first ? 0 : undefined);
    } catch (error) {
      services.log.warn({ err: error }, 'the sweep failed; it comes again');
    }
  });
  const waking = repeat(WAKE_MS, async () => {
    try {
      await waker.wakeDue();
    } catch (error) {
      services.log.warn({ err: error }, 'cases could not be woken; they are looked at again');
    }
  });
  const reading = repeat(MAILBOXES_MS, async () => {
    for (const mailbox of services.config.mailboxes) {
      if (closing) return;
      try {
        await readMailbox(services, mailbox);
      } catch (error) {
        services.log.warn({ err: error }, 'what came to a mailbox could not be kept; it is read again');
      }
    }
  });

  const carrying = repeat(BULK_MS, async () => {
    try {
      let isMore = true;
      while (isMore && !closing)
        await pace(async () => {
          isMore = await carryOutNext(services);
        });
    } catch (error) {
      services.log.warn({ err: error }, 'what was asked for many cases could not be gone on with; it is tried again');
    }
  });
  return {
    async close() {
      closing = true;
      waker.stop();
      await Promise.all([sweeping.stop(), waking.stop(), carrying.stop(), reading.stop()]);
      await worker.close();
      await database.close();
    },
  };
}

interface Repeated {
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Does something that never rejects at once, and again so long after it has ended. */
function repeat(pause: number, work: (first: boolean) => Promise<void>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const run = async (first: boolean): Promise<void> => {
    await work(first);
    if (!stopped)
      timer = setTimeout(() => {
        running = run(false);
      }, pause);
  };
  let running = run(true);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
