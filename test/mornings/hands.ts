/** An agent at work with the keyboard alone: what they press, how long each answer took, and what would have stopped them. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';

/** An agent at their desk. */
export interface Hands {
  readonly page: Page;
  readonly name: string;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits for something, and keeps how long it took under a name. */
  readonly see: (what: string, target: Locator) => Promise<void>;
  /** Looks at the screen as it is: nothing is moved sideways, and axe finds nothing. Each state is looked at once. */
  readonly look: (state: string) => Promise<void>;
}

/** What was measured of a morning. */
export interface Noted {
  keys: number;
  readonly seen: Map<string, number[]>;
  readonly looked: Set<string>;
}

export const newNotes = (): Noted => ({ keys: 0, seen: new Map(), looked: new Set() });

export function handsOf(page: Page, name: string, noted: Noted): Hands {
  return {
    page,
    name,
    async press(...keys) {
      for (const key of keys) {
        noted.keys += 1;
        await page.keyboard.press(key);
      }
    },
    type: (text) => page.keyboard.type(text),
    async see(what, target) {
      const from = performance.now();
      await target.first().waitFor();
      noted.seen.set(what, [...(noted.seen.get(what) ?? []), performance.now() - from]);
    },
    async look(state) {
      if (noted.looked.has(state)) return;
      noted.looked.add(state);
      await expectNoBarrier(page);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `${state} is moved sideways`).toBeLessThanOrEqual(0);
    },
  };
}

/** Goes on with the tabulator until the element has the focus. */
export async function tabTo({ page, press }: Hands, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let step = 0; step < 150; step += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await press('Tab');
  }
  throw new Error(`${target.toString()} cannot be reached with the tabulator on ${page.url()}`);
}
