import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createDiskFileStore,
  FILE_KINDS,
  KIND_FORMATS,
  type FileLimits,
  type FileStore,
} from '../../../runtime/files/index.ts';
import { HTML, PROGRAM, SAMPLES, SVG, ZIP } from './samples.ts';

const PICTURES_AND_PDF: FileLimits = { maxBytes: 1_000_000, accept: ['pdf', 'jpeg', 'png'] };

const SMALL_DISK = mkdtempSync(join(tmpdir(), 'files-small-'));

let directory: string;
let store: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'files-'));
  store = createDiskFileStore(directory);
});
afterEach(async () => {
  if (directory !== SMALL_DISK) await rm(directory, { recursive: true, force: true });
});

const streamOf = (bytes: Uint8Array) => Readable.from([bytes], { objectMode: false });

async function keep(bytes: Uint8Array, limits: FileLimits = PICTURES_AND_PDF) {
  const kept = await store.put(streamOf(bytes), limits);
  if (kept.type !== 'stored') throw new Error(kept.message);
  return kept;
}

async function listFiles(): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('keeping a file', () => {
  it('gives its size, its hash and its type, and gives back the same bytes', async () => {
    const kept = await keep(SAMPLES.pdf);
    expect(kept).toMatchObject({
      size: SAMPLES.pdf.length,
      sha256: createHash('sha256').update(SAMPLES.pdf).digest('hex'),
      mediaType: 'application/pdf',
    });
    const stream = await store.open(kept.id);
    expect(await buffer(stream!)).toEqual(Buffer.from(SAMPLES.pdf));
  });

  it('puts files two folders deep and leaves nothing else behind', async () => {
    const { id } = await keep(SAMPLES.png);
    expect(await readFile(join(directory, id.slice(0, 2), id.slice(2, 4), id))).toEqual(SAMPLES.png);
    expect(await listFiles()).toEqual([id]);
  });

  it('keeps a file made again in the place of its first try', async () => {
    const id = randomUUID();
    await keep(SAMPLES.pdf, { ...PICTURES_AND_PDF, id });
    await keep(SAMPLES.png, { ...PICTURES_AND_PDF, id });
    expect(await listFiles()).toEqual([id]);
    expect(await buffer((await store.open(id))!)).toEqual(SAMPLES.png);
  });

  it('writes a large file as it comes, never holding more than a few pieces of it', async () => {
    const piece = randomBytes(64 * 1024);
    let sent = 0;
    let mostHeld = 0;
    const source = new Readable({
      read() {
        const [name] = readdirSync(join(directory, 'incoming'));
        mostHeld = Math.max(mostHeld, sent - (name ? statSync(join(directory, 'incoming', name)).size : 0));
        const next = sent === 0 ? SAMPLES.pdf : piece;
        sent += next.length;
        this.push(sent > 20_000_000 ? null : next);
      },
    });
    const kept = await store.put(source, { maxBytes: 20_000_000, accept: ['pdf'] });
    expect(kept.type).toBe('stored');
    expect(mostHeld).toBeLessThan(400_000);
  });

  it('receives several files at the same time', async () => {
    const kept = await Promise.all([SAMPLES.pdf, SAMPLES.png, SAMPLES.jpeg].map((bytes) => keep(bytes)));
    expect(kept.map((file) => file.mediaType)).toEqual(['application/pdf', 'image/png', 'image/jpeg']);
    expect([...(await listFiles())].sort()).toEqual(kept.map((file) => file.id).sort());
  });

  it.each(FILE_KINDS)('recognises %s by its content', async (kind) => {
    const { mediaType } = await keep(SAMPLES[kind], { maxBytes: 10_000, accept: [kind] });
    expect(KIND_FORMATS[kind].mediaTypes).toContain(mediaType);
  });
});

