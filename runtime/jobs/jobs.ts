/**
 * What the rest of the server knows of the queue: that it can be told to hurry, asked how it fares, and stopped. The
 * handlers are started apart (`workers.ts`), in this process or in one of their own.
 */
import type { QueuePlace } from './effect-queue.ts';

/** The queue, for those who do not run it. */
export interface Jobs {
  /**
   * Begins to hand committed effects over to the queue. Only processes that run handlers do: where handlers run apart,
   * those who file do not pay for what follows.
   */
  startRelay(): void;
  /** Says that effects were committed: a relay in this process looks at once instead of at its next round. */
  nudge(): void;
  /** Whether the queue answers. */
  isReady(): Promise<boolean>;
  /** Where workers find the jobs. */
  readonly place: QueuePlace;
  /** Empties the queue; the sweep restores what is due from the outbox. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}
