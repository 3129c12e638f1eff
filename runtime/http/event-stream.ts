/** Events for a browser that listens. */
import type { Writable } from 'node:stream';

/** Bytes that may wait for a browser to read them: thousands of events. */
const MOST_UNREAD = 256 * 1024;

/**
 * Sends an event. A browser that stopped reading is cut off rather than written for in memory: it comes again, and reads
 * anew what it missed.
 */
export function sendEvent(to: Writable, text: string): void {
  if (to.writableLength > MOST_UNREAD) to.destroy();
  else to.write(text);
}
