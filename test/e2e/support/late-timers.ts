/** A machine that is busy: it comes late to what waits for a timer, and keys do not wait for it. */
import type { Page } from 'playwright-core';

const LATE_MS = 500;

/** Does something on a page whose timers come half a second late. */
export async function withLateTimers(page: Page, work: () => Promise<void>): Promise<void> {
  const given = await page.evaluateHandle(() => window.setTimeout.bind(window));
  const late = await page.evaluateHandle(
    ({ given: later, ms: more }) =>
      (due: () => void, ms = 0) =>
        later(due, ms + more),
    { given, ms: LATE_MS },
  );
  await page.evaluate((timer) => void Object.assign(window, { setTimeout: timer }), late);
  try {
    await work();
  } finally {
    await page.evaluate((timer) => void Object.assign(window, { setTimeout: timer }), given);
  }
}
