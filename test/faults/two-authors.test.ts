/** Two authors at one scheme while the server dies and comes back: nothing that they write goes without a word. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSeededProduct } from '../support/seeded-product.ts';
import type { Product } from '../support/product.ts';
import { lendBrowserGlobals } from './pages-of-the-studio.ts';
import { writeTogether } from './write-together.ts';

/** A start for each kill. */
const PATIENCE_MS = 300_000;

let product: Product;
let giveBack: () => void;

beforeEach(async () => {
  product = await startSeededProduct();
  giveBack = lendBrowserGlobals();
});
afterEach(async () => {
  giveBack();
  await product.stop();
});

test(
  'what two authors do while the server is killed and pages are lost is kept, or they are told',
  { timeout: PATIENCE_MS },
  async () => {
    const written = await writeTogether(product, {
      scheme: 'aide-medicale',
      gestures: 150,
      kills: 3,
      losses: 2,
      seed: 20_261_126,
    });
    ({ product } = written);
    expect(written.lost).toEqual([]);
    expect(written.broken).toEqual([]);
    expect(written.isAlike).toBe(true);
    // It would prove nothing if they had never met, or never got in each other's way.
    expect(written.kept).toBeGreaterThan(75);
    expect(written.displaced).toBeGreaterThan(0);
  },
);
