import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressApplications } from '../../../runtime/app/compress.ts';

const SCRIPT = 'const demande = "la même phrase, encore et encore";\n'.repeat(80);

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'cagou-dist-'));
  for (const folder of ['portal', 'desk/pdf', 'server']) await mkdir(join(dist, folder), { recursive: true });
});
afterEach(() => rm(dist, { recursive: true, force: true }));

const write = (path: string, text: string): Promise<void> => writeFile(join(dist, path), text);
const files = async (): Promise<readonly string[]> =>
  (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .toSorted();

test('what browsers load is there compressed too, in every folder of an application', async () => {
  await write('portal/client-1.js', SCRIPT);
  await write('desk/pdf/font.ttf', SCRIPT);
  await compressApplications(dist);
  expect(await files()).toEqual([
    'desk/pdf/font.ttf',
    'desk/pdf/font.ttf.br',
    'portal/client-1.js',
    'portal/client-1.js.br',
  ]);
  expect(brotliDecompressSync(await readFile(join(dist, 'portal/client-1.js.br'))).toString()).toBe(SCRIPT);
});

test('is compressed as well as can be, not as quickly as while somebody waits', async () => {
  const script = await readFile(join(import.meta.dirname, '../../../engine/index.ts'), 'utf8');
  await write('portal/client-1.js', script);
  await compressApplications(dist);
  const packed = await readFile(join(dist, 'portal/client-1.js.br'));
  const quick = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  const best = brotliCompressSync(script, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
  expect(packed.length).toBeLessThan(quick.length * 0.95);
  expect(packed.length).toBeLessThanOrEqual(best.length * 1.01);
});

test.each([
  ['a small file, which fits in one packet', 'portal/small.js', 'short'],
  ['a picture, which is compressed already', 'portal/photo.png', SCRIPT],
  ['what the server alone reads', 'server/portal.js', SCRIPT],
])('%s is left as it is', async (_what, path, text) => {
  await write(path, text);
  await compressApplications(dist);
  expect(await files()).toEqual([path]);
});

test('what is compressed already is not done again', async () => {
  await write('portal/client-1.js', SCRIPT);
  await write('portal/client-1.js.br', 'done');
  await compressApplications(dist);
  expect(await readFile(join(dist, 'portal/client-1.js.br'), 'utf8')).toBe('done');
});

test('an application that was never built is none to compress', async () => {
  await rm(join(dist, 'portal'), { recursive: true });
  await expect(compressApplications(dist)).resolves.toBeUndefined();
});
