/** Presses of a mouse that last: what is busy meanwhile moves, and the hand lets go where it is. */
import type { Locator, Page } from 'playwright-core';

/** Presses something, does something else before letting go, and lets go where the pointer then is. */
export async function pressWhile(page: Page, target: Locator, meanwhile: () => Promise<void>): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await target.hover();
  await page.mouse.down();
  try {
    await meanwhile();
  } finally {
    await page.mouse.up();
  }
}

/** Pushes all that the page shows down, as an answer that arrives above it does, for good: further than any button is high. */
export async function pushDown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.style.height = '90px';
    document.getElementById('root')?.prepend(late);
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Until what waits for a timer or a frame has come, on a page where these are late too. */
export async function passTimers(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((due) => setTimeout(() => requestAnimationFrame(due))));
}
