/**
 * Two transactions that each wait for the other are a matter of chance: PostgreSQL ends one of them, of which nothing
 * remains, and the same work done again finds its way free.
 */
import { isDeadlock } from './database-errors.ts';

/** How often work is done again before its deadlock is told. */
const RETRIES = 3;

/** Does work that is all or nothing, again when it was the one to be ended. */
export async function retryDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDeadlock(error) || retries >= RETRIES) throw error;
    }
  }
}
