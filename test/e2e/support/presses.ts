/** Presses of a mouse that last: what is busy meanwhile moves, and the hand lets go where it is. */
import type { Locator, Page } from 'playwright-core';

/** Presses something, does something else before letting go, and lets go where the pointer then is. */
export async function pressWhile(page: Page, target: Locator, meanwhile: () => Promise<void>): Promise<void> {
  // What is pushed away between the last look and the press is missed, as by a hand: that press is taken back, and done again.
  for (let misses = 0; !(await pushes(page, target)); misses += 1) {
    await page.mouse.move(0, 0);
    await page.mouse.up();
    if (misses === 4) throw new Error('What was to be pressed moved away five times.');
  }
  try {
    await meanwhile();
  } finally {
    await page.mouse.up();
  }
}

/** Pushes the button of the mouse over something, and says whether it was under it. */
async function pushes(page: Page, target: Locator): Promise<boolean> {
  await target.scrollIntoViewIfNeeded();
  await target.hover();
  const hit = await target.evaluateHandle((wanted) => {
    const seen = { isHit: false };
    const look = ({ target: under }: Event): void => {
      seen.isHit = under instanceof Node && wanted.contains(under);
    };
    document.addEventListener('pointerdown', look, { capture: true, once: true });
    return seen;
  });
  await page.mouse.down();
  return hit.evaluate(({ isHit }) => isHit);
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
