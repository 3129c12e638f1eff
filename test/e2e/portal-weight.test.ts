/** The form page on the weakest phone: what it loads, and what is there before any script. */
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPage } from '../support/watched-page.ts';
import { openSharedStage, type SharedStage } from './support/stage.ts';

/** All the JavaScript of the form page, as it is sent. */
const LIMIT = 90_000;
/** With FEEL, which comes to the pages of forms that calculate an answer and to no other. */
const LIMIT_WITH_FEEL = 180_000;

let stage: SharedStage;
let product: SharedStage['product'];
let browser: Browser;
beforeAll(async () => {
  stage = await openSharedStage();
  ({ product, browser } = stage);
});
afterAll(() => stage.close());

test.each([
  ['aide-medicale', LIMIT],
  ['aprah', LIMIT],
  ['ecosysteme-patrimonial', LIMIT],
  ['permis-chasser', LIMIT_WITH_FEEL],
  ['permis-construire', LIMIT],
  ['subvention-association', LIMIT],
])('the form of %s loads less than %i bytes of JavaScript', async (scheme, limit) => {
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
  expect(total).toBeLessThan(limit);
  expect(problems).toEqual([]);
  await close();
});

test('the first field can be read and filled before any script', async () => {
  const { page, close } = await openPage(browser);
  await page.route('**/*.js*', () => new Promise(() => {}));
  await page.goto(`${product.url}/demarches/aide-medicale/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByLabel('Nom de famille').fill('Wamytan');
  expect(await page.getByLabel('Nom de famille').inputValue()).toBe('Wamytan');
  await close();
});
