/** Bytes that come in pieces: over lines that are cut, servers that die, and two of them at once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PartialFiles } from '../../../runtime/files/file-store.ts';
import { createPartialFiles } from '../../../runtime/files/partial-files.ts';

const ID = '6b3a54b0-9d2b-4c1e-8d0e-0d6a4f2f5c11';
let directory: string;
let partial: PartialFiles;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cagou-partial-'));
  partial = createPartialFiles(directory);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const put = (from: number, content: string, maxBytes = 100, store = partial) =>
  store.put(ID, { stream: Readable.from([Buffer.from(content)]), from, maxBytes });
const content = async (): Promise<string> => {
  const stream = await partial.open(ID);
  return stream ? (await buffer(stream)).toString() : '';
};

describe('bytes that come in pieces', () => {
  it('are one after the other what was sent', async () => {
    expect([await partial.size(ID), await partial.open(ID)]).toEqual([0, null]);
    expect(await put(0, 'abc')).toEqual({ type: 'put', size: 3 });
    expect(await put(3, 'def')).toEqual({ type: 'put', size: 6 });
    expect([await partial.size(ID), await content()]).toEqual([6, 'abcdef']);
  });

  it.each([[2], [4], [0]])('that begin elsewhere, at %i of 3, are told where, and change nothing', async (from) => {
    await put(0, 'abc');
    expect(await put(from, 'XYZ')).toEqual({ type: 'displaced', size: 3 });
    expect(await content()).toBe('abc');
  });

  it('of which there are more than were to come are refused', async () => {
    expect(await put(0, 'abcdef', 4)).toEqual({ type: 'excess' });
  });

  it('are kept as far as they came when the line is cut', async () => {
    const cut = Readable.from(
      (async function* () {
        yield Buffer.from('abc');
        yield Buffer.from('de');
        throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
      })(),
    );
    await expect(partial.put(ID, { stream: cut, from: 0, maxBytes: 100 })).rejects.toThrow('cut');
    expect(await partial.size(ID)).toBe(5);
    expect(await put(5, 'f')).toEqual({ type: 'put', size: 6 });
    expect(await content()).toBe('abcdef');
  });

  it('do not suffer from a dead connection that another server of the store has not yet given up', async () => {
    const [given, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = Readable.from(
      (async function* () {
        yield Buffer.from('abc');
        given.resolve();
        await go.promise;
        yield Buffer.from('de');
      })(),
    );
    const dead = partial.put(ID, { stream: slow, from: 0, maxBytes: 100 });
    await given.promise;
    await expect.poll(() => partial.size(ID)).toBe(3);
    expect(await put(3, 'defgh', 100, createPartialFiles(directory))).toEqual({ type: 'put', size: 8 });
    go.resolve();
    await dead;
    expect(await content()).toBe('abcdefgh');
  });

  it('are there once the server that took them was killed', async () => {
    const script = `
      import { createPartialFiles } from ${JSON.stringify(join(import.meta.dirname, '../../../runtime/files/partial-files.ts'))};
      process.stdin.once('readable', () => console.log('come'));
      await createPartialFiles(${JSON.stringify(directory)}).put('${ID}', { stream: process.stdin, from: 0, maxBytes: 1e6 });
    `;
    const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    server.stdin.write('x'.repeat(50_000));
    await once(server.stdout, 'data');
    await expect.poll(() => partial.size(ID), { timeout: 20_000 }).toBe(50_000);
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(await put(50_000, 'end')).toEqual({ type: 'put', size: 50_003 });
    expect(await content()).toBe(`${'x'.repeat(50_000)}end`);
  });

  it('are removed when nothing came for long, or when they are given up', async () => {
    await put(0, 'abc');
    expect(await partial.removeOlder(new Date(Date.now() - 60_000))).toBe(0);
    await utimes(join(directory, ID), new Date(0), new Date(0));
    expect(await partial.removeOlder(new Date(Date.now() - 60_000))).toBe(1);
    await put(0, 'abc');
    await partial.remove(ID);
    await partial.remove(ID);
    expect(await partial.size(ID)).toBe(0);
  });

  it('are under identifiers alone', async () => {
    for (const id of ['../secret', '', 'x', `${ID}/..`, `${ID}\0`])
      await expect(Promise.resolve().then(() => partial.size(id))).rejects.toThrow('Not the identifier');
  });
});
