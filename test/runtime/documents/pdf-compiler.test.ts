import { readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { createPdfCompiler, type PdfCompiler } from '../../../runtime/documents/pdf-compiler.ts';
import type { PdfJob } from '../../../runtime/documents/pdf-job.ts';

const NOTHING_TO_SET = { runs: [] };
const sender = { organisation: [], service: [], footer: [], logo: null, logoText: '' };
const letter = {
  placeAndDate: [],
  references: [],
  running: [],
  recipient: [],
  object: [],
  blocks: [],
  signature: [],
  signatory: null,
};
const document = {
  lang: 'fr',
  title: 'Essai',
  author: 'Essai',
  labels: { page: '', of: '', object: '' },
  sender,
  letter,
};
const job = (change: object = {}): PdfJob => ({
  template: 'letter',
  document: JSON.stringify({ ...document, ...change }),
  createdAt: 0,
});
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

/** Priority of a thread of this process, as Linux counts it. */
function niceOf(thread: string): number {
  const [, fields = ''] = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ');
  return Number(fields.split(' ')[16]);
}

let compiler: PdfCompiler;
afterEach(() => compiler.close());

describe('the document thread', () => {
  it('makes documents asked at the same time, each its own', async () => {
    compiler = createPdfCompiler();
    const titles = ['un', 'deux', 'trois'];
    const made = await Promise.all(titles.map((title) => compiler.compile(job({ title }))));
    expect(made.every(isPdf)).toBe(true);
    expect(new Set(made.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  });

  it.skipIf(process.platform !== 'linux')('gives way to the thread that answers requests', async () => {
    compiler = createPdfCompiler();
    await compiler.compile(job());
    const nice = readdirSync('/proc/self/task').map((thread) => niceOf(thread));
    expect(nice).toContain(constants.priority.PRIORITY_BELOW_NORMAL);
    expect(niceOf(String(process.pid))).toBe(getPriority());
  });

  it('goes on when it is replaced after some documents', async () => {
    compiler = createPdfCompiler({ timeout: 10_000, documentsPerThread: 2 });
    const made = await Promise.all(Array.from({ length: 5 }, () => compiler.compile(job())));
    expect(made.every(isPdf)).toBe(true);
  });

  it('says why a template fails, and makes the next document', async () => {
    compiler = createPdfCompiler();
    await expect(compiler.compile(job({ letter: NOTHING_TO_SET }))).rejects.toThrow(/template failed.*placeAndDate/u);
    expect(isPdf(await compiler.compile(job()))).toBe(true);
  });

  it('gives up a document that takes too long, and makes the next one', async () => {
    compiler = createPdfCompiler({ timeout: 300, documentsPerThread: 100 });
    expect(isPdf(await compiler.compile(job()))).toBe(true);
    const paragraph = {
      type: 'paragraph',
      children: [{ type: 'text', runs: [{ text: 'mot '.repeat(200), family: 0 }] }],
    };
    const endless = { ...letter, blocks: Array.from({ length: 4000 }, () => paragraph) };
    await expect(compiler.compile(job({ letter: endless }))).rejects.toThrow(/longer than 300 ms/u);
    await compiler.close();
    compiler = createPdfCompiler();
    expect(isPdf(await compiler.compile(job()))).toBe(true);
  });

  it('rejects what still waits when it is closed', async () => {
    compiler = createPdfCompiler();
    const waiting = [compiler.compile(job()), compiler.compile(job())].map((made) =>
      expect(made).rejects.toThrow(/closed/u),
    );
    await compiler.close();
    await Promise.all(waiting);
  });
});
