/**
 * Takes the README's pictures from the running demonstration, so that they show the product as it is: `npm run
 * screenshots`, then look at them before committing.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../runtime/demo/accounts.ts';
import { launchBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';
import { openPage } from './support/watched-page.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Who looks; nobody is signed in when absent. */
  readonly as?: string;
  /** What is done before the picture is taken. */
  readonly then?: (page: Page) => Promise<void>;
}

const FOLDER = join(import.meta.dirname, '../docs/images');
const PHONE = { width: 390, height: 780 };
const SCREEN = { width: 1280, height: 800 };
const CITIZEN = 'marie@demo.example';
const AGENT = 'instructeur.aide-medicale@demo.example';
const AUTHOR = 'auteur@demo.example';

const PICTURES: readonly Picture[] = [
  { name: 'sheet', path: '/demarches/aide-medicale', viewport: SCREEN },
  {
    name: 'form-phone',
    path: '/demarches/aide-medicale/formulaire',
    viewport: PHONE,
    as: CITIZEN,
    then: async (page) => {
      await page.getByRole('button', { name: 'Commencer' }).click();
      await page.getByRole('textbox').first().waitFor();
    },
  },
  { name: 'account-phone', path: '/compte', viewport: PHONE, as: CITIZEN },
  { name: 'desk', path: '/agent', viewport: SCREEN, as: AGENT },
  {
    name: 'case',
    path: '/agent',
    viewport: SCREEN,
    as: AGENT,
    then: async (page) => {
      await page.getByRole('link', { name: /^AM-/ }).first().click();
      await page.getByRole('heading', { level: 1, name: /^AM-/ }).waitFor();
    },
  },
  {
    name: 'studio',
    path: '/studio/aide-medicale?vue=form',
    viewport: SCREEN,
    as: AUTHOR,
    then: async (page) => {
      await page.getByRole('treeitem').nth(2).click();
    },
  },
  {
    name: 'studio-table',
    path: '/studio/aprah?vue=tables',
    viewport: SCREEN,
    as: AUTHOR,
    then: async (page) => {
      await page.getByRole('grid').waitFor();
    },
  },
];

const product = await startProduct();
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const picture of PICTURES) await shoot(browser, picture);
} finally {
  await browser.close();
  await product.stop();
}

async function shoot(from: Browser, { name, path, viewport, as, then }: Picture): Promise<void> {
  const { page, problems, close } = await openPage(from, { viewport });
  if (as) await signIn(page, as);
  await page.goto(`${product.url}${path}`, { waitUntil: 'networkidle' });
  await then?.(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`docs/images/${name}.png${problems.length > 0 ? `, with problems: ${problems.join('; ')}` : ''}`);
  await close();
}

async function signIn(page: Page, email: string): Promise<void> {
  const answer = await page.request.post(`${product.url}/api/auth/sign-in/email`, {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin: product.url },
  });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`);
}
