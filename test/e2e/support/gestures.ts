/** Counts what an agent presses and clicks; what is typed as a sentence is one sentence, however long. */
import type { Locator, Page } from 'playwright-core';

export interface Gestures {
  press(keys: string): Promise<void>;
  click(target: Locator): Promise<void>;
  /** Writes where the focus is. */
  say(sentence: string): Promise<void>;
  /** How many so far. */
  count(): { readonly actions: number; readonly sentences: number };
}

/** Begins to count on a page. */
export function countGestures(page: Page): Gestures {
  let [actions, sentences] = [0, 0];
  return {
    async press(keys) {
      actions += 1;
      await page.keyboard.press(keys);
    },
    async click(target) {
      actions += 1;
      await target.click();
    },
    async say(sentence) {
      sentences += 1;
      await page.keyboard.type(sentence);
    },
    count: () => ({ actions, sentences }),
  };
}
