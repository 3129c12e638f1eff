/** `npm start`, as someone who has just cloned the repository meets it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { findFreePort } from '../support/port.ts';
import { startProduct } from '../support/product.ts';
import { startSeededProduct } from '../support/seeded-product.ts';

const run = promisify(execFile);
const START = join(import.meta.dirname, '../../runtime/app/start.ts');

async function getStatus(url: string): Promise<number> {
  return (await fetch(url)).status;
}

describe('npm start', () => {
  test('prints the addresses and the demonstration accounts, serves them, and recovers after kill -9', async () => {
    const first = await startSeededProduct();
    const printed = first.output();
    expect(await getStatus(`${first.url}/livez`)).toBe(200);
    for (const path of ['/', '/agent', '/studio', '/api/openapi.json']) {
      expect(await getStatus(`${first.url}${path}`), path).toBe(200);
      expect(printed).toContain(`${first.url}${path}`);
    }
    expect(printed).toMatch(/password \S+/);
    expect(printed).toContain('admin@demo.example');
    const accounts = /\S+@demo\.example/g;
    expect(printed.match(accounts)).toEqual(inject('firstOutput').match(accounts));
    await first.kill();

    const second = await startProduct({ dataDir: first.dataDir, port: Number(new URL(first.url).port) });
    expect(second.output().match(accounts)).toEqual(printed.match(accounts));
    await second.stop();
  });

  test('refuses a port that is taken, in a sentence', async () => {
    const product = await startSeededProduct();
    const env = { PORT: new URL(product.url).port };
    await expect(startSeededProduct({ env })).rejects.toThrow(/Port \d+ is used by another program/);
    await product.stop();
  });

  test('refuses the demonstration in production', async () => {
    const env = { ...process.env, NODE_ENV: 'production', DEMO: 'true', PORT: String(await findFreePort()) };
    const result = run(process.execPath, [START], { env });
    await expect(result).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('DEMO cannot be true') });
  });
});
