import { unzipSync, strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { zipName, zipOf, type ZipEntry } from '../../../runtime/files/zip-stream.ts';

async function* listed(entries: readonly ZipEntry[]): AsyncGenerator<ZipEntry> {
  for (const entry of entries) yield await Promise.resolve(entry);
}
async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(strToU8(text));
}
async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

test('a zip has its files, in folders, however they come', async () => {
  const zip = await whole(
    zipOf(
      listed([
        { name: 'un.txt', content: strToU8('un') },
        { name: 'été/deux.txt', content: pieces('de', 'ux') },
        { name: 'vide.txt', content: pieces() },
      ]),
    ),
  );
  const files = unzipSync(zip);
  expect(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual({
    'un.txt': 'un',
    'été/deux.txt': 'deux',
    'vide.txt': '',
  });
});

test('nothing in it is an archive too', async () => {
  expect(Object.keys(unzipSync(await whole(zipOf(listed([])))))).toEqual([]);
});

test('the next file is asked for when the pieces of the last one were taken', async () => {
  const asked: string[] = [];
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const name of ['a', 'b', 'c']) {
      asked.push(name);
      yield await Promise.resolve({ name, content: strToU8(name) });
    }
  }
  const zip = zipOf(entries());
  await zip.next();
  expect(asked).toEqual(['a']);
});

test('what breaks on the way breaks the zip: nobody takes a part for the whole', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(strToU8('x'));
    throw new Error('the disk is away');
  }
  await expect(whole(zipOf(listed([{ name: 'a', content: broken() }])))).rejects.toThrow('the disk is away');
});

test.each([
  ['facture.pdf', 'facture.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a/b\\c:d', 'a-b-c-d'],
  ['.cache', 'cache'],
  ['\u0000', '-'],
  ['', 'document'],
])('a name leaves no folder: %s', (text, name) => {
  expect(zipName(text)).toBe(name);
});
