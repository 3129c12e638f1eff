/*
 * The journal as pages of React see it. A gesture is seen at once. What is typed into an editor stands there already: the rest
 * of the page, of which a large form takes longer to be drawn than a letter may, follows when the hand rests.
 */
import type { JournalState, JournalStore } from './store.ts';

/** The hand rests after so long without a letter. */
export const REST_MS = 100;
/** Who types without a rest sees the page follow as often. */
const LONGEST_MS = 800;

/** What `useSyncExternalStore` reads. */
export type Resting = Pick<JournalStore, 'get' | 'subscribe'>;

/** @param after calls back after some milliseconds, and gives how to give it up */
export function restingJournal(
  store: Pick<JournalStore, 'get' | 'subscribe'>,
  after: (milliseconds: number, call: () => void) => () => void,
): Resting {
  let seen: JournalState = store.get();
  return {
    get: () => seen,
    subscribe: (call) => {
      let giveUp: (() => void) | null = null;
      let giveUpLongest: (() => void) | null = null;
      const wait = (): void => {
        giveUp?.();
        giveUpLongest?.();
        giveUp = null;
        giveUpLongest = null;
      };
      const follow = (): void => {
        wait();
        if (seen === store.get()) return;
        seen = store.get();
        call();
      };
      const stop = store.subscribe(() => {
        if (!store.get().isTyped) {
          follow();
          return;
        }
        giveUp?.();
        giveUp = after(REST_MS, follow);
        giveUpLongest ??= after(LONGEST_MS, follow);
      });
      // What was done before anybody listened.
      seen = store.get();
      return () => {
        wait();
        stop();
      };
    },
  };
}
