/** The desk in a browser. */
import type { Page } from 'playwright-core';

/** Words of the element that has the focus. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
