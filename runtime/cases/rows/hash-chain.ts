/**
 * Each event bears the hash of itself and of the one before: whoever changes a past event, even in the database, must
 * change every hash after it, and the audit shows where the chain breaks.
 */
import { hash } from 'node:crypto';
import type { CaseEvent } from '../../../engine/index.ts';

/** An event with its place in the chain. `json` is its text, stored to the letter. */
export interface ChainedEvent {
  readonly event: CaseEvent;
  readonly json: string;
  readonly hash: string;
}

/** What the first event of a case follows. */
export const CHAIN_START = '';

/** Chains events after the hash of the event that precedes them. */
export function chainEvents(previous: string, events: readonly CaseEvent[]): readonly ChainedEvent[] {
  let last = previous;
  return events.map((event) => {
    const json = JSON.stringify(event);
    last = chainHash(last, json);
    return { event, json, hash: last };
  });
}

/** SHA-256, in hexadecimal, of the previous hash followed by the text of the event. */
export function chainHash(previous: string, json: string): string {
  return hash('sha256', previous + json);
}

/** Number of the first event whose hash does not follow; null when the chain holds. */
export function findBreak(events: readonly ChainedEvent[]): number | null {
  let previous = CHAIN_START;
  for (const [index, { event, json, hash: stored }] of events.entries()) {
    if (event.seq !== index + 1 || chainHash(previous, json) !== stored) return index + 1;
    previous = stored;
  }
  return null;
}
