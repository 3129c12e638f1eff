/** What a person who cannot see, or does not use a mouse, would stumble on. */
import { AxeBuilder } from '@axe-core/playwright';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Of axe in a page, what it does not describe to others. */
interface Axe {
  looks: Set<string>;
  readonly _audit: { readonly rules: readonly Rule[] };
}
interface Rule {
  readonly id: string;
  matches: (node: Element, ...others: readonly unknown[]) => boolean;
}
declare global {
  interface Window {
    readonly axe: Axe;
  }
}

/**
 * What a look costs was half reading the 560 kB of axe into a page twice, where once a document is enough, and then half the
 * contrast of its texts: each is judged where its colours stand on their ground the first time.
 */
const ONCE = `if (!('axe' in window)) { ${source}; (${judgeEachLookOnce.toString()})(); }`;
const ANEW = 'axe.looks = new Set();';

/** Expects axe to find nothing in the page as it now is, or in a part of it. Without JavaScript on the page axe cannot run. */
export async function expectNoBarrier(page: Page, part?: string): Promise<void> {
  // Our frames are all our own, and what is well need not be told: without these two, axe takes twice as long.
  const axeSource = (await isInAllFrames(page)) ? ANEW : `${ONCE} ${ANEW}`;
  const axe = new AxeBuilder({ page, axeSource }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
  expect(await findCutLines(page), `texts on ${new URL(page.url()).pathname}`).toEqual([]);
}

/**
 * In the page: has the rule about contrast pass over a text that looks as one it has judged in this run, of the same colours, size
 * and weight on the same ground. What is placed out of the flow on a ground that is not its own may stand before anything: it is
 * judged by itself.
 */
function judgeEachLookOnce(): void {
  const { axe } = window;
  const rule = axe._audit.rules.find(({ id }) => id === 'color-contrast');
  if (!rule) throw new Error('axe has no rule about contrast');
  const isConcerned = rule.matches;
  rule.matches = (node, ...others) => {
    if (!isConcerned.call(rule, node, ...others)) return false;
    const ground = groundOf(node);
    if (ground === null) return true;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(node);
    const look = [color, fontSize, fontWeight, textShadow, ground].join('|');
    if (axe.looks.has(look)) return false;
    axe.looks.add(look);
    return true;
  };

  /** What a text stands on, up to the first ground that lets nothing through; null where that is not told by its parents. */
  function groundOf(element: Element | null): string | null {
    if (element === null) return '';
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const isSolid = backgroundColor.startsWith('rgb(') && backgroundImage === 'none';
    const isBare = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
    // What fades a part fades its ground too, so that what is behind counts.
    if (isSolid && fadeOf(element) === 1) return backgroundColor;
    if (position !== 'static' && position !== 'relative') return null;
    const under = groundOf(element.parentElement);
    if (under === null || (isBare && opacity === '1')) return under;
    return [under, backgroundColor, backgroundImage, opacity].join(' ');
  }

  function fadeOf(element: Element | null): number {
    return element === null ? 1 : Number(getComputedStyle(element).opacity) * fadeOf(element.parentElement);
  }
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
