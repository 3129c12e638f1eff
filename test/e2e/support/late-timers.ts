/** A machine that is busy: it comes late to what waits for a timer or a frame, and keys do not wait for it. */
import type { Page } from 'playwright-core';

const LATE_MS = 500;

/** Does something on a page whose timers and frames come half a second late. */
export async function withLateTimers(page: Page, work: () => Promise<void>): Promise<void> {
  const given = await page.evaluateHandle(() => ({
    setTimeout: window.setTimeout.bind(window),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
  }));
  await page.evaluate(
    ({ own, ms: more }) => {
      const later = (due: () => void, ms = 0): number => own.setTimeout(due, ms + more);
      const frame = (due: FrameRequestCallback): number =>
        own.setTimeout(() => void own.requestAnimationFrame(due), more);
      Object.assign(window, { setTimeout: later, requestAnimationFrame: frame });
    },
    { own: given, ms: LATE_MS },
  );
  try {
    await work();
  } finally {
    await page.evaluate((own) => void Object.assign(window, own), given);
  }
}
