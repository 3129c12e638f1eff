import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectNoBarrier } from './axe.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const PALE = 'color: #aaa';
async function show(body: string): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="fr"><title>Essai</title><body style="background: #fff; color: #222"><main><h1>Essai</h1>${body}</main>`,
  );
}

/** What the page was found to have. */
function readFound(part?: string): Promise<string> {
  return expectNoBarrier(page, part).then(
    () => '',
    (error: unknown) => (error instanceof Error && 'actual' in error ? String(error.actual) : ''),
  );
}

/** Names of the elements that are too pale. */
async function findPale(): Promise<readonly string[]> {
  const told = await readFound();
  return [...new Set([...told.matchAll(/<p [^>]*id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.['id'] ?? ''))];
}

describe('contrast', () => {
  beforeEach(() => show(''));

  test('of what can be read is no barrier', async () => {
    await show('<p>Lisible</p><p>Lisible aussi</p>');
    await expect(expectNoBarrier(page)).resolves.toBeUndefined();
  });

  test('is judged once of texts that look the same on the same ground, and again at the next look', async () => {
    await show(`<p id="first" style="${PALE}">un</p><div><p id="same" style="${PALE}">deux</p></div>`);
    expect(await findPale()).toEqual(['first']);
    expect(await findPale()).toEqual(['first']);
  });

  test.each([
    ['another colour', '<p id="other" style="color: #bbb">deux</p>'],
    ['another size', `<p id="other" style="${PALE}; font-size: 12px">deux</p>`],
    ['another ground', `<div style="background: #f8f8f8"><p id="other" style="${PALE}">deux</p></div>`],
    [
      'a ground that lets through',
      `<div style="background: rgba(0,0,0,.05)"><p id="other" style="${PALE}">deux</p></div>`,
    ],
    ['a part that fades', `<div style="opacity: .9"><p id="other" style="${PALE}">deux</p></div>`],
    ['out of the flow', `<p id="other" style="${PALE}; position: absolute; top: 300px">deux</p>`],
  ])('is judged of each text that differs: %s', async (_, other) => {
    await show(`<p id="first" style="${PALE}">un</p>${other}`);
    expect(await findPale()).toEqual(['first', 'other']);
  });

  test('is judged of what a text was placed before, whatever its own parents are', async () => {
    await show(
      `<p id="dark">sur blanc</p><div style="position: relative; background: #333; height: 80px"></div>
      <p id="moved" style="position: absolute; top: 90px; margin: 0">sur gris foncé</p>`,
    );
    const [box] = await page.locator('div').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    await page.locator('#moved').evaluate((moved, top) => {
      moved.style.top = `${top + 10}px`;
    }, box ?? 0);
    expect(await findPale()).toEqual(['moved']);
  });
});

test('a part of a page is looked at alone', async () => {
  await show('<section aria-label="bonne"><p>un</p></section><section aria-label="autre"><img src="data:,"></section>');
  await expectNoBarrier(page, '[aria-label="bonne"]');
  expect(await readFound('[aria-label="autre"]')).toContain('image-alt');
});

test('a line that could begin with a sign of punctuation is told', async () => {
  await show('<p>Est-ce bien sûr ?</p>');
  expect(await readFound()).toBe('Est-ce bien sûr ?');
});
