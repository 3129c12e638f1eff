import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a browser runs scripts and draws French letters in a proportional face', async () => {
  const page = await browser.newPage();
  await page.setContent('<p style="font: 20px sans-serif"><span>MMMM</span> <span>iiii</span> <span>éèçœ</span></p>');
  const widths = await page
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
  const [wide = 0, narrow = 0, accents = 0] = widths;
  expect(wide).toBeGreaterThan(narrow * 2);
  expect(accents).toBeGreaterThan(narrow);
  // What no face can draw is drawn as one same box: two letters that differ in width were really drawn.
  const missing = await page.evaluate(() => document.fonts.check('20px sans-serif', 'éèçœ'));
  expect(missing).toBe(true);
  await page.close();
});

test('two pages of a browser share nothing', async () => {
  const [first, second] = await Promise.all([browser.newContext(), browser.newContext()]);
  await first.addCookies([{ name: 'who', value: 'first', url: 'http://127.0.0.1' }]);
  expect(await second.cookies()).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});
