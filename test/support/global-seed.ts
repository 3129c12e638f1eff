/**
 * Filling a demonstration takes longer than most journeys: it is done once for all, to the last mail and letter, and
 * each product of a test begins with a copy. One of them is for all journeys that leave alone what others look at.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { startProduct } from './product.ts';
import { startCopy } from './seeded-product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data of a demonstration that was filled and stopped. */
    seededData: string;
    /** What the first start printed. */
    firstOutput: string;
    /** Address of the product that journeys share. */
    sharedUrl: string;
  }
}

const PATIENCE_MS = 120_000;

export default async function seed(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct();
  for (let waited = 0; await hasEffectsToDo(product.url); waited += 200) {
    if (waited > PATIENCE_MS)
      throw new Error(`The demonstration does not come to rest. It printed:\n${product.output()}`);
    await delay(200);
  }
  await product.end();
  project.provide('seededData', product.dataDir);
  project.provide('firstOutput', product.output());
  const shared = await startCopy(product.dataDir);
  project.provide('sharedUrl', shared.url);
  return async () => {
    await shared.stop();
    await rm(product.dataDir, { recursive: true, force: true });
  };
}

async function hasEffectsToDo(url: string): Promise<boolean> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counts = [...text.matchAll(/^cagou_outbox_rows\{waiting="(?:relay|run)"\} (\d+)$/gmu)];
  if (counts.length !== 2) throw new Error('the product does not tell how many effects wait');
  return counts.some(([, count]) => count !== '0');
}
