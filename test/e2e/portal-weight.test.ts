/** The form page on the weakest phone: what it loads, what is there before any script, and what without network. */
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { EXAMPLE_IDS } from '../support/example.ts';
import { openPage } from '../support/watched-page.ts';
import { IDENTITY } from './support/answers.ts';
import { fillIn } from './support/hands.ts';
import { signInDemo } from './support/sign-in.ts';
import { openSharedStage, PHONE, type SharedStage } from './support/stage.ts';

/** All the JavaScript of the form page, as it is sent, with what calculates the answers of a form that has such. */
const LIMIT = 80_000;

let stage: SharedStage;
let product: SharedStage['product'];
let browser: Browser;
beforeAll(async () => {
  stage = await openSharedStage();
  ({ product, browser } = stage);
});
afterAll(() => stage.close());

test.each(EXAMPLE_IDS)('the form of %s loads less than 80 kB of JavaScript', async (scheme) => {
  const { page, problems, close } = await openPage(browser);
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if ((response.headers()['content-type'] ?? '').includes('javascript')) scripts.push(response);
  });
  await page.goto(`${product.url}/demarches/${scheme}/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.locator('html[data-vivant="oui"]').waitFor();
  const sizes = await Promise.all(scripts.map(async (script) => (await script.request().sizes()).responseBodySize));
  const encodings = await Promise.all(scripts.map((script) => script.headerValue('content-encoding')));
  expect(new Set(encodings)).toEqual(new Set(['br']));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(sizes.length).toBeGreaterThan(1);
  console.log('WEIGHT', scheme, total, sizes.join());
  expect(total).toBeLessThan(LIMIT);
  expect(problems).toEqual([]);
  await close();
});

test('the first field can be read and filled before any script', async () => {
  const { page, close } = await openPage(browser);
  await page.route('**/*.js*', () => new Promise(() => {}));
  await page.goto(`${product.url}/demarches/aide-medicale/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByLabel('Nom de famille').fill('Wamytan');
  await expect.poll(() => page.getByLabel('Nom de famille').inputValue()).toBe('Wamytan');
  await close();
});

test('a begun request opens again without network, and is another account’s no more', async () => {
  const page = await stage.open(PHONE);
  const context = page.context();
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const kept = () =>
    page.evaluate(async () => [(await caches.keys()).length, document.cookie.includes('cagou.garde=')]);
  await page.goto(`${product.url}/demarches/aide-medicale/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.locator('html[data-vivant="oui"]').waitFor();
  await page.getByLabel('Nom de famille').fill('Wamytan');
  await page.locator('.p-status').getByText('Enregistré', { exact: true }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What the browser says of itself is lost with each page that a worker gives: here the line is cut, and its return told.
  await context.route('**/*', (route) => route.abort('internetdisconnected'));
  await page.reload();
  await page.getByText('Vous êtes sans connexion : cette page vient de cet appareil.').waitFor();
  // Saved after the page was kept.
  await expect.poll(() => page.getByLabel('Nom de famille').inputValue()).toBe('Wamytan');
  await expectNoBarrier(page);
  await fillIn(page, IDENTITY.answers);
  await page.getByRole('button', { name: 'Continuer' }).last().click();
  await heading('Votre adresse');
  await page.reload();
  await page.getByText('Vous êtes sans connexion : cette page vient de cet appareil.').waitFor();
  await heading('Votre adresse');
  await page.goto(page.url().replace(/[^/]*$/u, 'verification'));
  await page.getByText('La vérification et le dépôt demandent une connexion.').waitFor();
  await heading('Vos pièces justificatives');
  await context.unroute('**/*');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText('La connexion est revenue').waitFor();
  await page.locator('.p-status').getByRole('link', { name: 'Vérifier mes réponses' }).click();
  await heading('Vérifiez vos réponses');
  await page.getByRole('main').getByText('Marie-Louise').first().waitFor();
  expect(await kept()).toEqual([1, true]);
  await signInDemo(page, product.url, 'marie@demo.example');
  await page.goto(`${product.url}/accessibilite`);
  await expect.poll(kept).toEqual([0, false]);
  expect(stage.problems()).toEqual([]);
});
