/** A page that remembers what a person does not see: script errors, and what the Content-Security-Policy refused. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Errors of scripts, of the console and of the policy so far; empty on a healthy page. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

const open = new Set<Page>();
/** Pages that nobody closed yet. */
export const openPages: ReadonlySet<Page> = open;

let beforeClosing: (page: Page) => Promise<void> = () => Promise.resolve();
/** Has each page given to somebody before it is closed. */
export function onClosing(look: (page: Page) => Promise<void>): void {
  beforeClosing = look;
}

/** Opens a page in a context of its own, in French and in Nouméa's time. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  // Without movement, so that axe never looks at something half transparent.
  const usual = { locale: 'fr-FR', timezoneId: 'Pacific/Noumea', reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...usual, ...options });
  // What does not come in half a minute does not come, even where every program waits for a processor.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  open.add(page);
  page.on('close', () => open.delete(page));
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The browser reports every refused answer of the server here; those are the test's affair.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  const close = async (): Promise<void> => {
    await beforeClosing(page);
    await context.close();
  };
  return { page, problems, close };
}
