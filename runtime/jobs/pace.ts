/**
 * How many effects are carried out at once. Eight, as long as they mostly wait for others (a mail server, the database); few,
 * when they fill the thread that also answers requests: more would be carried out no sooner, and each page would wait for all.
 */
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

const FEW = 2;
const LOOK_AGAIN_MS = 10;

/** Carries out a piece of work when its turn has come. */
export type Pace = (work: () => Promise<void>) => Promise<void>;

/** @param isFull whether the thread has hardly a moment left; by default as the event loop counts it */
export function createPace(isFull: () => boolean = watchLoop()): Pace {
  let underWay = 0;
  return async (work) => {
    while (underWay >= FEW && isFull()) await delay(LOOK_AGAIN_MS);
    underWay += 1;
    try {
      await work();
    } finally {
      underWay -= 1;
    }
  };
}

/** Of the time, so much that the loop was at work. */
const FULL = 0.6;
const SAMPLE_MS = 50;

function watchLoop(): () => boolean {
  let before = performance.eventLoopUtilization();
  let sampledAt = performance.now();
  let full = false;
  return () => {
    if (performance.now() - sampledAt < SAMPLE_MS) return full;
    const now = performance.eventLoopUtilization();
    full = performance.eventLoopUtilization(now, before).utilization > FULL;
    before = now;
    sampledAt = performance.now();
    return full;
  };
}
