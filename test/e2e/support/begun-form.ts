/** Someone signed in, on a page of a form that they have just begun: where the tests of typing start. */
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../runtime/demo/accounts.ts';
import type { Product } from '../../support/product.ts';
import { openPage, type WatchedPage } from '../../support/watched-page.ts';
import { createVisitor, type Visitor } from '../../support/visitor.ts';

export interface BegunForm extends WatchedPage {
  readonly draftId: string;
  /** The same person beside the browser, to look at what the server has. */
  readonly visitor: Visitor;
  /** Opens a page of the form. */
  open(page: Page, id: string): Promise<void>;
}

/** Begins a draft for an account of the demonstration and opens the browser on one of its pages. */
export async function beginForm(
  browser: Browser,
  { url }: Pick<Product, 'url'>,
  options: { readonly scheme?: string; readonly pageId: string; readonly scripts?: boolean },
): Promise<BegunForm> {
  const { scheme = 'aide-medicale', pageId, scripts = true } = options;
  const email = 'marie@demo.example';
  const visitor = createVisitor(url);
  await visitor.signIn(email);
  const { json: draft } = await visitor.post('/api/v1/drafts', { dispositif: scheme });
  const watched = await openPage(browser, { viewport: { width: 390, height: 780 }, javaScriptEnabled: scripts });
  await watched.page.request.post(`${url}/api/auth/sign-in/email`, {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin: url },
  });
  const open = async (page: Page, id: string): Promise<void> => {
    await page.goto(`${url}/demarches/${scheme}/formulaire/${draft.id}/${id}`);
    if (scripts) await page.locator('html[data-vivant]').waitFor();
  };
  await open(watched.page, pageId);
  return { ...watched, draftId: draft.id, visitor, open };
}
