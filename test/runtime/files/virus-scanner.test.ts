import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createVirusScanner } from '../../../runtime/files/index.ts';
import { EICAR, startClamd, type Clamd, type ClamdOptions } from '../../support/clamd.ts';

let clamd: Clamd | null = null;
afterEach(async () => {
  await clamd?.close();
  clamd = null;
});
async function scan(content: readonly Buffer[], options?: ClamdOptions) {
  clamd = await startClamd(options);
  return createVirusScanner(clamd.url, options?.silent ? 300 : 10_000).scan(Readable.from(content));
}

describe('the virus scanner', () => {
  it('lets through what is clean, of whatever size and in whatever pieces', async () => {
    const pieces = Array.from({ length: 10 }, () => Buffer.alloc(100_000, 'a'));
    expect(await scan(pieces)).toEqual({ type: 'clean' });
    expect(clamd?.shown).toEqual([1_000_000]);
  });

  it('finds a virus cut in two pieces', async () => {
    const [start, end] = [EICAR.slice(0, 30), EICAR.slice(30)].map((part) => Buffer.from(part));
    expect(await scan([start ?? Buffer.alloc(0), end ?? Buffer.alloc(0)])).toEqual({
      type: 'infected',
      name: 'Eicar-Test-Signature',
    });
  });

  it('speaks over a Unix socket too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cagou-clamd-'));
    expect(await scan([Buffer.from('bonjour')], { at: join(folder, 'clamd.ctl') })).toEqual({ type: 'clean' });
    await rm(folder, { recursive: true });
  });

  it('says that the daemon does not answer', async () => {
    const started = await startClamd();
    await started.close();
    const verdict = await createVirusScanner(started.url).scan(Readable.from([Buffer.from('a')]));
    expect(verdict).toMatchObject({
      type: 'unknown',
      reachable: false,
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('does not wait for ever', async () => {
    expect(await scan([Buffer.from('a')], { silent: true })).toMatchObject({ type: 'unknown', reachable: false });
  });

  it('tells a file too large for the daemon from a daemon that is away', async () => {
    expect(await scan([Buffer.alloc(2_000)], { largest: 1_000 })).toEqual({
      type: 'unknown',
      reachable: true,
      reason: 'INSTREAM size limit exceeded. ERROR',
    });
  });
});
