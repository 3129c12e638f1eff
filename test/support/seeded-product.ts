/** The product on a demonstration that was filled already (see global-seed.ts): what journeys begin with. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { makeDataDir, startProduct, type Product, type ProductOptions } from './product.ts';

/** Starts the product on a copy of its own. The database belongs to another account than root: `cp -a` keeps that. */
export async function startSeededProduct(options: Omit<ProductOptions, 'dataDir'> = {}): Promise<Product> {
  const dataDir = await makeDataDir();
  await promisify(execFile)('cp', ['-a', `${inject('seededData')}/.`, dataDir]);
  return startProduct({ ...options, dataDir }).catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
}