describe('a file that is refused', () => {
  it('says what was expected, and keeps nothing', async () => {
    const refusal = await store.put(streamOf(SAMPLES.docx), PICTURES_AND_PDF);
    expect(refusal).toMatchObject({ type: 'refused', code: 'file-wrong-type' });
    expect(refusal).toHaveProperty(
      'message',
      expect.stringContaining('Ce fichier n’est pas un PDF, une image JPEG ou une image PNG'),
    );
    expect(await listFiles()).toEqual([]);
  });

  it.each([
    ['HTML', HTML],
    ['SVG', SVG],
    ['a program', PROGRAM],
    ['an archive', ZIP],
    ['plain text', SAMPLES.txt],
    ['CSV', SAMPLES.csv],
    ['random bytes', randomBytes(2000)],
  ])('is refused when it is %s', async (_, bytes) => {
    expect(await store.put(streamOf(bytes), PICTURES_AND_PDF)).toMatchObject({ code: 'file-wrong-type' });
  });

  it.each([
    ['SVG', SVG],
    ['a program', PROGRAM],
    ['Latin-1 text', Buffer.from('accentu\xe9', 'latin1')],
    ['text with NUL', Buffer.from('a\0b')],
    ['a character cut at its end', Buffer.from('é').subarray(0, 1)],
  ])('is refused as text when it is %s', async (_, bytes) => {
    expect(await store.put(streamOf(bytes), { maxBytes: 10_000, accept: ['txt', 'csv'] })).toMatchObject({
      code: 'file-wrong-type',
    });
  });

  it('is refused when it is empty', async () => {
    expect(await store.put(Readable.from([], { objectMode: false }), PICTURES_AND_PDF)).toMatchObject({
      code: 'file-empty',
    });
  });

  it('is refused as soon as it is too big, and what follows is read to nowhere', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 1;
        this.push(sent > 1000 ? null : Buffer.alloc(10_000, 37));
      },
    });
    const ended = new Promise((resolve) => endless.on('end', resolve));
    const refusal = await store.put(endless, { maxBytes: 25 * 1024, accept: ['pdf'] });
    expect(refusal).toMatchObject({ code: 'file-too-big' });
    expect(refusal).toHaveProperty('message', expect.stringContaining('25 ko au plus'));
    await ended;
    expect(await listFiles()).toEqual([]);
  });

  it('is accepted at exactly the largest size', async () => {
    expect(await keep(SAMPLES.pdf, { maxBytes: SAMPLES.pdf.length, accept: ['pdf'] })).toMatchObject({
      type: 'stored',
    });
  });
});

describe('bad weather', () => {
  it('keeps nothing when the sender goes away', async () => {
    const cut = new Readable({ read() {} });
    cut.push(SAMPLES.pdf);
    const put = store.put(cut, PICTURES_AND_PDF);
    setTimeout(() => cut.destroy(new Error('gone')), 20);
    await expect(put).rejects.toThrow('gone');
    expect(await listFiles()).toEqual([]);
  });

  it('removes at start what a dead upload left, and not what another process is receiving', async () => {
    const incoming = join(directory, 'incoming');
    await writeFile(join(incoming, 'dead'), 'x');
    await utimes(join(incoming, 'dead'), new Date(0), new Date(0));
    await writeFile(join(incoming, 'alive'), 'x');
    createDiskFileStore(directory);
    expect(await readdir(incoming)).toEqual(['alive']);
  });

  it('finds nothing under an unknown identifier, and removes a file once or twice alike', async () => {
    expect(await store.open(randomUUID())).toBeNull();
    const { id } = await keep(SAMPLES.pdf);
    await store.remove(id);
    await store.remove(id);
    expect(await store.open(id)).toBeNull();
  });

  it.each(['../../etc/passwd', '..', '', 'AAAAAAAA-0000-0000-0000-000000000000', `${randomUUID()}/..`])(
    'never takes %j for an identifier',
    async (id) => {
      await expect(async () => store.open(id)).rejects.toThrow(/identifier/u);
      await expect(async () => store.remove(id)).rejects.toThrow(/identifier/u);
    },
  );
});

describe('a disk without room', () => {
  /** As root only: a disk of half a megabyte. */
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', SMALL_DISK]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync('umount', [SMALL_DISK]);
    rmdirSync(SMALL_DISK);
  });

  it.runIf(mounted)(
    'refuses a file with a sentence of its own, keeps nothing of it, and takes a smaller one',
    async () => {
      directory = SMALL_DISK;
      store = createDiskFileStore(SMALL_DISK);
      const large = Buffer.concat([SAMPLES.pdf, randomBytes(800_000)]);
      const refused = await store.put(streamOf(large), PICTURES_AND_PDF);
      expect(refused).toMatchObject({ type: 'refused', code: 'file-no-room' });
      expect(await listFiles()).toEqual([]);
      const { id } = await keep(SAMPLES.pdf);
      expect(await listFiles()).toEqual([id]);
      await store.remove(id);
    },
  );
});
