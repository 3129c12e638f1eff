/**
 * Wakes the cases whose time has come. The moment is a column of each case, so nothing can be lost with a queue; several
 * processes may look at the same time, and take turns.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { passTimeForSome } from '../cases/write/pass-time.ts';
import { BEFORE_ALL, type DuePlace } from '../cases/store/lock-due-cases.ts';
import { readClockOffset } from '../store/settings.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';

interface Waker {
  /** Wakes all that are due and not resting, each once; returns how many time changed. */
  wakeDue(): Promise<number>;
  /** Resolves when no case is being woken: what follows from it waits until all are. */
  idle(): Promise<void>;
  /** Lets the batch under way end; what is left is due at the next start. */
  stop(): void;
}

/** A case that cannot be woken is tried again after so long, then after twice that, up to the longest. */
const REST_MS = 30_000;
const LONGEST_REST_MS = 3_600_000;
/** Between two batches the machine belongs to those who wait for a page, for as long as the batch took: not for long when the machine is busy. */
const SHARE = 1;
const LONGEST_PAUSE_MS = 40;

interface Rest {
  readonly until: number;
  readonly length: number;
}

/**
 * Looks for due cases when asked to; a case that waking leaves as it was is left alone for a while, so that it does not
 * hold up the others.
 */
export function createWaker(services: WorkerServices): Waker {
  const resting = new Map<string, Rest>();
  let stopped = false;
  let walk: Promise<unknown> = Promise.resolve();
  const wakeAll = async (): Promise<number> => {
    const { config, db, clock } = services;
    if (config.demo) clock.setOffset(await db.transaction(readClockOffset));
    const now = clock.now();
    let woken = 0;
    for (let after: DuePlace | undefined = BEFORE_ALL; after !== undefined && !stopped;) {
      const begun = performance.now();
      const { looked, unchanged } = await passTimeForSome(services, { now, after, except: atRest(resting) });
      for (const { id } of looked) if (!unchanged.includes(id)) resting.delete(id);
      for (const id of unchanged) layToRest(resting, id);
      woken += looked.length - unchanged.length;
      after = looked.at(-1);
      if (after !== undefined) await delay(Math.min((performance.now() - begun) * SHARE, LONGEST_PAUSE_MS));
    }
    return woken;
  };
  return {
    wakeDue() {
      const woken = wakeAll();
      walk = woken.catch(() => undefined);
      return woken;
    },
    async idle() {
      await walk;
    },
    stop() {
      stopped = true;
    },
  };
}

function atRest(resting: ReadonlyMap<string, Rest>): readonly string[] {
  const now = performance.now();
  return [...resting].filter(([, { until }]) => until > now).map(([id]) => id);
}

function layToRest(resting: Map<string, Rest>, id: string): void {
  const length = Math.min((resting.get(id)?.length ?? REST_MS / 2) * 2, LONGEST_REST_MS);
  resting.set(id, { until: performance.now() + length, length });
}
