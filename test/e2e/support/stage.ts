/** What every journey begins with: a product that was filled already, a browser, and pages that remember what went wrong. */
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import type { Product, ProductOptions } from '../../support/product.ts';
import { startSeededProduct } from '../../support/seeded-product.ts';
import { openPage } from '../../support/watched-page.ts';
import { enterDesk } from './agent.ts';

/** Sizes of screens: an agent's, and the phone of a citizen. */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface SharedStage {
  readonly product: Pick<Product, 'url'>;
  readonly browser: Browser;
  /** A page in a context of its own, without movement, so that axe never looks at something half transparent. */
  open(viewport: typeof DESKTOP): Promise<Page>;
  /** Such a page of an account, at its desk. */
  enterDesk(email: string, viewport?: typeof DESKTOP): Promise<Page>;
  /** What went wrong in the scripts and the content policy of all these pages so far. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** One whose product nobody else uses: it may be ended, and its time be moved. */
export interface Stage extends SharedStage {
  readonly product: Product;
}

/** A product and a browser start while other tests keep both processors busy. */
export const START_MS = 240_000;
const PATIENCE_MS = 30_000;

/** Starts the product and a browser together. */
export async function openStage(options: Omit<ProductOptions, 'dataDir'> = {}): Promise<Stage> {
  const [product, browser] = await Promise.all([startSeededProduct(options), launchBrowser()]);
  return {
    ...setUp(product, browser),
    product,
    async close() {
      await browser.close();
      await product.stop();
    },
  };
}

/**
 * The same on the product that journeys share, for those that write where nobody else looks: in schemes, requests and accounts
 * of their own. A product is five seconds of a processor.
 */
export async function openSharedStage(): Promise<SharedStage> {
  const browser = await launchBrowser();
  const product = { url: inject('sharedUrl') };
  return { ...setUp(product, browser), close: () => browser.close() };
}

function setUp(product: SharedStage['product'], browser: Browser): Omit<SharedStage, 'close'> {
  const problems: (readonly string[])[] = [];
  const open: SharedStage['open'] = async (viewport) => {
    const watched = await openPage(browser, { viewport });
    problems.push(watched.problems);
    watched.page.setDefaultTimeout(PATIENCE_MS);
    return watched.page;
  };
  return {
    product,
    browser,
    open,
    async enterDesk(email, viewport = DESKTOP) {
      const page = await open(viewport);
      await enterDesk(page, product.url, email);
      return page;
    },
    problems: () => problems.flat(),
  };
}
