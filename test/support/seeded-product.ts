/** The product on a demonstration that was filled already (see global-seed.ts): what journeys begin with. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { makeDataDir, startProduct, type Product, type ProductOptions } from './product.ts';

/** Starts the product on a copy of its own. */
export const startSeededProduct = (options: Omit<ProductOptions, 'dataDir'> = {}): Promise<Product> =>
  startCopy(inject('seededData'), options);

/** The same, on a copy of these data. The database belongs to another account than root: `cp -a` keeps that. */
export async function startCopy(seeded: string, options: Omit<ProductOptions, 'dataDir'> = {}): Promise<Product> {
  const dataDir = await makeDataDir();
  await promisify(execFile)('cp', ['-a', `${seeded}/.`, dataDir]);
  return startProduct({ ...options, dataDir }).catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
}
