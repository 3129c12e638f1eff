/**
 * Takes the pictures of the README and of the guides from the running demonstration, so that they show the product as it is:
 * `npm run screenshots`, then look at them before committing. `npm run screenshots -- studio-rules studio-play` takes some.
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
  readonly ending?: 'jpg';
  /** Who looks; nobody is signed in when absent. */
  readonly as?: string;
  /** What is done before the picture is taken. */
  readonly then?: (page: Page) => Promise<void>;
}

const FOLDER = join(import.meta.dirname, '../docs/images');
const PHONE = { width: 390, height: 780 };
const SCREEN = { width: 1280, height: 800 };
/** Pictures of guides, of which there are many: small. */
const GUIDE = { viewport: { width: 1280, height: 720 }, ending: 'jpg' } as const;
/** What is drawn in more than one step has come to rest. */
const SETTLED_MS = 1_500;
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
  { name: 'studio-list', path: '/studio', as: AUTHOR, ...GUIDE },
  {
    name: 'studio-scheme',
    path: '/studio/ecosysteme-patrimonial?vue=scheme&rubrique=act',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.getByLabel('Article 1', { exact: true }).waitFor();
    },
  },
  {
    name: 'studio-rules',
    path: '/studio/aide-medicale?vue=rules',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.locator('.rules-line button').last().click();
      await page.waitForTimeout(SETTLED_MS);
    },
  },
  {
    name: 'studio-flow',
    path: '/studio/aide-medicale?vue=graph',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.locator('.flow-card').first().waitFor();
      await page.waitForTimeout(SETTLED_MS);
    },
  },
  {
    name: 'studio-letter',
    path: `/studio/aide-medicale?vue=texts&texte=${encodeURIComponent('documents/decision-attribution.md')}`,
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.locator('.texts-page').first().waitFor();
      await page.waitForTimeout(SETTLED_MS);
    },
  },
  {
    name: 'studio-play',
    path: '/studio/aide-medicale?vue=play',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.getByLabel('Partir de').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Commencer' }).click();
      await page.getByRole('region', { name: 'Ce qui se passe' }).getByRole('listitem').first().waitFor();
      await page.waitForTimeout(SETTLED_MS);
    },
  },
  {
    name: 'studio-scenarios',
    path: '/studio/permis-chasser?vue=scenarios',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.getByRole('button', { name: 'Jouer les scénarios' }).click();
      await page.getByText(/scénarios sur/u).waitFor();
    },
  },
  {
    name: 'studio-publish',
    path: '/studio/aide-medicale?vue=publish',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await page.waitForTimeout(SETTLED_MS);
    },
  },
  {
    name: 'studio-source',
    path: '/studio/aide-medicale?vue=source&fichier=rules.json',
    as: AUTHOR,
    ...GUIDE,
    then: async (page) => {
      await page.locator('.cm-line').first().waitFor();
    },
  },
];

const product = await startProduct();
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  const asked = process.argv.slice(2);
  for (const picture of PICTURES) if (asked.length === 0 || asked.includes(picture.name)) await shoot(browser, picture);
} finally {
  await browser.close();
  await product.stop();
}

async function shoot(from: Browser, { name, path, viewport, as, then, ending }: Picture): Promise<void> {
  const { page, problems, close } = await openPage(from, { viewport });
  if (as) await signIn(page, as);
  await page.goto(`${product.url}${path}`, { waitUntil: 'networkidle' });
  await then?.(page);
  await page.waitForLoadState('networkidle');
  const file = `${name}.${ending ?? 'png'}`;
  await page.screenshot({ path: join(FOLDER, file), ...(ending && { type: 'jpeg', quality: 62 }) });
  console.log(`docs/images/${file}${problems.length > 0 ? `, with problems: ${problems.join('; ')}` : ''}`);
  await close();
}

async function signIn(page: Page, email: string): Promise<void> {
  const answer = await page.request.post(`${product.url}/api/auth/sign-in/email`, {
    data: { email, password: DEMO_PASSWORD },
    headers: { origin: product.url },
  });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`);
}
