/** A page that remembers what a person does not see: script errors, and what the Content-Security-Policy refused. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Errors of scripts, of the console and of the policy so far; empty on a healthy page. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page in a context of its own, in French and in Nouméa's time. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  // Without movement, so that axe never looks at something half transparent.
  const usual = { locale: 'fr-FR', timezoneId: 'Pacific/Noumea', reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...usual, ...options });
  // What does not come while one counts to fifteen does not come.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The browser reports every refused answer of the server here; those are the test's affair.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  return { page, problems, close: () => context.close() };
}
