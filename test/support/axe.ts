/** What a person who cannot see, or does not use a mouse, would stumble on. */
import { AxeBuilder } from '@axe-core/playwright';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The builder reads its 560 kB into a page twice at each look; once a document is enough, and half of what a look costs. */
const ONCE = `if (!('axe' in window)) { ${source} }`;
const NOTHING_MORE = '0';

/** Expects axe to find nothing in the page as it now is, or in a part of it. Without JavaScript on the page axe cannot run. */
export async function expectNoBarrier(page: Page, part?: string): Promise<void> {
  // Our frames are all our own, and what is well need not be told: without these two, axe takes twice as long.
  const axeSource = (await isInAllFrames(page)) ? NOTHING_MORE : ONCE;
  const axe = new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
  expect(await findCutLines(page), `texts on ${new URL(page.url()).pathname}`).toEqual([]);
}

async function isInAllFrames(page: Page): Promise<boolean> {
  const there = page.frames().map((frame) => frame.evaluate(() => 'axe' in globalThis).catch(() => false));
  return (await Promise.all(there)).every(Boolean);
}

/** Texts of which a line could begin with « ? » or « : », or end with an opening quote, on a narrower screen. */
function findCutLines(page: Page): Promise<readonly string[]> {
  return page.locator('body').evaluate((body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent ?? '';
      const asWritten = walker.currentNode.parentElement?.closest(
        'textarea, option, script, style, pre, code, .cm-content, .desk-page-words',
      );
      if (!asWritten && / (?=[»%]|[:;!?](?:\s|$))|« |\d F CFP|n° \d/.test(text)) found.push(text);
    }
    return found;
  });
}
