/**
 * Where requests are counted for the limits. By a clock that only goes forward: the machine's may be put back, and who
 * had used up a minute would then wait for that minute to come again, a day later if need be.
 */
import type { FastifyRateLimitStore } from '@fastify/rate-limit';

interface Window {
  readonly began: number;
  readonly count: number;
}

/** Addresses remembered at the same time; the one counted longest ago is forgotten first. */
const CAPACITY = 5000;

/** A store of @fastify/rate-limit, which makes it with `new` and one more for each limit. */
export class RateWindows implements FastifyRateLimitStore {
  readonly #windows = new Map<string, Window>();

  incr(
    key: string,
    callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
    timeWindow = 60_000,
  ): void {
    const now = performance.now();
    const known = this.#windows.get(key);
    const window = known && now - known.began < timeWindow ? known : { began: now, count: 0 };
    const current = window.count + 1;
    // Set again, the key becomes the last of the map.
    this.#windows.delete(key);
    this.#windows.set(key, { began: window.began, count: current });
    const oldest = this.#windows.keys().next().value;
    if (this.#windows.size > CAPACITY && oldest !== undefined) this.#windows.delete(oldest);
    callback(null, { current, ttl: Math.ceil(timeWindow - (now - window.began)) });
  }

  child(): RateWindows {
    return new RateWindows();
  }
}
