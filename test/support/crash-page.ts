import type { Page } from 'playwright-core';

/**
 * Ends a page as a dead battery does: its script does nothing more. A page that is closed may still send what it has while
 * it goes, once the browser no longer keeps its network away.
 */
export async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  // The answer never comes: nobody is left to give it.
  devtools.send('Page.crash').catch(() => null);
  await crashed;
  await page.close();
}
