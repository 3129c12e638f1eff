/**
 * The thread in which Typst runs. The compiler is synchronous (1 ms for a letter, a second for hundreds of pages) and
 * keeps memory for each document it has seen; here neither is felt by people waiting for a page, and the thread is
 * replaced from time to time (see pdf-compiler.ts). On Linux it also gives way to all other threads of the machine: the letters
 * of a night must not be felt by who opens a page.
 */
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { answerJobs } from '../threads/answer-jobs.ts';
import { COLOURS } from '../ui/tokens/tokens.ts';
import { readFonts } from './fonts.ts';
import { cutPages } from './cut-pages.ts';
import { fileName, pictureName, type PdfAnswer, type PdfJob } from './pdf-job.ts';

/** Nothing is read from disk while compiling: the root of the compiler is a folder that does not exist. */
const NOWHERE = '/nonexistent/documents';

/**
 * What the templates read. A file in memory and not `sys.inputs`: these are a part of Typst's library, which is built
 * anew when they change, and all that the compiler remembers of the template is then forgotten.
 */
const DOCUMENT = `${NOWHERE}/document.json`;

/** The colours that the templates name. */
const INKS = Object.entries({
  ink: COLOURS.text,
  'soft-ink': COLOURS['text-soft'],
  hairline: COLOURS.edge,
  tint: COLOURS['surface-soft'],
})
  .map(([name, colour]) => `#let ${name} = rgb("${colour}")`)
  .join('\n');

/** A file that people keep, and that is read aloud. */
const KEPT = { pdfStandard: 'a-2a', pdfTags: true } as const;

/** Results of documents older than this many compilations are forgotten. */
const CACHE_AGE = 5;

// Linux counts priorities by thread, and 0 is the one that asks; elsewhere it would be the whole process.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: [...readFonts()] }] });
const templates = new Map<PdfJob['template'], string>();

answerJobs(answer);

function answer(job: PdfJob): PdfAnswer {
  try {
    return compile(job);
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    for (const { path } of shownBy(job)) compiler.unmapShadow(path);
    compiler.evictCache(CACHE_AGE);
  }
}

function compile(job: PdfJob): PdfAnswer {
  compiler.mapShadow(DOCUMENT, Buffer.from(job.document));
  for (const { path, bytes } of shownBy(job)) compiler.mapShadow(path, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: readTemplate(job.template) });
  const document: NodeTypstDocument | null = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    throw new Error(JSON.stringify(error ? compiler.fetchDiagnostics(error) : 'no document and no error'));
  }
  return {
    type: 'pdf',
    // Pages that are shown as pictures say nothing to who does not see them.
    bytes: compiler.pdf(
      document,
      job.files ? { creationTimestamp: job.createdAt } : { ...KEPT, creationTimestamp: job.createdAt },
    ),
    pages: job.drawn ? cutPages(compiler.plainSvg(document), document.numOfPages) : [],
  };
}

/** What a template shows beside its data, and where it finds that. */
function shownBy({
  files = [],
  pictures = [],
}: PdfJob): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return [
    ...files.map((bytes, index) => ({ path: `${NOWHERE}/${fileName(index)}`, bytes })),
    ...pictures.map((bytes, index) => ({ path: `${NOWHERE}/${pictureName(index)}`, bytes })),
  ];
}

function readTemplate(name: PdfJob['template']): string {
  const known = templates.get(name);
  if (known !== undefined) return known;
  const source = [INKS, read('common'), read(name)].join('\n');
  templates.set(name, source);
  return source;
}

function read(name: string): string {
  return readFileSync(new URL(`./templates/${name}.typ`, import.meta.url), 'utf8');
}
