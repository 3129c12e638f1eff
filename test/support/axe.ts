/** What a person who cannot see, or does not use a mouse, would stumble on. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Expects axe to find nothing in the page as it now is, or in a part of it. Without JavaScript on the page axe cannot run. */
export async function expectNoBarrier(page: Page, part?: string): Promise<void> {
  // Our frames are all our own, and what is well need not be told: without these two, axe takes twice as long.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}
